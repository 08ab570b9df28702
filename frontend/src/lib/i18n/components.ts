/** Words of the components, wherever they stand. */
import { bnDigits, share } from './format';
import { bnCount, enCount, things, type Wordings } from './wording';

export const components = {
  state: {
    done: { bn: 'সম্পন্ন', en: 'Done' },
    partial: { bn: 'আংশিক', en: 'Partial' },
    stale: { bn: 'পুরোনো', en: 'Stale' },
    missing: { bn: 'নেই', en: 'Missing' },
    not_applicable: { bn: 'প্রযোজ্য নয়', en: 'Not applicable' },
    open: { bn: 'বাকি', en: 'Open' },
  },
  action: {
    retry: { bn: 'আবার চেষ্টা করুন', en: 'Try again' },
    cancel: { bn: 'বাতিল', en: 'Cancel' },
    close: { bn: 'বন্ধ করুন', en: 'Close' },
    undo: { bn: 'ফিরিয়ে নিন', en: 'Undo' },
  },
  recent: { title: { bn: 'আগে খোলা ফাইল', en: 'Files that were open before' } },
  field: {
    choose: { bn: 'বাছুন', en: 'Choose' },
    noMatch: { bn: 'মেলে এমন কিছু নেই', en: 'Nothing matches' },
    showChoices: (label: string) => ({ bn: `${label}: তালিকা দেখুন`, en: `${label}: show the list` }),
  },
  date: {
    open: { bn: 'পঞ্জিকা খুলুন', en: 'Open the calendar' },
    calendar: { bn: 'পঞ্জিকা', en: 'Calendar' },
    previous: { bn: 'আগের মাস', en: 'Previous month' },
    next: { bn: 'পরের মাস', en: 'Next month' },
    example: { bn: 'যেমন ৮/১০/২০২০', en: 'such as 8/10/2020' },
  },
  search: {
    placeholder: { bn: 'খুঁজুন: নাম, মোবাইল, সেবা, স্মারক…', en: 'Find: name, mobile, service, memo…' },
    label: { bn: 'সবখানে খুঁজুন', en: 'Find anywhere' },
    results: { bn: 'খোঁজার ফল', en: 'Results' },
    none: (text: string) => ({
      bn: `“${text}” কোথাও পাওয়া যায়নি; অন্য বানানে বা ইংরেজিতে লিখে দেখুন`,
      en: `“${text}” is nowhere; try another spelling or Bengali letters`,
    }),
    found: (total: number) => ({ bn: `${bnCount(total)}টি পাওয়া গেছে`, en: `${enCount(total)} found` }),
    hint: { bn: 'বাংলা, ইংরেজি বা দুই ধরনের অঙ্কেই খোঁজা যায়', en: 'Bengali, English and digits of either script are all found' },
    looking: { bn: 'খোঁজা হচ্ছে…', en: 'Looking…' },
  },
  table: {
    loading: { bn: 'আসছে…', en: 'Coming…' },
    rows: (total: number) => ({ bn: `${bnCount(total)}টি সারি`, en: things(total, 'row', 'rows') }),
    sortUp: { bn: 'ছোট থেকে বড়', en: 'ascending' },
    sortDown: { bn: 'বড় থেকে ছোট', en: 'descending' },
    edge: { bn: 'টেনে কলাম চওড়া বা সরু করুন; দুবার ক্লিক করলে লেখার মাপে আসে', en: 'Drag to change the width; double click for that of the content' },
    help: { bn: 'উপর–নিচ তীরচিহ্নে সারি বদলান, Enter চেপে খুলুন', en: 'Move with the arrow keys, open with Enter' },
  },
  progress: {
    of: (done: number, total: number) => ({ bn: share(done, total, 'bn'), en: share(done, total, 'en') }),
    ring: (settled: number, total: number, not: number, text: string) => ({
      bn: `${bnCount(total)}টির মধ্যে ${bnCount(settled)}টি সম্পন্ন${not > 0 ? ' বা প্রযোজ্য নয়' : ''}: ${text}`,
      en: `${enCount(settled)} of ${enCount(total)} done${not > 0 ? ' or not applicable' : ''}: ${text}`,
    }),
    ringWord: { bn: 'নিষ্পন্ন', en: 'settled' },
    cancel: { bn: 'থামান', en: 'Stop' },
    cancelling: { bn: 'থামানো হচ্ছে…', en: 'Stopping…' },
  },
  pdf: {
    page: (page: number, total: number) => ({ bn: bnDigits(`পৃষ্ঠা ${page}/${total}`), en: `Page ${page}/${total}` }),
    preview: { bn: 'ছাপার রূপ', en: 'As printed' },
    loading: { bn: 'পৃষ্ঠা আঁকা হচ্ছে…', en: 'Drawing the page…' },
    failed: {
      bn: 'পাতাটি দেখানো গেল না; আবার চেষ্টা করুন বা ফাইলটি খুলে দেখুন',
      en: 'The page could not be shown; try again or open the file itself',
    },
    zoomIn: { bn: 'বড় করুন', en: 'Larger' },
    zoomOut: { bn: 'ছোট করুন', en: 'Smaller' },
    percent: (value: number) => ({ bn: bnDigits(`${value}%`), en: `${value}%` }),
  },
  problem: {
    title: (total: number) => ({
      bn: (total === 1 ? 'একটি বিষয় ঠিক করতে হবে' : `${bnCount(total)}টি বিষয় ঠিক করতে হবে`),
      en: (total === 1 ? 'One thing needs mending' : `${enCount(total)} things need mending`),
    }),
    unworded: (code: string) => ({ bn: `এ কাজটি করা গেল না (${code})`, en: `This could not be done (${code})` }),
    unexpected: { bn: 'কিছু একটা ঠিকভাবে হয়নি। যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে।', en: 'Something went wrong. What was saved is safe.' },
    unexpectedTodo: (text: string) => ({
      bn: `আবার চেষ্টা করুন; আবারও হলে এই লেখাটি সহায়তাকারীকে দিন: ${text}`,
      en: `Try again; if it happens again give this to whoever helps you: ${text}`,
    }),
  },
  toast: {
    label: { bn: 'বার্তা', en: 'Messages' },
  },
  draft: {
    same: { bn: '', en: '' },
    typing: { bn: 'খসড়া রাখা হচ্ছে…', en: 'Keeping the draft…' },
    kept: { bn: 'খসড়া নিজে থেকেই রাখা হচ্ছে', en: 'The draft is kept by itself' },
    back: { bn: 'আগের না-রাখা লেখা ফিরিয়ে আনা হয়েছে।', en: 'Typing that was not saved has been brought back.' },
    drop: { bn: 'খসড়া বাদ দিন', en: 'Drop the draft' },
    failed: { bn: 'খসড়া রাখা যায়নি; লেখা চালিয়ে যান, আবার চেষ্টা হবে', en: 'The draft could not be kept; go on typing, it will be tried again' },
  },
  panel: {
    close: { bn: 'পাশের অংশ বন্ধ করুন', en: 'Close the side panel' },
  },
  note: {
    error: { bn: 'ভুল:', en: 'Wrong:' },
    incomplete: { bn: 'অসম্পূর্ণ:', en: 'Incomplete:' },
    warning: { bn: 'খেয়াল করুন:', en: 'Note:' },
  },
} satisfies Wordings;
