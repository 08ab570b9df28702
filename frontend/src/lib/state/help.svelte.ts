import { manual } from '$lib/api/manual';
import type { Topic } from '$lib/api/types';
import type { Language } from '$lib/i18n/format';
import { route } from '$lib/state/route.svelte';
import { session } from '$lib/state/session.svelte';
import { topicHere, topicOf } from '$lib/topics';

/** The help: whether it is open, at which topic, and its text in the language that was asked for last. */
class Help {
  #open = $state(false);
  #topic = $state('');
  #topics = $state.raw<readonly Topic[]>([]);
  #asked: Language | undefined;

  get open(): boolean {
    return this.#open;
  }

  /** The topic that is read. */
  get topic(): string {
    return this.#topic;
  }

  get topics(): readonly Topic[] {
    return this.#topics;
  }

  /** show opens a topic; without one that of where the person is. */
  show(topic = ''): void {
    this.#topic = topic || topicHere() || topicOf(session.open ? route.screen : 'welcome', route.id);
    this.#open = true;
  }

  /** turn goes to another topic of the open help. */
  turn(topic: string): void {
    this.#topic = topic;
  }

  hide(): void {
    this.#open = false;
  }

  /** read brings the text in a language, once. */
  async read(language: Language): Promise<void> {
    if (this.#asked === language) return;
    this.#asked = language;
    const { topics } = await manual.topics(language);
    if (this.#asked === language) this.#topics = topics;
  }
}

export const help = new Help();
