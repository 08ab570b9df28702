import { type Refused, refusal } from '$lib/api/call';

/** What a page shows of Go's answer, or why there is none. An answer that comes after a newer question is dropped. */
export class Answer<T> {
  #value = $state.raw<T>();
  #refused = $state.raw<Refused>();
  #question = 0;

  /** Undefined until the first answer; an old one stays while the next is on its way. */
  get value(): T | undefined {
    return this.#value;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  async ask(question: () => Promise<T>): Promise<void> {
    const mine = ++this.#question;
    try {
      const value = await question();
      if (mine === this.#question) this.take(value);
    } catch (thrown) {
      if (mine === this.#question) this.#refused = refusal(thrown);
    }
  }

  /** take shows what came with the answer to something else: a save, a tick. */
  take(value: T): void {
    this.#question += 1;
    this.#value = value;
    this.#refused = undefined;
  }
}
