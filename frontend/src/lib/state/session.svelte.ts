import type { Nav, Session } from '$lib/api/types';

const noNav: Nav = { categories: [], worklist: 0, directives: 0, undo: '' };

/** The office that is open and what the frame shows of it. Filled from Go's answers, never asked for twice. */
class SessionState {
  #facts = $state.raw<Session>();
  #nav = $state.raw<Nav>(noNav);

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

  get nav(): Nav {
    return this.#nav;
  }

  /** begin takes a whole session: at the start, after another office file was opened. */
  begin(facts: Session): void {
    this.#facts = facts;
    this.#nav = facts.nav;
  }

  /** show takes the navigation that came with an answer. */
  show(nav: Nav): void {
    this.#nav = nav;
  }
}

export const session = new SessionState();
