import { type Refused, refusal } from '$lib/api/call';
import { settings } from '$lib/api/settings';
import type { Office, SettingsView } from '$lib/api/types';
import { language } from '$lib/state/language.svelte';
import { session } from '$lib/state/session.svelte';
import { Draft } from '$lib/state/draft.svelte';
import { spelling } from '$lib/state/spelling.svelte';
import { say } from '$lib/toast';

/** What may be absent in an office is there in its editor, so that fields have something to write in. */
type Edited = Office & {
  overlay: {
    labels: Record<string, { bn: string; en: string }>;
    fresh_days: Record<string, number>;
    remarks: Record<string, string>;
    may_not_be: Record<string, boolean>;
    keepers: Record<string, string>;
    vision_name: string;
  };
};

/** The settings as they are being changed. They outlive the page: leaving it loses nothing that was typed. */
class OfficeEditor {
  #view = $state.raw<SettingsView>();
  #office = $state<Edited>();
  #refused = $state.raw<Refused>();
  #busy = $state(false);
  #file = '';
  /** What is typed goes to the office file as drafts do; the fields write into the office itself. */
  readonly #typing = new Draft<object>({}, () => this.#keep());

  get view(): SettingsView | undefined {
    return this.#view;
  }

  get office(): Edited | undefined {
    return this.#office;
  }

  /** For bind: the fields write into the office itself; only load and save put another in its place. */
  set office(office: Edited | undefined) {
    this.#office = office;
  }

  /** The office as typed now, in plain. */
  get typed(): Office | undefined {
    return $state.snapshot(this.#office) as Office | undefined;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get stale(): boolean {
    return this.#refused?.has('store.stale') ?? false;
  }

  get changed(): boolean {
    return this.#view !== undefined && JSON.stringify(this.#office) !== JSON.stringify(edited(this.#view.office));
  }

  /** problem is what stands under a field. */
  problem(field: string): string {
    const found = this.#refused?.of(field);
    return found ? [found.text(language.current), found.todo(language.current)].filter(Boolean).join(' ') : '';
  }

  /** load asks again; what was typed stays, unless another office file is open now. */
  async load(afresh = false): Promise<void> {
    const file = `${session.facts?.file}/${session.facts?.name}`;
    try {
      const view = await settings.get();
      const keep = !afresh && file === this.#file && this.changed;
      this.#file = file;
      if (keep && this.#view) this.#view = { ...view, office: this.#view.office, revision: this.#view.revision };
      else this.#show(view);
      if (afresh && view.typed) await settings.dropTyping();
      else if (!keep && view.typed) {
        this.#view = { ...view, revision: view.typed.base };
        this.#office = edited(view.typed.office);
      }
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  /** touched tells that something was typed, or typed back. */
  touched(): void {
    this.#typing.touched();
  }

  /** flush sends what is typed: on leaving the page. */
  flush(): Promise<void> {
    return this.#typing.flush();
  }

  async #keep(): Promise<void> {
    if (!this.typed || !this.#view) return;
    if (this.changed) await settings.keepTyping(this.typed, this.#view.revision);
    else await settings.dropTyping();
  }

  async save(): Promise<void> {
    if (!this.typed || !this.#view || this.#busy) return;
    this.#busy = true;
    try {
      await this.#typing.flush(); // what lands after it would come back as not saved
      const saved = await settings.save(this.typed, spelling.follow(this.#view.revision));
      this.#show(saved.settings);
      this.#file = `${saved.session.file}/${saved.session.name}`;
      session.begin(saved.session);
      say(saved.text);
    } catch (thrown) {
      this.#refused = refusal(thrown);
    } finally {
      this.#busy = false;
    }
  }

  #show(view: SettingsView): void {
    this.#view = view;
    this.#office = edited(view.office);
    this.#refused = undefined;
    this.#typing.settled({});
  }
}

function edited(office: Office): Edited {
  const { overlay, subordinate_offices: below } = office;
  return structuredClone({
    ...office,
    subordinate_offices: below.map((one) => ({ ...one, phone: one.phone ?? '', email: one.email ?? '' })),
    overlay: {
      labels: overlay.labels ?? {}, fresh_days: overlay.fresh_days ?? {}, remarks: overlay.remarks ?? {}, may_not_be: overlay.may_not_be ?? {},
      keepers: overlay.keepers ?? {},
      vision_name: overlay.vision_name ?? '',
      spelling: overlay.spelling,
    },
  });
}

export const editor = new OfficeEditor();
export type { Edited };
