/** What plugins/language.ts makes of the words. */
declare module '*?in=bn' {
  export const wordings: import('../src/lib/i18n/words').Words;
}
declare module '*?in=en' {
  export const wordings: import('../src/lib/i18n/words').Words;
}
/** Packs a font with the glyphs of a text, and whatever their shaping leads to. */
declare module 'subset-font' {
  export default function subset(font: Uint8Array, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>;
}
