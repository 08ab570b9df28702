/** Words of what keys and the right button open over every screen: the search on the page, the size of all, the menu. */
import { bnDigits } from './format';
import { bnCount, byName, enCount, type Wordings } from './wording';

export const keyed = {
  find: {
    label: { bn: 'এ পাতায় খুঁজুন', en: 'Find on this page' },
    at: (at: number, total: number, more: boolean) => ({
      bn: `${bnCount(total)}টির মধ্যে ${bnCount(at)} নম্বর${more ? ', আরও আছে' : ''}`,
      en: `${enCount(at)} of ${enCount(total)}${more ? ' and more' : ''}`,
    }),
    none: { bn: 'এ পাতায় নেই', en: 'Not on this page' },
    looking: { bn: 'খোঁজা হচ্ছে…', en: 'Looking…' },
    next: { bn: 'পরেরটি', en: 'The next one' },
    last: { bn: 'আগেরটি', en: 'The one before' },
    close: { bn: 'খোঁজা বন্ধ করুন', en: 'Close the search' },
  },
  zoom: {
    label: { bn: 'সবকিছুর আকার', en: 'Size of everything' },
    now: (percent: number) => ({ bn: bnDigits(`আকার ${percent}%`), en: `Size ${percent}%` }),
  },
  context: {
    label: { bn: 'লেখার কাজ', en: 'What to do with the text' },
    does: byName({
      undo: { bn: 'আগের অবস্থা', en: 'Undo' },
      redo: { bn: 'আবার করুন', en: 'Redo' },
      cut: { bn: 'ছাঁটুন', en: 'Cut' },
      copy: { bn: 'কপি', en: 'Copy' },
      paste: { bn: 'পেস্ট', en: 'Paste' },
      pasteText: { bn: 'শুধু লেখা পেস্ট', en: 'Paste the words alone' },
      all: { bn: 'সব বেছে নিন', en: 'Select all' },
      look: { bn: 'এ পাতায় খুঁজুন', en: 'Find on this page' },
    }),
  },
} satisfies Wordings;
