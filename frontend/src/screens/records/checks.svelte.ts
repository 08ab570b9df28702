import type { Note } from '$components/note';
import { records } from '$lib/api/records';
import type { Draft as DraftIn, Finding, Form } from '$lib/api/types';
import { sayRefused } from '$lib/toast';

/** How long after the last key the form is checked. */
const CHECK_MS = 400;

/** What the checks look at: the typing in an open record. */
export interface Typing {
  /** Something is typed that is no revision yet. */
  readonly dirty: boolean;
  readonly values: Record<string, string>;
  /** All that is typed, as Go takes it. */
  asDraft: () => DraftIn;
}

/** What Go says of what is typed: sentences beside the fields, values that follow from others, canonical forms. */
export class Checks {
  readonly #form: Form;
  readonly #typing: Typing;
  #findings = $state.raw<readonly Finding[]>([]);
  #derived = $state.raw<Readonly<Record<string, string>>>({});
  /** Fields that were left once: a new form does not begin by scolding. */
  #visited = $state.raw(new Set<string>());
  #all = $state(false);
  #focused = '';
  #question = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: Form, typing: Typing) {
    this.#form = form;
    this.#typing = typing;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  derived(field: string): string {
    return this.#derived[field] ?? '';
  }

  /** The sentences beside a field; '' are those of the form as a whole. */
  notes(field: string): Note[] {
    const isHere = (one: Finding): boolean => (field === '' ? !this.#form.fields.some((f) => f.name === one.field) : one.field === field);
    const shown = this.#all || this.#visited.has(field);
    return this.#findings
      .filter((one) => isHere(one) && (shown || one.severity === 'warning'))
      .map((one) => ({ tone: toneOf(one.severity), text: one.text, todo: one.todo }));
  }

  /** settled takes what came with a record; all tells whether sentences stand beside fields nobody was in. */
  settled(came: { findings: readonly Finding[]; derived: Readonly<Record<string, string>> }, all: boolean): void {
    this.#findings = came.findings;
    this.#derived = came.derived;
    this.#all = all;
  }

  /** showAll shows every sentence from now on. */
  showAll(): void {
    this.#all = true;
  }

  entered(field: string): void {
    this.#focused = field;
  }

  left(field: string): void {
    this.#focused = '';
    this.#visited = new Set(this.#visited).add(field);
    if (this.#typing.dirty) void this.now();
  }

  /** soon checks a moment after typing stops, and never while an input method composes. */
  soon(event?: Event): void {
    clearTimeout(this.#timer);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => void this.now(), CHECK_MS);
  }

  /** now asks what the form would be if saved; an answer to an older question is dropped. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    const question = ++this.#question;
    const sent = this.#typing.asDraft();
    try {
      const answer = await records.check(sent);
      if (question !== this.#question) return;
      this.#findings = answer.findings;
      this.#derived = answer.derived;
      if (this.#typing.dirty) this.#canonise(sent.values, answer.values);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  /** stop drops what is on its way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#question += 1;
  }

  /** Puts the canonical form in place of what was typed, except where somebody types now or Go cannot read it. */
  #canonise(sent: Record<string, string>, canonical: Record<string, string>): void {
    const { values } = this.#typing;
    for (const { name, kind } of this.#form.fields) {
      const value = canonical[name] ?? '';
      const typed = values[name] ?? '';
      const isWrong = this.#findings.some((one) => one.field === name && one.severity === 'error');
      if (kind === 'file' || name === this.#focused || isWrong || typed !== (sent[name] ?? '') || typed === value) continue;
      values[name] = value;
    }
  }
}

function toneOf(severity: string): Note['tone'] {
  return severity === 'error' || severity === 'incomplete' ? severity : 'warning';
}
