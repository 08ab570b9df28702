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
  fileKinds: { bn: 'পিডিএফ বা ছবি (JPEG, PNG)', en: 'PDF or picture (JPEG, PNG)' },
  pictureKinds: { bn: 'ছবি (JPEG, PNG)', en: 'Picture (JPEG, PNG)' },
  yearExample: { bn: 'যেমন ২০২০-২১', en: 'such as 2020-21' },
  attach: { bn: 'ফাইল যুক্ত করুন', en: 'Attach a file' },
  attachTo: (label: string) => ({ bn: `${label}: ফাইল যুক্ত করুন`, en: `${label}: attach a file` }),
  openFile: (name: string) => ({ bn: `${name} দেখুন`, en: `Show ${name}` }),
  removeFile: (name: string) => ({ bn: `${name} বাদ দিন`, en: `Remove ${name}` }),
  picture: (name: string) => ({ bn: `${name}: ছবি`, en: `Picture ${name}` }),
} satisfies Wordings;
