import { people } from '$lib/api/people';
import type { PeopleView, PersonRow } from '$lib/api/types';
import { sayRefused } from '$lib/toast';
import { session } from './session.svelte';

/** A question for a new PIN. */
interface PinAsked {
  person: PersonRow;
  forgotten: boolean;
}

/** Who works at this computer and who of them sits here; and whether it is asked. */
class Seat {
  #view = $state.raw<PeopleView>();
  #asked = $state(false);
  #pin = $state.raw<PinAsked>();

  get view(): PeopleView | undefined {
    return this.#view;
  }

  get rows(): readonly PersonRow[] {
    return this.#view?.rows ?? [];
  }

  /** Undefined where nobody sits here. */
  get seated(): PersonRow | undefined {
    return this.rows.find((one) => one.id === this.#view?.seated);
  }

  get asked(): boolean {
    return this.#asked;
  }

  show(): void {
    this.#asked = true;
  }

  hide(): void {
    this.#asked = false;
  }

  /** Whose PIN is being set. */
  get pin(): PinAsked | undefined {
    return this.#pin;
  }

  /** setPin asks for a person's new PIN; forgotten begins with the reason in place of the one before. */
  setPin(person: PersonRow, forgotten: boolean): void {
    this.#pin = { person, forgotten };
  }

  hidePin(): void {
    this.#pin = undefined;
  }

  /** take shows what came with an answer. */
  take(view: PeopleView): void {
    this.#view = view;
    if (view.nav) session.show(view.nav);
  }

  async read(): Promise<void> {
    try {
      this.take(await people.list());
    } catch (thrown) {
      sayRefused(thrown);
    }
  }
}

export const seat = new Seat();
