import { type Problem, refusal } from '$lib/api/call';
import { printers } from '$lib/api/printing';
import type { Job, PrintOffer, Worded } from '$lib/api/types';
import { say, sayProblem, sayRefused } from '$lib/toast';
import { jobs } from './jobs.svelte';
import { language } from './language.svelte';

/** How the page asks for a print where the system has no dialogue of its own. */
interface PrintChoice {
  printer: string;
  pages: string;
  copies: number;
  sides: string;
  tray: string;
}

/** One print at a time on its way: the system's dialogue or the page's own question, what is doubtful, and what else can be done. */
class Printing {
  #offer = $state.raw<PrintOffer>();
  #busy = $state(false);

  /** What the page has to ask now; undefined for nothing. */
  get offer(): PrintOffer | undefined {
    return this.#offer;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** print takes whatever verb of Go answers with an offer, and follows it to its end. */
  async print(verb: () => Promise<PrintOffer>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.#take(await verb());
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#busy = false;
    }
  }

  /** choose sends it to the printer that was chosen on the page. */
  choose(chosen: PrintChoice): Promise<void> {
    return this.#send({ ...chosen, fit: false, sure: false });
  }

  /** go answers what was asked: smaller, so that all of it is on the paper, or as it is. */
  go(fit: boolean): Promise<void> {
    return this.#send({ printer: '', pages: '', copies: 0, sides: '', tray: '', fit, sure: !fit });
  }

  /** instead takes another way; the question stays where that way is not there either. */
  async instead(way: 'program' | 'open' | 'save'): Promise<void> {
    const offer = this.#offer;
    if (!offer || this.#busy) return;
    this.#busy = true;
    try {
      const done = await printers.instead(offer.id, way);
      if (!done.saved) return;
      say(way === 'save' ? language.words.printing.saved(done.name) : language.words.printing.opened(done.name));
      this.close();
    } catch (thrown) {
      const problem = refusal(thrown).problems[0];
      if (problem?.code === 'file.no_program') this.#offer = { ...offer, problem: told(problem) };
      else sayRefused(thrown);
    } finally {
      this.#busy = false;
    }
  }

  close(): void {
    const offer = this.#offer;
    this.#offer = undefined;
    if (offer?.id) void printers.forget(offer.id).catch(() => undefined);
  }

  async #send(order: Omit<Parameters<typeof printers.send>[0], 'id'>): Promise<void> {
    const offer = this.#offer;
    if (offer) await this.print(() => printers.send({ ...order, id: offer.id }));
  }

  #take(offer: PrintOffer): void {
    this.#offer = undefined;
    if (offer.state === 'opened') say(language.words.printing.opened(offer.name));
    if (offer.state === 'choose' || offer.state === 'asks' || offer.state === 'cannot') this.#offer = offer;
    if (offer.state === 'started') void this.#follow(offer);
  }

  async #follow(offer: PrintOffer): Promise<void> {
    jobs.hear(offer.job);
    const over: Job = await jobs.over(offer.job.id);
    if (over.state === 'done') say(over.result);
    const problem = over.error;
    if (over.state !== 'failed' || !problem) return;
    // Another question stands there meanwhile: its own is not taken from it.
    if (this.#offer) sayProblem(problem);
    else this.#offer = { ...offer, state: 'cannot', problem };
  }
}

/** told is a problem as Go words it, in both languages. */
function told(problem: Problem): Worded {
  return { code: problem.code, field: problem.field, bn: problem.text('bn'), en: problem.text('en'), todo_bn: problem.todo('bn'), todo_en: problem.todo('en') };
}

export const printing = new Printing();
