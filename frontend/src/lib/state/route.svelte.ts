/** Where the person is. The address after # holds all of it, so Alt+Left goes back and a reload stays. */

export const screens = [
  'welcome', 'board', 'worklist', 'records', 'directives', 'intake', 'letters', 'letter',
  'charter', 'bundles', 'history', 'backups', 'settings',
] as const;
export type Screen = (typeof screens)[number];

/** A place: the screen, what it shows (a category, a letter), and details such as the open record or field. */
export interface Place {
  screen: Screen;
  id: string;
  with: Readonly<Record<string, string>>;
}

/** address writes a place as it stands after #: /records/officers_staff?record=01H. */
export function address(screen: Screen, id = '', details: Record<string, string> = {}): string {
  const path = id === '' ? `/${screen}` : `/${screen}/${encodeURIComponent(id)}`;
  const query = new URLSearchParams(Object.entries(details).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** placeOf reads such an address; a strange one is the board. */
export function placeOf(text: string): Place {
  const [path = '', query = ''] = text.replace(/^#/, '').split('?', 2);
  const [, name = '', id = ''] = path.split('/', 3);
  const screen = screens.find((one) => one === name);
  if (!screen) return { screen: 'board', id: '', with: {} };
  return { screen, id: decoded(id), with: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * pageOf names the page that shows a place. Details open something in a page and leave it standing; only a letter
 * that has no id yet is told from another by them.
 */
function pageOf({ screen, id, with: details }: Place): string {
  return screen === 'letter' && id === '' ? address(screen, id, { ...details }) : address(screen, id);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

class Route {
  #place = $state.raw<Place>(placeOf(''));
  #page = $state(0);
  readonly #lasts = new Map<Screen, string>();

  get screen(): Screen {
    return this.#place.screen;
  }

  get id(): string {
    return this.#place.id;
  }

  /** Another number for each page that is opened: while it stays, what is shown stays too. */
  get page(): number {
    return this.#page;
  }

  /** A detail of the place, '' when it has none of that name. */
  detail(name: string): string {
    return this.#place.with[name] ?? '';
  }

  /** last is what a screen showed when it was seen last, '' for none. */
  last(screen: Screen): string {
    return this.#lasts.get(screen) ?? '';
  }

  go(screen: Screen, id = '', details: Record<string, string> = {}): void {
    location.hash = address(screen, id, details);
  }

  /** set changes the details without a new step back: opening a record beside its table. */
  set(details: Record<string, string>): void {
    history.replaceState(null, '', `#${address(this.#place.screen, this.#place.id, { ...this.#place.with, ...details })}`);
    this.#read();
  }

  /** become gives the thing on the shown page its id: the address has it from now on, the page stays as it is. */
  become(id: string): void {
    history.replaceState(null, '', `#${address(this.#place.screen, id)}`);
    this.#place = placeOf(location.hash);
  }

  /** follow starts listening to the address; called once. */
  follow(): void {
    this.#read();
    window.addEventListener('hashchange', () => this.#read());
  }

  #read(): void {
    const next = placeOf(location.hash);
    if (pageOf(next) !== pageOf(this.#place)) this.#page += 1;
    this.#place = next;
    this.#lasts.set(next.screen, next.id);
  }
}

export const route = new Route();
