/** The words of the window in Bengali: the reference that en.ts must match, word for word and argument for argument. */
import { bnDigits, count, share } from './format';

const n = (value: number): string => count(value, 'bn');

export const bn = {
  app: {
    name: 'বাতায়ন ডেস্ক',
    mark: 'বা',
    skip: 'মূল অংশে যান',
  },
  nav: {
    label: 'প্রধান তালিকা',
    board: 'বোর্ড',
    worklist: 'পোর্টালে তোলার তালিকা',
    content: 'পোর্টালের তথ্য',
    work: 'কাজ',
    directives: 'নির্দেশনা',
    letters: 'পত্র ও জারি রেজিস্টার',
    charter: 'চার্টার ও তথ্যপত্র',
    bundles: 'বান্ডেল',
    settings: 'সেটিংস',
    marked: (mark: string, label: string) => `${mark}) ${label}`,
    count: (value: number) => n(value),
    none: '–',
  },
  screen: {
    welcome: 'স্বাগতম',
    board: 'বোর্ড',
    worklist: 'পোর্টালে তোলার তালিকা',
    records: 'পোর্টালের তথ্য',
    directives: 'নির্দেশনা',
    intake: 'নতুন নির্দেশনা',
    letters: 'পত্র ও জারি রেজিস্টার',
    letter: 'পত্র',
    charter: 'চার্টার ও তথ্যপত্র',
    bundles: 'বান্ডেল',
    settings: 'সেটিংস',
  },
  state: {
    done: 'সম্পন্ন',
    partial: 'আংশিক',
    stale: 'পুরোনো',
    missing: 'নেই',
    not_applicable: 'প্রযোজ্য নয়',
    open: 'বাকি',
  },
  help: {
    title: 'সহায়িকা',
    lead: 'সব কাজ কিবোর্ড দিয়েই করা যায়; অঙ্ক বাংলা বা ইংরেজি যেভাবে খুশি লিখুন।',
    keys: [
      ['Ctrl K', 'সবখানে খোঁজা'],
      ['Ctrl N', 'এ পাতায় নতুন কিছু যোগ'],
      ['Ctrl F', 'এ পাতায় খোঁজা'],
      ['Ctrl S', 'সংরক্ষণ'],
      ['Ctrl P', 'ছাপা'],
      ['Ctrl Z', 'শেষ পরিবর্তন ফিরিয়ে নেওয়া'],
      ['Enter', 'পরের ঘরে যাওয়া; তালিকায় সারি খোলা'],
      ['Esc', 'পাশের অংশ বন্ধ করা; খসড়া থেকে যায়'],
      ['F1', 'এই সহায়িকা'],
    ] as [string, string][],
  },
  action: {
    retry: 'আবার চেষ্টা করুন',
    cancel: 'বাতিল',
    close: 'বন্ধ করুন',
    undo: 'ফিরিয়ে নিন',
  },
  key: {
    save: 'Ctrl S',
    find: 'Ctrl K',
    enter: 'Enter',
    close: 'Esc',
  },
  field: {
    choose: 'বাছুন',
    noMatch: 'মেলে এমন কিছু নেই',
    showChoices: 'তালিকা দেখুন',
  },
  date: {
    open: 'পঞ্জিকা খুলুন',
    calendar: 'পঞ্জিকা',
    previous: 'আগের মাস',
    next: 'পরের মাস',
    example: 'যেমন ৮/১০/২০২০',
  },
  search: {
    placeholder: 'খুঁজুন: নাম, মোবাইল, সেবা, স্মারক…',
    label: 'সবখানে খুঁজুন',
    results: 'খোঁজার ফল',
    none: (text: string) => `“${text}” কোথাও পাওয়া যায়নি; অন্য বানানে বা ইংরেজিতে লিখে দেখুন`,
    found: (total: number) => `${n(total)}টি পাওয়া গেছে`,
    hint: 'বাংলা, ইংরেজি বা দুই ধরনের অঙ্কেই খোঁজা যায়',
    looking: 'খোঁজা হচ্ছে…',
  },
  table: {
    loading: 'আসছে…',
    rows: (total: number) => `${n(total)}টি সারি`,
    sortUp: 'ছোট থেকে বড়',
    sortDown: 'বড় থেকে ছোট',
    help: 'ওপর–নিচ তীরচিহ্নে সারি বদলান, Enter চেপে খুলুন',
  },
  progress: {
    of: (done: number, total: number) => share(done, total, 'bn'),
    ring: (done: number, total: number) => `${n(total)}টির মধ্যে ${n(done)}টি সম্পন্ন`,
    ringWord: 'সম্পন্ন',
    cancel: 'থামান',
    cancelling: 'থামানো হচ্ছে…',
  },
  pdf: {
    page: (page: number, total: number) => bnDigits(`পৃষ্ঠা ${page}/${total}`),
    preview: 'ছাপার রূপ',
    loading: 'পৃষ্ঠা আঁকা হচ্ছে…',
    failed: 'পাতাটি দেখানো গেল না; আবার চেষ্টা করুন বা ফাইলটি খুলে দেখুন',
    zoomIn: 'বড় করুন',
    zoomOut: 'ছোট করুন',
    percent: (value: number) => bnDigits(`${value}%`),
  },
  problem: {
    title: (total: number) => (total === 1 ? 'একটি বিষয় ঠিক করতে হবে' : `${n(total)}টি বিষয় ঠিক করতে হবে`),
    unworded: (code: string) => `এ কাজটি করা গেল না (${code})`,
    unexpected: 'কিছু একটা ঠিকভাবে হয়নি। যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে।',
    unexpectedTodo: (text: string) => `আবার চেষ্টা করুন; আবারও হলে এই লেখাটি সহায়তাকারীকে দিন: ${text}`,
  },
  toast: {
    label: 'বার্তা',
  },
  draft: {
    same: '',
    typing: 'খসড়া রাখা হচ্ছে…',
    kept: 'খসড়া নিজে থেকেই রাখা হচ্ছে',
    failed: 'খসড়া রাখা যায়নি; লেখা চালিয়ে যান, আবার চেষ্টা হবে',
  },
  panel: {
    close: 'পাশের অংশ বন্ধ করুন',
    label: 'পাশের অংশ',
  },
};

/** The shape that every language of the window must have. */
export type Words = typeof bn;
