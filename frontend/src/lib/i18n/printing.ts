/** Words on the way to a printer. */
import { bnCount, type Wordings } from './wording';

export const printing = {
  title: { bn: 'ছাপুন', en: 'Print' },
  printer: { bn: 'প্রিন্টার', en: 'Printer' },
  pages: { bn: 'পৃষ্ঠা', en: 'Pages' },
  pagesHelp: (of: number) => ({ bn: `খালি রাখলে সবগুলো (${bnCount(of)}টি); নইলে যেমন ২-৩, ৫`, en: `Empty for all ${of}; else such as 2-3, 5` }),
  copies: { bn: 'কপি', en: 'Copies' },
  copiesWrong: { bn: '১ থেকে ৯৯৯ এর মধ্যে একটি সংখ্যা লিখুন', en: 'Give a number between 1 and 999' },
  sides: { bn: 'কাগজের পিঠ', en: 'Sides' },
  asSet: { bn: 'প্রিন্টারে যেমন আছে', en: 'As the printer is set' },
  one: { bn: 'এক পিঠে', en: 'One side' },
  long: { bn: 'দুই পিঠে, লম্বা কিনারায় উল্টে', en: 'Both sides, turned over at the long edge' },
  short: { bn: 'দুই পিঠে, ছোট কিনারায় উল্টে', en: 'Both sides, turned over at the short edge' },
  tray: { bn: 'কাগজের ট্রে', en: 'Paper tray' },
  print: { bn: 'ছাপুন', en: 'Print' },
  doubtTitle: { bn: 'ছাপার আগে দেখুন', en: 'Before it is printed' },
  fit: { bn: 'ছোট করে ছাপুন', en: 'Print it smaller' },
  asItIs: { bn: 'এভাবেই ছাপুন', en: 'Print it as it is' },
  cannotTitle: { bn: 'এখান থেকে ছাপা যায়নি', en: 'It could not be printed from here' },
  insteadLead: { bn: 'অন্য উপায়:', en: 'Other ways:' },
  program: { bn: 'পিডিএফ প্রোগ্রাম দিয়ে ছাপুন', en: 'Print it by the program for PDF' },
  open: { bn: 'পিডিএফ খুলুন', en: 'Open the PDF' },
  save: { bn: 'পিডিএফ রাখুন', en: 'Save the PDF' },
  opened: (name: string) => ({ bn: `${name} অন্য প্রোগ্রামে খোলা হচ্ছে; সেখান থেকে ছাপুন`, en: `${name} is being opened in its program; print it from there` }),
  saved: (name: string) => ({ bn: `রাখা হয়েছে: ${name}`, en: `Saved: ${name}` }),
} satisfies Wordings;
