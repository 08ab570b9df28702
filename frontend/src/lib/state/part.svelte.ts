import type { Component } from 'svelte';

type Script<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;

/** Every part, in the order in which they are declared. */
const all: { load: () => Promise<void> }[] = [];

/** A part of the window whose script is loaded when it is first needed, or before, when nothing else is to be done. */
export class Part<Props extends Record<string, unknown> = Record<never, unknown>> {
  readonly #script: Script<Props>;
  #loading: Promise<void> | undefined;
  #drawn = $state.raw<Component<Props>>();
  #failed = $state(false);

  constructor(script: Script<Props>) {
    this.#script = script;
    all.push(this);
  }

  /** What draws the part; undefined until its script is there. */
  get drawn(): Component<Props> | undefined {
    return this.#drawn;
  }

  /** Whether the script could not be had. A browser does not ask for it twice: the window is to be loaded anew. */
  get failed(): boolean {
    return this.#failed;
  }

  /** load sees to it that the script is on its way; it never fails, and takes no second time. */
  load(): Promise<void> {
    this.#loading ??= this.#script().then(
      (loaded) => {
        this.#drawn = loaded.default;
      },
      () => {
        this.#failed = true;
      },
    );
    return this.#loading;
  }
}

/** How long the window is left to itself before what may be needed is loaded. */
const PATIENCE_MS = 2000;

/** loadQuietly loads every part, one after another, each when nothing else is to be done: so none is waited for later. */
export async function loadQuietly(): Promise<void> {
  await new Promise((done) => setTimeout(done, PATIENCE_MS));
  for (const part of all) {
    await idle();
    await part.load();
  }
}

function idle(): Promise<void> {
  return new Promise((done) => {
    // WebKit has no such thing yet.
    if ('requestIdleCallback' in window) requestIdleCallback(() => done());
    else setTimeout(done);
  });
}
