/** Words of the page that prints: charter, fact sheet, report, register, contacts. */
import { bnCount, byName, things, type Wordings } from './wording';

export const charter = {
  document: { bn: 'কোন দলিল', en: 'Document' },
  paper: { bn: 'কাগজ', en: 'Paper' },
  papers: byName({
    a4: { bn: 'A4 পুস্তিকা', en: 'A4 booklet' },
    a3: { bn: 'A3', en: 'A3' },
    a1: { bn: 'দেয়াল বোর্ড (A1)', en: 'Wall board (A1)' },
    service: { bn: 'প্রতি সেবায় এক পৃষ্ঠা', en: 'A page per service' },
  }),
  paperHints: byName({
    a4: { bn: 'হাতে দেওয়ার ও নথিতে রাখার জন্য', en: 'To hand out and to keep on file' },
    a3: { bn: 'নোটিশ বোর্ডে লাগানোর জন্য', en: 'For the notice board' },
    a1: { bn: 'দেয়ালে টাঙানোর জন্য; অক্ষর যত বড় ধরে', en: 'To hang on the wall; letters as large as there is room' },
    service: { bn: 'সেবার কক্ষের সামনে লাগানোর জন্য; কাগজ A4', en: 'For the door of the room that serves; on A4' },
  }),
  from: { bn: 'কোন তারিখ হতে', en: 'From' },
  to: { bn: 'কোন তারিখ পর্যন্ত', en: 'To' },
  form: { bn: 'ছক', en: 'Form' },
  forms: byName({
    '': { bn: 'চার্টারে যা বলা আছে', en: 'As the charter says' },
    field: { bn: 'মাঠ কার্যালয়', en: 'Field office' },
    ministry: { bn: 'মন্ত্রণালয়', en: 'Ministry' },
  }),
  save: { bn: 'পিডিএফ রাখুন', en: 'Save the PDF' },
  print: { bn: 'ছাপুন', en: 'Print' },
  saved: (name: string) => ({ bn: `রাখা হয়েছে: ${name}`, en: `Saved: ${name}` }),
  manual: { bn: 'ব্যবহার সহায়িকা', en: 'Manual' },
  entry: { bn: 'তথ্যটির পাতা', en: 'Sheet of the entry' },
  gaps: (total: number) => ({ bn: `${bnCount(total)}টি ঘর খালি ছাপা হবে`, en: `${things(total, 'cell prints', 'cells print')} empty` }),
  whole: { bn: 'কোনো ঘর খালি নেই', en: 'No cell is empty' },
  warnings: { bn: 'ছাপার আগে দেখুন', en: 'See before printing' },
  source: { bn: 'কোন তথ্য থেকে', en: 'Where it comes from' },
  facts: byName({
    charter: {
      bn: 'সেবার তালিকা, সিটিজেন চার্টার ও অনিকের তথ্য থেকে নিজেই তৈরি হয়; আলাদা করে লিখতে হয় না।',
      en: 'It is made from the service list, the charter and the GRS officers; nothing is typed twice.',
    },
    factsheet: {
      bn: 'অফিসের পরিচয়, সেবার তালিকা, তথ্য অধিকার, অনিক ও চলতি নোটিশ থেকে; কলসেন্টারের জন্য সব এক পৃষ্ঠায়।',
      en: 'From the office’s own particulars, services, right to information, GRS and current notices; all on one page for the call centre.',
    },
    report: {
      bn: 'বোর্ডের আজকের অবস্থা ও নির্দেশনার জবাব থেকে; ঊর্ধ্বতন অফিসে পাঠানোর জন্য।',
      en: 'From the board as it is today and the answers to directives; to be sent to the office above.',
    },
    register: {
      bn: 'জারি হওয়া পত্র থেকে, তারিখের ক্রমে; খসড়া এতে আসে না।',
      en: 'From issued letters in the order of their dates; drafts are not in it.',
    },
    manual: {
      bn: 'প্রোগ্রামের সহায়িকা থেকে; পর্দায় একই লেখা পাতা ধরে খোলে।',
      en: 'From the help of the program; the screen shows the same text page by page.',
    },
    contacts: { bn: 'কর্মকর্তা ও কর্মচারীর তথ্য এবং অধীনস্থ অফিসের তালিকা থেকে।', en: 'From the officers and staff and the list of offices below.' },
  }),
  pages: (total: number) => ({ bn: `${bnCount(total)} পৃষ্ঠা ছাপা হবে`, en: `${things(total, 'page', 'pages')} to print` }),
  noPeriod: { bn: 'এ সময়সীমার রেজিস্টার দেখানো যাচ্ছে না', en: 'The register of this period cannot be shown' },
  noPeriodText: { bn: 'পাশের তারিখ দুটি ঠিক করলে রেজিস্টার এখানে দেখা যাবে।', en: 'Correct the two dates beside and the register appears here.' },
  noneAction: { bn: 'সিটিজেন চার্টারের তথ্য দিন', en: 'Fill in the citizen charter' },
  label: { bn: 'সিটিজেন চার্টার', en: 'Citizen charter' },
} satisfies Wordings;
