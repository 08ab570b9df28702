/** What is found in the help. */
import type { Topic } from '$lib/api/types';
import { enDigits } from '$lib/i18n/format';

/** A topic as the list of the help shows it; line is where the words stand, '' where they are in its title or nothing is looked for. */
interface FoundTopic {
  id: string;
  title: string;
  line: string;
}

/** Letters around what was found. */
const BEFORE = 18;
const MOST = 60;

/** findTopics are the topics that say all the words, in either language and either digits; those whose title does come first. */
export function findTopics(topics: readonly Topic[], text: string): FoundTopic[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const every = (said: string): boolean => words.every((word) => plain(said).includes(word));
  const found = topics.flatMap((topic) => {
    const lines = topic.blocks.map((block) => block.runs.map((run) => run.text).join(''));
    const titled = every(topic.title);
    if (!titled && !every([topic.title, ...lines].join('\n')) && !every(topic.heard)) return [];
    const line = titled ? '' : (lines.find((one) => words.some((word) => plain(one).includes(word))) ?? '');
    return [{ id: topic.id, title: topic.title, line: around(line, words), titled }];
  });
  return [...found.filter((one) => one.titled), ...found.filter((one) => !one.titled)];
}

/** around is the piece of a line in which the first of the words stands. */
function around(line: string, words: readonly string[]): string {
  const at = Math.max(0, Math.min(...words.map((word) => plain(line).indexOf(word)).filter((place) => place >= 0)));
  if (line.length <= MOST || !Number.isFinite(at)) return line;
  const from = at <= BEFORE ? 0 : line.lastIndexOf(' ', at - BEFORE) + 1;
  const to = line.indexOf(' ', from + MOST);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`;
}

function plain(text: string): string {
  return enDigits(text.normalize('NFC').toLowerCase());
}
