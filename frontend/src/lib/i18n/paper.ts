/**
 * Spellings that an office can choose for its papers; the first is taken when none is chosen.
 * Source: internal/office/README.md › Paper.
 */

/** Spellings of the era in Bengali letters. */
export const eras = ['খ্রিষ্টাব্দ', 'খ্রিস্টাব্দ'] as const;

/** Signs after বিষয়, তারিখ and the like. */
export const signs = [
  { value: 'ঃ', label: 'বিষয়ঃ' },
  { value: ':', label: 'বিষয়:' },
] as const;

/** What ends an address. */
export const stop = '।';
