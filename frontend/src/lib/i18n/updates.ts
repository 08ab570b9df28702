/** Words of the program's own updates. */
import type { Wordings } from './wording';

export const updates = {
  title: { bn: 'হালনাগাদ', en: 'Updates' },
  text: {
    bn: 'পেনড্রাইভ বা অফিসের ফোল্ডার থেকে .batayan-update ফাইল বাছুন। স্বাক্ষর যাচাই না হলে কিছুই বদলায় না।',
    en: 'Choose a .batayan-update file from a stick or a shared folder. Nothing changes unless its signature is right.',
  },
  none: {
    bn: 'এই প্রোগ্রাম ফাইল থেকে হালনাগাদ নেয় না; নতুন সংস্করণের ইনস্টলের ফাইলটি চালালেই হবে। তথ্য থেকে যাবে।',
    en: 'This program takes no updates from files; run the set-up of the new version. Your data stay.',
  },
  choose: { bn: 'হালনাগাদ ফাইল বাছুন', en: 'Choose an update' },
  offered: (version: string, day: string) => ({
    bn: `স্বাক্ষর ঠিক আছে: সংস্করণ ${version}, ${day} তারিখের। বসাতে প্রোগ্রামটি বন্ধ হয়ে নতুন সংস্করণে খুলবে; লেখা যা আছে তা থাকবে।`,
    en: `The signature is right: version ${version} of ${day}. The program closes and opens again as the new version; what is typed stays.`,
  }),
  install: { bn: 'বসিয়ে আবার খুলুন', en: 'Install and open again' },
  before: (version: string) => ({ bn: `আগের সংস্করণ ${version} পাশে রাখা আছে।`, en: `The version before, ${version}, is kept beside this one.` }),
  back: (version: string) => ({ bn: `সংস্করণ ${version}-এ ফিরুন`, en: `Go back to version ${version}` }),
  closing: { bn: 'প্রোগ্রামটি বন্ধ হয়ে আবার খুলছে…', en: 'The program closes and opens again…' },
} satisfies Wordings;
