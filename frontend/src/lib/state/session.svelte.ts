import type { Nav, Session } from '$lib/api/types';

const noNav: Nav = { categories: [], worklist: 0, directives: 0, undo: '', redo: '' };

/** The office that is open and what the frame shows of it. Filled from Go's answers, never asked for twice. */
class SessionState {
  #facts = $state.raw<Session>();
  #nav = $state.raw<Nav>(noNav);
  #turn = $state(0);
  #endHeard = $state(false);

  /** Undefined until Go has answered once. */
  get facts(): Session | undefined {
    return this.#facts;
  }

  get open(): boolean {
    return this.#facts?.open ?? false;
  }

  /** The day that counts as today: the sample office pretends one. */
  get day(): string {
    return this.#facts?.day ?? '';
  }

  /** How the run of the program before ended, where it was by a fault; told once. */
  get ended(): Session['ended'] | undefined {
    return this.#endHeard ? undefined : (this.#facts?.ended ?? undefined);
  }

  heardEnd(): void {
    this.#endHeard = true;
  }

  get nav(): Nav {
    return this.#nav;
  }

  /** How many entries the office has, of all content. */
  get total(): number {
    return this.#nav.categories.reduce((sum, one) => sum + one.count, 0);
  }

  /** Grows when what every page shows may have changed: another office, day or language, an undo. Pages ask again then. */
  get turn(): number {
    return this.#turn;
  }

  /** begin takes a whole session: at the start, after another office file, day or language. */
  begin(facts: Session): void {
    this.#facts = facts;
    this.#nav = facts.nav;
    this.#turn += 1;
  }

  /** offer takes which office files there are to choose from; the page stays as it is. */
  offer({ offered, recent }: Session): void {
    if (this.#facts) this.#facts = { ...this.#facts, offered, recent };
  }

  /** show takes the navigation that came with an answer. */
  show(nav: Nav): void {
    this.#nav = nav;
  }

  /** renew is for a change that the shown page did not make itself. */
  renew(nav: Nav): void {
    this.#nav = nav;
    this.#turn += 1;
  }
}

export const session = new SessionState();
