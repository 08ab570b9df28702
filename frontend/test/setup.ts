import { language } from '../src/lib/state/language.svelte';

/** What jsdom lacks and the components ask for; none of it decides anything a test looks at. */
class Watcher {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.assign(globalThis, { ResizeObserver: Watcher, IntersectionObserver: Watcher });
Element.prototype.scrollIntoView = (): void => {};
Element.prototype.scrollTo = (): void => {};
window.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
})) as unknown as typeof window.matchMedia;

await language.begin();
