import type { CategoryPage } from './category.svelte';

/** nextProposal is the next row that nobody has checked, from one that nobody has: '' where it is the last, undefined where it is none itself. */
function nextProposal({ rows }: CategoryPage, id: string): string | undefined {
  const all = Array.from({ length: rows.total }, (_, at) => rows.at(at));
  const own = all.findIndex((row) => row?.id === id);
  if (!all[own]?.unchecked) return undefined;
  return [...all.slice(own + 1), ...all.slice(0, own)].find((row) => row?.unchecked)?.id ?? '';
}

/** saveNext saves what is open and begins the next, with what repeats; from a proposal that nobody has checked it goes on to the next of those. */
export async function saveNext(page: CategoryPage): Promise<void> {
  const { record, head } = page;
  if (!record || head?.single || record.view.deleted) return;
  const next = nextProposal(page, record.id);
  if (!(await record.save()) || record !== page.record) return;
  if (next === undefined) await page.begin({ after: record.id });
  else if (next === '') page.close();
  else page.open(next);
}

/** duplicate begins another record like the one that is open, as it is then saved. */
export async function duplicate(page: CategoryPage): Promise<void> {
  const { record, head } = page;
  if (!record || record.id === '' || head?.single || record.view.deleted || (record.dirty && !(await record.save()))) return;
  await page.begin({ copy: record.id });
}
