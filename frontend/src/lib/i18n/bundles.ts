/** Words of bundles and spreadsheets. */
import { bnCount, byName, things, type Wordings } from './wording';

export const bundle = {
  contents: { bn: 'আজকের বান্ডিলে যা থাকবে', en: 'What today’s bundle holds' },
  what: { bn: 'কী', en: 'What' },
  files: { bn: 'ফাইল', en: 'Files' },
  amount: { bn: 'পরিমাণ', en: 'Amount' },
  total: { bn: 'মোট', en: 'In all' },
  name: (name: string) => ({ bn: `ফাইলের নাম: ${name}`, en: `File name: ${name}` }),
  make: { bn: 'বান্ডিল তৈরি করুন', en: 'Make a bundle' },
  made: { bn: 'হস্তান্তরের বান্ডিল', en: 'Bundle to hand over' },
  makeText: {
    bn: 'জেলা কার্যালয়, ৩৩৩ বা অন্য কম্পিউটারের জন্য অফিসের সব তথ্য এক ফাইলে; প্রতিটি ফাইলের ছাপ সঙ্গে থাকে।',
    en: 'Everything of the office in one file for the district, 333 or another computer; with the fingerprint of each file.',
  },
  verify: { bn: 'বান্ডিল যাচাই', en: 'Verify a bundle' },
  verifyText: {
    bn: 'পাওয়া বান্ডিলের প্রতিটি ফাইল পথে বদলেছে কি না দেখুন; বান্ডিলে কিছু লেখা হয় না।',
    en: 'See whether any file of a bundle changed on its way; nothing is written to it.',
  },
  verifyAction: { bn: 'বান্ডিল বাছুন', en: 'Choose a bundle' },
  sheet: { bn: 'স্প্রেডশিট', en: 'Spreadsheet' },
  sheetText: {
    bn: 'এক্সেলে খোলা যায় এমন তালিকা; মোবাইল নম্বরের শূন্য হারায় না।',
    en: 'Lists that open in Excel; the zero of a mobile number is not lost.',
  },
  sheetOf: { bn: 'কোন তথ্য', en: 'Which content' },
  sheetAll: { bn: 'সব বিষয়, একটি করে পাতা', en: 'All categories, a sheet each' },
  sheetAction: { bn: 'স্প্রেডশিট রাখুন', en: 'Save a spreadsheet' },
  personal: { bn: 'ব্যক্তিগত নম্বর ও ই-মেইল', en: 'Personal numbers and addresses' },
  personalText: {
    bn: 'এগুলো এ কার্যালয়ের নিজের; টিক না দিলে বান্ডিল বা স্প্রেডশিটে যায় না। টিক দিলেও সাইট ও মুদ্রণে যায় না।',
    en: 'They are this office’s own and go into no bundle or spreadsheet without a tick; with one, still onto no site or print.',
  },
  personalOf: (label: string, total: number) => ({ bn: `${label} (${bnCount(total)}জনের) সঙ্গে যাবে`, en: `${label} (of ${things(total, 'person', 'people')}) goes along` }),
  cancelled: { bn: 'থামানো হয়েছে; কোনো ফাইল অর্ধেক রয়ে যায়নি', en: 'Stopped; no file was left half done' },
  found: (total: number) => ({ bn: `${bnCount(total)}টি সমস্যা`, en: things(total, 'fault', 'faults') }),
  place: (path: string) => ({ bn: `ফাইল: ${path}`, en: `File: ${path}` }),
  working: byName({
    bundle: { bn: 'বান্ডিল তৈরি হচ্ছে', en: 'Making the bundle' },
    arrival: { bn: 'বান্ডিল যাচাই হচ্ছে', en: 'Verifying the bundle' },
    verify: { bn: 'বান্ডিল যাচাই হচ্ছে', en: 'Verifying the bundle' },
    spreadsheet: { bn: 'স্প্রেডশিট তৈরি হচ্ছে', en: 'Making the spreadsheet' },
  }),
} satisfies Wordings;
