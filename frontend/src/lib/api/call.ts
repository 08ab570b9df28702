/**
 * The only place that reads what Go says when it refuses.
 *
 * Go's ErrorFormatter answers with a string: the JSON of one problem, or {"problems": […]} for several.
 * Wails' own errors skip the formatter and arrive as plain text. Both leave here as a Refused.
 */
import type { Language } from '$lib/i18n/format';
import type { Words } from '$lib/i18n/words';
import { language } from '$lib/state/language.svelte';

/** What Go sends for one problem; every part but the code may be absent. */
interface ProblemFacts {
  code: string;
  field?: string;
  args?: Record<string, unknown>;
  bn?: string;
  en?: string;
  todo_bn?: string;
  todo_en?: string;
}

/** One thing a clerk can act on: worded by Go in both languages. */
export class Problem {
  readonly code: string;
  /** The field it belongs to, '' when it belongs to the page. */
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly #words: Record<Language, string>;
  readonly #todo: Record<Language, string>;

  constructor(facts: ProblemFacts) {
    this.code = facts.code;
    this.field = facts.field ?? '';
    this.args = facts.args ?? {};
    this.#words = { bn: facts.bn ?? '', en: facts.en ?? '' };
    this.#todo = { bn: facts.todo_bn ?? '', en: facts.todo_en ?? '' };
  }

  /** What is wrong, in one sentence; ours, in the language of now, where Go has none. */
  text(language: Language): string {
    return this.#words[language] || ours().unworded(this.code);
  }

  /** What to do about it; '' when the sentence says so itself. */
  todo(language: Language): string {
    return this.#todo[language];
  }
}

/** A call that was refused: at least one problem, in the order Go gave them. */
export class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Refused';
    this.problems = problems;
  }

  /** The first problem of a field, for the line under its control. */
  of(field: string): Problem | undefined {
    return this.problems.find((problem) => problem.field === field);
  }

  /** Whether Go gave this code for any of them, such as "record.stale". */
  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

/** call runs a bound method and turns whatever it throws into a Refused. */
export async function call<T>(method: () => Promise<T>): Promise<T> {
  try {
    return await method();
  } catch (thrown) {
    throw read(thrown);
  }
}

/** refusal is for a catch: what was thrown, as a Refused. */
export function refusal(thrown: unknown): Refused {
  return thrown instanceof Refused ? thrown : read(thrown);
}

function read(thrown: unknown): Refused {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const found = problemsIn(text);
  return new Refused(found.length > 0 ? found : [unexpected(text)]);
}

function problemsIn(text: string): Problem[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  if (isFacts(parsed)) return [new Problem(parsed)];
  if (typeof parsed === 'object' && parsed !== null && 'problems' in parsed && Array.isArray(parsed.problems)) {
    return parsed.problems.filter(isFacts).map((facts) => new Problem(facts));
  }
  return [];
}

function isFacts(value: unknown): value is ProblemFacts {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && value.code !== '';
}

/** An error nobody worded: the clerk gets our sentence, and the text itself for whoever helps them. */
function unexpected(text: string): Problem {
  const said = ours().unexpected;
  const todo = ours().unexpectedTodo(text);
  return new Problem({ code: 'unexpected', args: { text }, bn: said, en: said, todo_bn: todo, todo_en: todo });
}

/** Our own words, in the language of now. */
function ours(): Words['problem'] {
  return language.words.problem;
}
