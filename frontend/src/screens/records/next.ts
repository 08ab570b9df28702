import type { CategoryPage } from './category.svelte';

/** saveNext saves what is open and begins the next, with what repeats. */
export async function saveNext(page: CategoryPage): Promise<void> {
  const { record, head } = page;
  if (!record || head?.single || record.view.deleted || !(await record.save()) || record !== page.record) return;
  await page.begin({ after: record.id });
}

/** duplicate begins another record like the one that is open, as it is then saved. */
export async function duplicate(page: CategoryPage): Promise<void> {
  const { record, head } = page;
  if (!record || record.id === '' || head?.single || record.view.deleted || (record.dirty && !(await record.save()))) return;
  await page.begin({ copy: record.id });
}
