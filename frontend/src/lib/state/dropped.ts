import { drops } from '$lib/api/drops';
import { say } from '$lib/toast';
import { arriving } from './arriving.svelte';
import { language } from './language.svelte';
import { route } from './route.svelte';
import { session } from './session.svelte';

/** What becomes of files that are dropped on the window: the page that is open takes them, or says where they are taken. */
class Dropped {
  /** Who takes files, the one in front last: an open record before its table. */
  #takers: (() => void)[] = [];
  #waiting = false;

  /** follow listens for the whole life of the window. */
  follow(): void {
    drops.follow((bundle) => this.#came(bundle));
  }

  /** taken is for a page that takes dropped files; the answer is for when it goes away. */
  taken(take: () => void): () => void {
    this.#takers = [...this.#takers, take];
    if (this.#waiting) take();
    this.#waiting = false;
    return () => {
      this.#takers = this.#takers.filter((one) => one !== take);
    };
  }

  #came(bundle: boolean): void {
    const asked = document.querySelector('dialog[open]') !== null;
    const take = this.#takers.at(-1);
    if (bundle && !asked && route.screen !== 'bundles') {
      if (session.open) route.go('bundles');
      void arriving.open(true);
    } else if (take && !asked) take();
    else if (session.open && !asked && (route.screen === 'board' || route.screen === 'directives')) {
      this.#waiting = true; // where letters are the work, the file is one
      route.go('intake');
    } else say(language.words.app.droppedElsewhere);
  }
}

export const dropped = new Dropped();
