import { type Refused, refusal } from '$lib/api/call';
import { letters } from '$lib/api/letters';
import type { LetterBody, LetterDraft, LetterView, Preview } from '$lib/api/types';
import { Draft } from '$lib/state/draft.svelte';

/** How long after the last key the preview is drawn anew. */
const PREVIEW_MS = 250;

type Issued = Awaited<ReturnType<typeof letters.issue>>;

/** A draft letter as typed: drawn as it would be printed, kept a moment after typing stops, issued in the end. */
export class LetterEditor {
  #facts = $state.raw() as LetterView;
  #preview = $state.raw() as Preview;
  #issuing = $state(false);
  #refused = $state.raw<Refused>();
  #previewTimer: ReturnType<typeof setTimeout> | undefined;
  #question = 0;
  /** Keeps run one after another: each names the revision that the one before made. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly draft: Draft<LetterBody>;

  constructor(view: LetterView) {
    this.#facts = view;
    this.#preview = view.preview;
    this.draft = new Draft(structuredClone(view.body), (body) => this.#inTurn(() => this.#keep(body)));
  }

  /** The letter as Go last answered: its id, number, day. */
  get facts(): LetterView {
    return this.#facts;
  }

  get preview(): Preview {
    return this.#preview;
  }

  get issuing(): boolean {
    return this.#issuing;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  get body(): LetterBody {
    return this.draft.values;
  }

  /** touched tells that the letter changed; give it the input event so that composing is seen. */
  touched(event?: Event): void {
    this.draft.touched(event);
    this.#refused = undefined;
    clearTimeout(this.#previewTimer);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#previewTimer = setTimeout(() => void this.draw(), PREVIEW_MS);
  }

  /** draw asks for the PDF of what is typed. Only the answer to the newest question is shown. */
  async draw(): Promise<void> {
    clearTimeout(this.#previewTimer);
    const question = ++this.#question;
    try {
      const preview = await letters.preview(this.#typed());
      if (question === this.#question) this.#preview = preview;
    } catch (thrown) {
      if (question === this.#question) this.#refused = refusal(thrown);
    }
  }

  /** afresh writes the letter anew from the board; what it answers with takes the old text back. */
  async afresh(): Promise<() => void> {
    await this.flush();
    const old = $state.snapshot(this.body) as LetterBody;
    const view = await letters.compose(this.#facts.template, this.#facts.directive, true);
    this.#put(view.body);
    return () => this.#put(old);
  }

  /** flush keeps what was not kept yet: on leaving, before a print. */
  async flush(): Promise<void> {
    await this.draft.flush();
    await this.#queue;
  }

  /** kept answers with the id of the draft, keeping it first where it never was. */
  async kept(): Promise<string> {
    if (this.#facts.id === '') this.draft.touched();
    await this.flush();
    if (this.draft.state === 'failed') throw this.#refused ?? refusal(undefined);
    return this.#facts.id;
  }

  /** issue takes the next number and freezes the PDF; undefined where something stands in the way. */
  async issue(): Promise<Issued | undefined> {
    this.#issuing = true;
    this.#refused = undefined;
    try {
      await this.flush();
      return await letters.issue(this.#typed());
    } catch (thrown) {
      this.#refused = refusal(thrown);
      return undefined;
    } finally {
      this.#issuing = false;
    }
  }

  /** leave is for the page going away: nothing more is drawn, what is typed is kept. */
  leave(): void {
    clearTimeout(this.#previewTimer);
    this.#question += 1;
    void this.draft.flush();
  }

  #put(body: LetterBody): void {
    this.draft.values = structuredClone(body);
    this.touched();
  }

  #typed(): LetterDraft {
    const { id, template, directive, revision } = this.#facts;
    return { id, template, directive, revision, body: $state.snapshot(this.body) as LetterBody };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #keep(body: LetterBody): Promise<void> {
    try {
      this.#facts = await letters.keep({ ...this.#typed(), body });
    } catch (thrown) {
      this.#refused = refusal(thrown);
      throw thrown;
    }
  }
}
