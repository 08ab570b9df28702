import { offices } from '$lib/api/offices';
import { sayRefused } from '$lib/toast';
import { language } from './language.svelte';
import { session } from './session.svelte';

/** Whether it is asked which office file shall take the place of the one open: by a button, or because one was brought. */
class Leave {
  #asked = $state(false);

  get asked(): boolean {
    return this.#asked;
  }

  ask = (): void => {
    this.#asked = true;
  };

  drop = (): void => {
    this.#asked = false;
  };

  /** follow listens for the whole life of the window. */
  follow(): void {
    offices.offered(() => void this.#brought());
  }

  async #brought(): Promise<void> {
    try {
      session.offer(await offices.session(language.current));
      if (session.facts?.offered) this.#asked = true;
    } catch (thrown) {
      sayRefused(thrown);
    }
  }
}

export const leave = new Leave();
