/** Words of the help and of the first steps; the help's own text is internal/manual. */
import { bnCount, enCount, things, type Wordings } from './wording';

export const manual = {
  find: { bn: 'সহায়িকায় খুঁজুন', en: 'Find in the help' },
  topics: { bn: 'সহায়িকার বিষয়', en: 'Topics of the help' },
  found: (total: number) => ({ bn: total === 0 ? 'এ শব্দ সহায়িকায় নেই; অন্য শব্দে খুঁজুন' : `${bnCount(total)}টি বিষয়ে আছে`, en: total === 0 ? 'The help does not say this; try another word' : `In ${things(total, 'topic', 'topics')}` }),
  ofProblem: { bn: 'এ বিষয়ে সহায়িকা দেখুন', en: 'See the help on this' },
  book: { bn: 'বই হিসেবে দেখুন ও ছাপুন', en: 'See and print it as a book' },
  steps: { bn: 'শুরুর তিন ধাপ', en: 'The first three steps' },
  number: (at: number) => ({ bn: `${bnCount(at)}।`, en: `${enCount(at)}.` }),
} satisfies Wordings;

export const guide = {
  label: { bn: 'শুরুর তিন ধাপ', en: 'The first three steps' },
  step: (at: number, name: string) => ({ bn: `ধাপ ${bnCount(at)}: ${name}`, en: `Step ${enCount(at)}: ${name}` }),
  done: (at: number, name: string) => ({ bn: `ধাপ ${bnCount(at)}, হয়েছে: ${name}`, en: `Step ${enCount(at)}, done: ${name}` }),
  content: { bn: 'অফিসের তথ্য দিন', en: 'Give the office’s content' },
  letter: { bn: 'পাওয়া পত্র নিবন্ধন করুন', en: 'Register a letter that came' },
  board: { bn: 'কী বাকি দেখুন, ছাপুন', en: 'See what is missing, and print' },
  skip: { bn: 'আর দেখাবেন না', en: 'Do not show this' },
  over: { bn: 'তিন ধাপই হয়েছে; সহায়িকা থেকে আবার দেখা যায়', en: 'All three steps are done; the help shows them again' },
  gone: { bn: 'ধাপগুলো সহায়িকা থেকে আবার দেখা যায়', en: 'The help shows these steps again' },
} satisfies Wordings;
