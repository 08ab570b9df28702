/** What Ctrl K finds: pages and commands first, then whatever Go finds. */
import Bookmark from '@lucide/svelte/icons/bookmark';
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import FileUser from '@lucide/svelte/icons/file-user';
import Mail from '@lucide/svelte/icons/mail';
import Paperclip from '@lucide/svelte/icons/paperclip';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Component } from 'svelte';
import type { Found } from '$components/found';
import type { NavGroup } from '$components/nav';
import { finding } from '$lib/api/finder';
import { letters } from '$lib/api/letters';
import type { Hit } from '$lib/api/types';
import { enDigits } from '$lib/i18n/format';
import { language } from '$lib/state/language.svelte';
import { route } from '$lib/state/route.svelte';
import { commandsOf, type Ways } from './commands';

const MOST = 30;
/** So many pages and commands leave what was searched for in view. */
const FEW = 5;
const icons: Record<string, Component> = { record: FileUser, directive: Mail, letter: BookOpenText, filter: Bookmark };

/** searchIn answers the palette; groups are the places that the navigation shows. */
export async function searchIn(text: string, groups: readonly NavGroup[], ways: Ways): Promise<Found[]> {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  const templates = await letters.templates();
  const near = [...groups.flatMap(places), ...(await commandsOf(templates.choices, ways))].filter((one) => wanted.every((word) => plain(one.heard).includes(word)));
  if (wanted.length === 0) {
    void finding.find('', 1).catch(() => undefined); // Go makes ready what it finds by
    return near;
  }
  const answer = await finding.find(text, MOST);
  return [...near.slice(0, FEW), ...answer.hits.map(found)];
}

function plain(text: string): string {
  return enDigits(text.normalize('NFC').toLowerCase());
}

function places(group: NavGroup): (Found & { heard: string })[] {
  return group.links.map((link) => ({
    key: link.id,
    title: link.label,
    place: group.title || language.words.command.page,
    heard: link.label,
    icon: link.icon,
    open: () => {
      location.hash = link.href;
    },
  }));
}

function found(hit: Hit): Found {
  return {
    key: `${hit.kind}/${hit.category}/${hit.id}/${hit.file}`,
    title: hit.title,
    detail: hit.detail,
    titled: hit.titled,
    detailed: hit.detailed,
    how: hit.how,
    place: hit.deleted ? `${hit.place} · ${language.words.records.deleted}` : hit.place,
    icon: hit.deleted ? Trash2 : hit.file ? Paperclip : icons[hit.kind],
    open: () => {
      if (hit.kind === 'letter') route.go('letter', hit.id);
      else if (hit.kind === 'filter') route.go('records', hit.category, { filter: hit.id });
      else if (hit.kind === 'directive') route.go('directives', hit.id);
      else route.go('records', hit.category, { record: hit.id, file: hit.file });
    },
  };
}
