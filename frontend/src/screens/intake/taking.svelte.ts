import { directives } from '$lib/api/directives';
import type { AttachmentRow } from '$lib/api/types';
import { language } from '$lib/state/language.svelte';
import { say, sayRefused } from '$lib/toast';
import type { LetterIntake } from './intake.svelte';
import { withScan } from './working';

/** A letter that is a file, on its way into the intake: chosen or dropped, a text or a scan. */
export class Taking {
  readonly #intake: LetterIntake;
  readonly #onpick: (field: string) => void;
  #busy = $state(false);
  #offered = $state.raw<string>();

  /** onpick goes to the field where work goes on. */
  constructor(intake: LetterIntake, onpick: (field: string) => void) {
    this.#intake = intake;
    this.#onpick = onpick;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** A text that came while another stands there: the clerk says whether it takes its place. */
  get offered(): string | undefined {
    return this.#offered;
  }

  /** take asks for a file, or takes what was dropped; with instead a scan takes the place of that one. */
  async take(dropped: boolean, instead?: AttachmentRow): Promise<void> {
    if (this.#busy || this.#intake.done) return;
    this.#busy = true;
    try {
      const { given, text, files } = await directives.takeFile(dropped);
      if (!given || this.#intake.done) return;
      if (files.length > 0) await this.#scan(withScan(this.#intake.now.files, files, instead));
      const there = this.#intake.text.trim();
      if (text === '') {
        if (!instead) this.#onpick('issuer');
      } else if (there !== '' && there !== text.trim()) this.#offered = text;
      else await this.#use(text);
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#busy = false;
    }
  }

  /** answer says whether the offered text takes the place of the other. */
  async answer(yes: boolean): Promise<void> {
    const text = this.#offered ?? '';
    this.#offered = undefined;
    if (yes) await this.#use(text);
  }

  /** remove takes a scan away; the message puts it back. */
  remove(file: AttachmentRow): void {
    const were = this.#intake.now.files;
    const at = were.findIndex((one) => one.sha256 === file.sha256);
    void this.#scan(were.filter((_, one) => one !== at));
    say(language.words.intake.scanRemoved(file.name), () => {
      if (!this.#intake.done) void this.#scan([...this.#intake.now.files.slice(0, at), file, ...this.#intake.now.files.slice(at)]);
    });
  }

  async #scan(files: AttachmentRow[]): Promise<void> {
    this.#intake.now.files = files;
    this.#intake.paper = files.length > 0;
    this.#intake.changed();
    await this.#intake.draft.flush(); // only what the typing names is there at the next start
  }

  /** A text takes the place of what stands there, and is read. */
  async #use(text: string): Promise<void> {
    this.#intake.text = text;
    this.#intake.paper = false;
    this.#intake.typed();
    await this.#intake.read(true);
    this.#onpick('received');
  }
}
