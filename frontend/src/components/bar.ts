import { getContext, type Snippet, setContext } from 'svelte';

const name = Symbol('bar');

/** barTools puts what every page's bar shows at its end: the day, who works. The frame calls it once. */
export function barTools(tools: Snippet): void {
  setContext(name, tools);
}

/** toolsOfBar is what the frame gave; nothing where a page stands alone. */
export function toolsOfBar(): Snippet | undefined {
  return getContext<Snippet | undefined>(name);
}
