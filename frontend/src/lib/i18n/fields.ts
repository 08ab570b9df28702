/** Words of the controls that a form is made of. */
import { bnCount, enCount, things, type Wordings } from './wording';

export const control = {
  derived: (text: string) => ({ bn: `তালিকা হতে: ${text}`, en: `From the list: ${text}` }),
  perLine: { bn: 'প্রতি লাইনে একটি করে লিখুন।', en: 'One on each line.' },
  plainOnly: { bn: 'আপাতত সাধারণ লেখা; প্রতি লাইন আলাদা অনুচ্ছেদ হবে।', en: 'Plain text for now; each line becomes a paragraph.' },
  range: (min: number, max: number) => ({ bn: `${bnCount(min)} হতে ${bnCount(max)}`, en: `${enCount(min)} to ${enCount(max)}` }),
  least: (min: number) => ({ bn: `${bnCount(min)} বা বেশি`, en: `${enCount(min)} or more` }),
  most: (max: number) => ({ bn: `${bnCount(max)} বা কম`, en: `${enCount(max)} or less` }),
  charsLeft: (left: number) => ({
    bn: (left >= 0 ? `আর ${bnCount(left)} অক্ষর লেখা যাবে` : `${bnCount(-left)} অক্ষর বেশি হয়েছে`),
    en: (left >= 0 ? `${things(left, 'character', 'characters')} left` : `${things(-left, 'character', 'characters')} too many`),
  }),
  fileMost: (size: string) => ({ bn: `সর্বোচ্চ ${size}`, en: `at most ${size}` }),
  fileKinds: { bn: 'পিডিএফ, ছবি (JPEG, PNG), ওয়ার্ড বা এক্সেল (DOCX, XLSX)', en: 'PDF, picture (JPEG, PNG), Word or Excel (DOCX, XLSX)' },
  pictureKinds: { bn: 'ছবি (JPEG, PNG)', en: 'Picture (JPEG, PNG)' },
  yearExample: { bn: 'যেমন ২০২০-২১', en: 'such as 2020-21' },
  attach: { bn: 'ফাইল যুক্ত করুন', en: 'Attach a file' },
  attachTo: (label: string) => ({ bn: `${label}: ফাইল যুক্ত করুন`, en: `${label}: attach a file` }),
  openFile: (name: string) => ({ bn: `${name} দেখুন`, en: `Show ${name}` }),
  replaceFile: (name: string) => ({ bn: `${name} বদলান`, en: `Replace ${name}` }),
  ownProgram: { bn: 'নিজ প্রোগ্রামে খুলুন', en: 'Open in its program' },
  saveAs: { bn: 'কপি রাখুন', en: 'Save a copy' },
  savedAs: (name: string) => ({ bn: `“${name}” রাখা হয়েছে`, en: `“${name}” was saved` }),
  notShown: { bn: 'এই ফাইলের লেখা এখানে দেখানো যায় না; নিজ প্রোগ্রামে খুলে দেখুন।', en: 'The text of this file cannot be shown here; open it in its own program.' },
  moreInside: { bn: 'ফাইলে আরও আছে; সবটুকু নিজ প্রোগ্রামে খুলে দেখুন।', en: 'There is more in the file; open it in its own program to see all.' },
  insideOf: (name: string) => ({ bn: `${name}: ভেতরের লেখা`, en: `What stands in ${name}` }),
  screenshot: (moment: string) => ({ bn: `স্ক্রিনশট ${moment}`, en: `Screenshot ${moment}` }),
  openFirst: { bn: 'ফাইল বা ছবি কোনো একটি তথ্যের সাথে থাকে: আগে তথ্যটি খুলুন, তারপর এখানে ছাড়ুন বা পেস্ট করুন।', en: 'A file or picture belongs to an entry: open that first, then drop or paste it here.' },
  fileWays: { bn: 'ফাইল এখানে ছেড়ে দেওয়া যায়, স্ক্রিনশট Ctrl V চেপে পেস্ট করা যায়।', en: 'Files can be dropped here, and a screenshot pasted with Ctrl V.' },
  removeFile: (name: string) => ({ bn: `${name} বাদ দিন`, en: `Remove ${name}` }),
  picture: (name: string) => ({ bn: `${name}: ছবি`, en: `Picture ${name}` }),
} satisfies Wordings;
