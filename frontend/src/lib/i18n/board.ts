/** Words of the board. */
import { bnCount, things, type Wordings } from './wording';

export const board = {
  newDirective: { bn: 'নতুন নির্দেশনা', en: 'New directive' },
  memo: (issuer: string, memo: string, date: string) => ({
    bn: [issuer, memo && `স্মারক ${memo}`, date].filter(Boolean).join(' · '),
    en: [issuer, memo && `Memo ${memo}`, date].filter(Boolean).join(' · '),
  }),
  received: (day: string) => ({ bn: `প্রাপ্তি ${day}`, en: `Received ${day}` }),
  due: { bn: 'জবাবের শেষ দিন', en: 'Answer due by' },
  noDue: { bn: 'শেষ দিন জানা নেই', en: 'The last day is not known' },
  why: { bn: 'কেন এই তারিখ', en: 'Why this day' },
  whyTitle: { bn: 'যে দিনগুলো গোনা হয়নি', en: 'Days that did not count' },
  whyNone: { bn: 'মাঝে কোনো ছুটি ছিল না', en: 'No holiday fell between' },
  whyRule: {
    bn: 'প্রাপ্তির দিন গোনা হয় না; পরের কর্মদিবস থেকে গোনা শুরু।',
    en: 'The day of receipt is not counted; counting begins on the next working day.',
  },
  reply: { bn: 'জবাবপত্র তৈরি করুন', en: 'Write the reply' },
  answered: (memo: string, day: string) => ({ bn: `জবাব: স্মারক ${memo}, ${day}`, en: `Answered: memo ${memo}, ${day}` }),
  openAnswer: { bn: 'জবাবপত্র দেখুন', en: 'See the reply' },
  openDirective: { bn: 'নির্দেশনার পূর্ণ পাঠ', en: 'Full text of the directive' },
  others: { bn: 'অন্য নির্দেশনা দেখুন', en: 'See another directive' },
  items: (total: number) => ({ bn: `নির্দেশনার ${bnCount(total)}টি বিষয়`, en: `The directive’s ${things(total, 'item', 'items')}` }),
  asOn: (day: string) => ({ bn: `${day} তারিখের অবস্থা`, en: `As on ${day}` }),
  moreReasons: (more: number) => ({ bn: `আরও ${bnCount(more)}টি কারণ`, en: `${things(more, 'more reason', 'more reasons')}` }),
  reasons: (label: string, total: number) => ({ bn: `${label}: ${bnCount(total)}টি কারণ`, en: `${label}: ${things(total, 'reason', 'reasons')}` }),
  done: (label: string) => ({ bn: `“${label}” সম্পন্ন হয়েছে`, en: `“${label}” is done` }),
  task: { bn: 'করা হয়েছে', en: 'Done' },
  nextTitle: { bn: 'এখন যা করা যায়', en: 'What can be done now' },
  recentTitle: { bn: 'সাম্প্রতিক কাজ', en: 'Recent work' },
  bringBack: (text: string) => ({ bn: `ফিরিয়ে আনুন — ${text}`, en: `Bring back — ${text}` }),
  nothingLeft: { bn: 'কোনো বিষয়ে কিছু বাকি নেই', en: 'Nothing is missing in any category' },
  stepAt: (label: string, at: number, total: number, text: string) => ({
    bn: `${label}, ${bnCount(total)}টির ${bnCount(at)} নম্বর: ${text}`,
    en: `${label}, ${at} of ${total}: ${text}`,
  }),
  recentNone: { bn: 'এখনো কোনো পরিবর্তন নেই', en: 'No change yet' },
  othersTitle: { bn: 'পোর্টালের অন্যান্য তথ্য', en: 'Other portal content' },
  allTitle: { bn: 'পোর্টালের বারোটি বিষয়', en: 'The twelve categories of the portal' },
  warnings: { bn: 'খেয়াল করুন', en: 'Please note' },
  emptyTitle: { bn: 'এখনো কোনো নির্দেশনা নেই', en: 'No directive yet' },
  emptyText: {
    bn: 'জেলা বা মন্ত্রণালয় থেকে পাওয়া পত্রের লেখাটি পেস্ট করুন; স্মারক, তারিখ ও বিষয়গুলো প্রোগ্রাম নিজেই বুঝে নেবে।',
    en: 'Paste the text of the letter that came from the district or ministry; its memo number, dates and items are understood by the program.',
  },
  emptyAction: { bn: 'নির্দেশনা পেস্ট করুন', en: 'Paste a directive' },
} satisfies Wordings;
