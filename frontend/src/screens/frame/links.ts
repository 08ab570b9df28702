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
import { signOf } from './icons';
import { numberOf } from './numbered';

const to = (screen: Screen, id = ''): { id: string; href: string } => ({ id: linkOf(screen, id), href: `#${address(screen, id)}` });

/** A place that has a number says so where it is pointed at. */
const numbered = (screen: Screen, label: string): { id: string; href: string; label: string; tip: string; keys: string } => ({
  ...to(screen), label, tip: `${label} (Ctrl ${numberOf(screen)})`, keys: `Control+${numberOf(screen)}`,
});

/** linkOf names the link of a place; pages inside another's work belong to its link. */
export function linkOf(screen: Screen, id: string): string {
  if (screen === 'intake') return 'directives';
  if (screen === 'letter') return 'letters';
  if (screen === 'backups' || screen === 'history') return 'settings';
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
        { ...numbered('board', w.board), icon: LayoutDashboard },
        { ...numbered('worklist', w.worklist), icon: CloudUpload, count: some(nav.worklist) },
      ],
    },
    {
      id: 'content',
      title: w.content,
      links: nav.categories.map((one) => ({
        ...to('records', one.category),
        label: one.label,
        icon: signOf(one.category),
        state: stateOf(one.state),
        count: one.state === 'not_applicable' ? w.none : w.count(one.count),
      })),
    },
    {
      id: 'work',
      title: w.work,
      links: [
        { ...numbered('directives', w.directives), icon: Mail, count: some(nav.directives) },
        { ...numbered('letters', w.letters), icon: BookOpenText },
        { ...numbered('charter', w.charter), icon: FileText },
        { ...numbered('bundles', w.bundles), icon: Package },
        { ...numbered('settings', w.settings), icon: Settings },
      ],
    },
  ];
}
