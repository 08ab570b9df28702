/** What Ctrl K finds: places of the window while nothing is typed, then whatever Go finds. */
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import FileUser from '@lucide/svelte/icons/file-user';
import Mail from '@lucide/svelte/icons/mail';
import type { Component } from 'svelte';
import type { Found } from '$components/found';
import type { NavGroup } from '$components/nav';
import { finding } from '$lib/api/finder';
import type { Hit } from '$lib/api/types';
import { route } from '$lib/state/route.svelte';

const MOST = 30;
const icons: Record<string, Component> = { record: FileUser, directive: Mail, letter: BookOpenText };

/** searchIn answers the palette; groups are the places that the navigation shows. */
export async function searchIn(text: string, groups: readonly NavGroup[]): Promise<Found[]> {
  if (text.trim() === '') return groups.flatMap(places);
  const answer = await finding.find(text, MOST);
  return answer.hits.map(found);
}

function places(group: NavGroup): Found[] {
  return group.links.map((link) => ({
    key: link.id,
    title: link.label,
    place: group.title,
    icon: link.icon,
    open: () => {
      location.hash = link.href;
    },
  }));
}

function found(hit: Hit): Found {
  return {
    key: `${hit.kind}/${hit.category}/${hit.id}`,
    title: hit.title,
    detail: hit.detail,
    place: hit.place,
    icon: icons[hit.kind],
    open: () => {
      if (hit.kind === 'letter') route.go('letter', hit.id);
      else if (hit.kind === 'directive') route.go('directives', hit.id);
      else route.go('records', hit.category, { record: hit.id });
    },
  };
}
