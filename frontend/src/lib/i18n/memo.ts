/** Words on the form of a file code, as it is typed. */
import { bnCount, enCount, type Wordings } from './wording';

export const memo = {
  form18: { bn: 'ঠিক আছে: ৭ ভাগে ১৮ অঙ্ক (২০১৪-এর নিয়ম)', en: 'Good: 18 digits in 7 parts (rules of 2014)' },
  form22: { bn: 'ঠিক আছে: ৮ ভাগে ২২ অঙ্ক (২০২৪-এর নিয়ম)', en: 'Good: 22 digits in 8 parts (rules of 2024)' },
  unshaped: (parts: number, digits: number) => ({
    bn: `এখন ${bnCount(parts)} ভাগে ${bnCount(digits)} অঙ্ক; লাগবে ৭ ভাগে ১৮ বা ৮ ভাগে ২২ অঙ্ক`,
    en: `Now ${enCount(digits)} digits in ${enCount(parts)} parts; it takes 18 in 7 or 22 in 8`,
  }),
} satisfies Wordings;
