import { type Refused, refusal } from '$lib/api/call';
import { letters } from '$lib/api/letters';
import type { Asks, Discarded, LetterBody, LetterDraft, LetterView, Preview } from '$lib/api/types';
import type { Spot } from '$lib/pdf';
import { Draft } from '$lib/state/draft.svelte';
import { beforeReading } from '$lib/state/leaving';
import { LivePreview } from '$lib/state/preview.svelte';
import { type Caret, spotOf } from './caret';
import { written } from './recipients';

type Issued = Awaited<ReturnType<typeof letters.issue>>;

/**
 * A draft letter as typed: drawn as it would be printed, its typing kept by itself, saved as a revision by the clerk and
 * on leaving, issued in the end.
 */
export class LetterEditor {
  #facts = $state.raw() as LetterView;
  #method = $state('');
  #issuing = $state(false);
  #restored = $state(false);
  #caret = $state.raw<Caret>();
  #left = false;
  #refused = $state.raw<Refused>();
  /** Keeps and saves run one after another: each names the id and the revision that the one before made. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly #named: (id: string) => void;
  readonly #live: LivePreview;
  readonly draft: Draft<LetterBody>;

  /** named hears the id that a letter gets when it is kept for the first time, while its page is open. */
  constructor(view: LetterView, named: (id: string) => void) {
    this.#facts = view;
    this.#restored = view.typed;
    this.#method = view.method;
    this.#named = named;
    this.#live = new LivePreview(view.preview, () => letters.preview(this.#typed()));
    this.draft = new Draft(structuredClone(view.body), (body) => this.#inTurn(() => this.#keep(body, this.#method)));
  }

  /** The letter as Go last answered: its id, number, day. */
  get facts(): LetterView {
    return this.#facts;
  }

  get preview(): Preview {
    return this.#live.shown;
  }

  /** How it goes out. */
  get method(): string {
    return this.#method;
  }

  set method(method: string) {
    this.#method = method;
    this.touched();
  }

  /** Where on the pages of the preview somebody types. */
  get spot(): Spot | undefined {
    return spotOf(this.preview.parts, this.#caret);
  }

  /** at hears where the caret went; leaving the letter's fields for something else keeps the last place. */
  at(caret: Caret | undefined): void {
    if (caret) this.#caret = caret;
  }

  /** On how many sheets of their own it goes to several; 0 for one addressee. */
  get sheets(): number {
    return written(this.body.recipients).length;
  }

  get issuing(): boolean {
    return this.#issuing;
  }

  get refused(): Refused | undefined {
    return this.#refused ?? this.#live.refused;
  }

  get body(): LetterBody {
    return this.draft.values;
  }

  /** It shows unsaved typing that Go had kept. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Something is typed that was not saved. */
  get dirty(): boolean {
    return this.#restored || this.draft.state !== 'same';
  }

  /** Which answer a reply is: what the clerk chose, else as the board stands. */
  get answering(): string {
    return this.body.answering || this.#facts.answering;
  }

  /** answer makes the reply another kind of answer, or promises another day; the sentence that promises follows. */
  async answer(kind: string, promised: string): Promise<void> {
    this.#refused = undefined;
    try {
      const said = await letters.answering({ kind, promised, paragraphs: [...this.body.paragraphs] });
      Object.assign(this.draft.values, { answering: said.kind, promised: said.promised, paragraphs: said.paragraphs });
      this.touched();
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  /** Who signs, by the list of officers; '' where the signature was only typed. */
  get signer(): string {
    const { signer = '', signature } = this.body;
    if (signer !== '') return signer;
    return this.#facts.signers.find(({ label }) => label === signature[0])?.id ?? '';
  }

  /** sign puts the name of an officer of the list under the letter. */
  sign(id: string): void {
    const chosen = this.#facts.signers.find((one) => one.id === id);
    if (!chosen) return;
    this.draft.values.signer = id;
    this.draft.values.signature = [...chosen.lines];
    this.touched();
  }

  /** touched tells that the letter changed; give it the input event so that composing is seen. */
  touched(event?: Event): void {
    this.draft.touched(event);
    this.#refused = undefined;
    this.#live.draw();
  }

  /** afresh writes the letter anew from the board; what it answers with takes the old text back. */
  async afresh(): Promise<() => void> {
    await this.flush();
    const old = $state.snapshot(this.body) as LetterBody;
    const { id, template, directive, supersedes, corrects } = this.#facts;
    const begun = supersedes === '' ? {} : { old: supersedes, as: corrects ? 'correction' : 'replacement' };
    const view = await letters.compose({ template, directive, fresh: true, id, another: id === '', about: old.about ?? '', ...begun });
    this.#put(view.body);
    return () => this.#put(old);
  }

  /** flush keeps what was not kept yet: before another reading, before a print. */
  async flush(): Promise<void> {
    await this.draft.flush();
    await this.#queue;
  }

  /** kept answers with the id of the draft, its typing kept, as it never may have been before. */
  async kept(): Promise<string> {
    if (this.#facts.id === '') this.draft.touched();
    await this.flush();
    if (this.draft.state === 'failed') throw this.#refused ?? refusal(undefined);
    return this.#facts.id;
  }

  /** save makes what is typed a revision of the letter; of what is saved already, and has an id, nothing changes. */
  async save(): Promise<void> {
    if (this.#facts.id !== '' && !this.dirty) return;
    await this.draft.flush(); // typing that lands after the save would come back as unsaved
    await this.#inTurn(() => this.#save());
  }

  /** drop throws unsaved typing away; false where the letter was never saved, and so is gone. */
  async drop(): Promise<boolean> {
    await this.flush();
    await letters.dropDraft(this.#facts.id);
    this.draft.settled(this.body);
    this.#restored = false;
    return this.#facts.revision > 0;
  }

  /** discard throws the draft away as it is typed now; undefined where it was never kept. */
  async discard(): Promise<Discarded | undefined> {
    await this.flush();
    if (this.draft.state === 'failed') throw this.#refused ?? refusal(undefined);
    if (this.#facts.id === '') return undefined;
    const discarded = await letters.discard(this.#facts.id);
    this.draft.settled(this.body);
    this.#restored = false;
    return discarded;
  }

  /** asks is what must be confirmed before it is issued; undefined where that cannot be told. */
  async asks(): Promise<Asks | undefined> {
    try {
      return await letters.asks(this.#typed());
    } catch (thrown) {
      this.#refused = refusal(thrown);
      return undefined;
    }
  }

  /** issue takes the next number and freezes the PDF, what is asked confirmed; undefined where something stands in the way. */
  async issue(confirmed: string[]): Promise<Issued | undefined> {
    this.#issuing = true;
    this.#refused = undefined;
    try {
      await this.save();
      const issued = await letters.issue({ ...this.#typed(), confirmed });
      this.draft.settled(this.body);
      return issued;
    } catch (thrown) {
      this.#refused = refusal(thrown);
      return undefined;
    } finally {
      this.#issuing = false;
    }
  }

  /** leave is for the page going away: nothing more is drawn, what was changed is saved, or else at least kept. */
  leave(): void {
    this.#left = true;
    this.#live.leave();
    if (this.dirty) beforeReading(this.save().catch(() => this.flush()));
  }

  #put(body: LetterBody): void {
    this.draft.values = structuredClone(body);
    this.touched();
  }

  #typed(): LetterDraft {
    return this.#asDraft($state.snapshot(this.body) as LetterBody, this.#method);
  }

  /** A letter to several names the first of them as its addressee; a recipient without a line is none. */
  #asDraft(body: LetterBody, method: string): LetterDraft {
    const { id, template, directive, revision, supersedes, corrects } = this.#facts;
    const recipients = written(body.recipients);
    return { id, template, directive, revision, supersedes, corrects, method, body: { ...body, recipients, addressee: recipients[0] ?? body.addressee } };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #keep(body: LetterBody, method: string): Promise<void> {
    try {
      const { id } = await letters.keepDraft(this.#asDraft(body, method));
      this.#isNamed({ ...this.#facts, id });
    } catch (thrown) {
      this.#refused = refusal(thrown);
      throw thrown;
    }
  }

  async #save(): Promise<void> {
    const sent = this.#typed();
    try {
      this.#isNamed(await letters.keep(sent));
    } catch (thrown) {
      this.#refused = refusal(thrown);
      throw this.#refused;
    }
    this.#restored = false;
    if (JSON.stringify({ ...this.#typed(), id: sent.id, revision: sent.revision }) === JSON.stringify(sent)) this.draft.settled(this.body);
    else this.draft.touched(); // typed while it was on its way
  }

  #isNamed(facts: LetterView): void {
    const isFirst = this.#facts.id === '';
    this.#facts = facts;
    if (isFirst && !this.#left) this.#named(facts.id);
  }
}
