/** What plugins/language.ts makes of the words. */
declare module '*?in=bn' {
  export const wordings: import('../src/lib/i18n/words').Words;
}
declare module '*?in=en' {
  export const wordings: import('../src/lib/i18n/words').Words;
}
