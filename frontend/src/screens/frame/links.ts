/** The groups of the navigation, from what Go says of the office. */
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';
import FileText from '@lucide/svelte/icons/file-text';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import Mail from '@lucide/svelte/icons/mail';
import Package from '@lucide/svelte/icons/package';
import Settings from '@lucide/svelte/icons/settings';
import type { NavGroup } from '$components/nav';
import type { Nav } from '$lib/api/types';
import type { Words } from '$lib/i18n/words';
import { address, type Screen } from '$lib/state/route.svelte';
import { stateOf } from '$lib/states';

const to = (screen: Screen, id = ''): { id: string; href: string } => ({ id: linkOf(screen, id), href: `#${address(screen, id)}` });

/** linkOf names the link of a place; pages inside another's work belong to its link. */
export function linkOf(screen: Screen, id: string): string {
  if (screen === 'intake') return 'directives';
  if (screen === 'letter') return 'letters';
  return screen === 'records' ? `records/${id}` : screen;
}

/** groupsOf lists every link in the order of the frame. */
export function groupsOf(nav: Nav, words: Words): NavGroup[] {
  const w = words.nav;
  const some = (value: number): string => (value > 0 ? w.count(value) : '');
  return [
    {
      id: 'top',
      title: '',
      links: [
        { ...to('board'), label: w.board, icon: LayoutDashboard },
        { ...to('worklist'), label: w.worklist, icon: CloudUpload, count: some(nav.worklist) },
      ],
    },
    {
      id: 'content',
      title: w.content,
      links: nav.categories.map((one) => ({
        ...to('records', one.category),
        label: one.clause ? w.marked(one.clause, one.label) : one.label,
        state: stateOf(one.state),
        count: one.state === 'not_applicable' ? w.none : w.count(one.count),
      })),
    },
    {
      id: 'work',
      title: w.work,
      links: [
        { ...to('directives'), label: w.directives, icon: Mail, count: some(nav.directives) },
        { ...to('letters'), label: w.letters, icon: BookOpenText },
        { ...to('charter'), label: w.charter, icon: FileText },
        { ...to('bundles'), label: w.bundles, icon: Package },
        { ...to('settings'), label: w.settings, icon: Settings },
      ],
    },
  ];
}
