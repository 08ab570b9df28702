/** The words of the window in English. */
import type { Words } from './bn';
import { count, share } from './format';

const n = (value: number): string => count(value, 'en');
const things = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`;

export const en = {
  app: {
    name: 'Batayan Desk',
    mark: 'বা',
    skip: 'Skip to the page',
    page: 'Page',
  },
  nav: {
    label: 'Main navigation',
    board: 'Board',
    worklist: 'To put on the portal',
    content: 'Portal content',
    work: 'Work',
    directives: 'Directives',
    letters: 'Letters and register',
    charter: 'Charter and fact sheet',
    bundles: 'Bundles',
    oversight: 'Offices below',
    settings: 'Settings',
    marked: (mark: string, label: string) => `${mark}) ${label}`,
    count: (value: number) => n(value),
    none: '–',
  },
  screen: {
    welcome: 'Welcome',
    board: 'Board',
    worklist: 'To put on the portal',
    records: 'Portal content',
    directives: 'Directives',
    intake: 'New directive',
    letters: 'Letters and register',
    letter: 'Letter',
    charter: 'Charter and fact sheet',
    bundles: 'Bundles',
    oversight: 'Offices below',
    settings: 'Settings',
  },
  state: {
    done: 'Done',
    partial: 'Partial',
    stale: 'Stale',
    missing: 'Missing',
    not_applicable: 'Not applicable',
    open: 'Open',
  },
  action: {
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
  },
  key: {
    save: 'Ctrl S',
    find: 'Ctrl K',
    enter: 'Enter',
    close: 'Esc',
  },
  field: {
    choose: 'Choose',
    noMatch: 'Nothing matches',
    showChoices: 'Show the list',
  },
  date: {
    open: 'Open the calendar',
    calendar: 'Calendar',
    previous: 'Previous month',
    next: 'Next month',
    example: 'such as 8/10/2020',
  },
  search: {
    placeholder: 'Find: name, mobile, service, memo…',
    label: 'Find anywhere',
    results: 'Results',
    none: (text: string) => `“${text}” is nowhere; try another spelling or Bengali letters`,
    found: (total: number) => `${n(total)} found`,
    hint: 'Bengali, English and digits of either script are all found',
    looking: 'Looking…',
  },
  table: {
    loading: 'Coming…',
    rows: (total: number) => things(total, 'row', 'rows'),
    sortUp: 'ascending',
    sortDown: 'descending',
    help: 'Move with the arrow keys, open with Enter',
  },
  progress: {
    of: (done: number, total: number) => share(done, total, 'en'),
    ring: (done: number, total: number) => `${n(done)} of ${n(total)} done`,
    ringWord: 'done',
    cancel: 'Stop',
    cancelling: 'Stopping…',
  },
  pdf: {
    page: (page: number, total: number) => `Page ${page}/${total}`,
    preview: 'As printed',
    loading: 'Drawing the page…',
    failed: 'The page could not be shown; try again or open the file itself',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    percent: (value: number) => `${value}%`,
  },
  problem: {
    title: (total: number) => (total === 1 ? 'One thing needs mending' : `${n(total)} things need mending`),
    unworded: (code: string) => `This could not be done (${code})`,
    unexpected: 'Something went wrong. What was saved is safe.',
    unexpectedTodo: (text: string) => `Try again; if it happens again give this to whoever helps you: ${text}`,
  },
  toast: {
    label: 'Messages',
  },
  draft: {
    same: '',
    typing: 'Keeping the draft…',
    kept: 'The draft is kept by itself',
    failed: 'The draft could not be kept; go on typing, it will be tried again',
  },
  panel: {
    close: 'Close the side panel',
    label: 'Side panel',
  },
} satisfies Words;
