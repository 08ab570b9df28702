/** A sign for each category, where the navigation has no room for words; one that this window does not know yet gets a plain page. */
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Bell from '@lucide/svelte/icons/bell';
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business';
import ChartLine from '@lucide/svelte/icons/chart-line';
import ContactRound from '@lucide/svelte/icons/contact-round';
import File from '@lucide/svelte/icons/file';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HandHelping from '@lucide/svelte/icons/hand-helping';
import HardHat from '@lucide/svelte/icons/hard-hat';
import Info from '@lucide/svelte/icons/info';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Scale from '@lucide/svelte/icons/scale';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import type { Component } from 'svelte';

const icons: Record<string, Component> = {
  officers_staff: ContactRound, notices: Bell, citizen_charter: ScrollText, services: HandHelping, rti: Info, apa: ListChecks,
  projects: BriefcaseBusiness, grs: Scale, integrity: BadgeCheck, development: HardHat, progress_reports: ChartLine, training: GraduationCap,
};

/** signOf is the sign of a category. */
export function signOf(category: string): Component {
  return icons[category] ?? File;
}
