/** How numbers and days are written in each language. Every number a person reads passes through here. */

export type Language = 'bn' | 'en';

/** What each language calls itself. */
export const ownNames: Record<Language, string> = { bn: 'বাংলা', en: 'English' };

const BENGALI_ZERO = 0x09e6;

/** bnDigits writes the Latin digits of text in Bengali ones and leaves all else alone. */
export function bnDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(BENGALI_ZERO + Number(digit)));
}

/** enDigits is the other way round. */
export function enDigits(text: string | number): string {
  return String(text).replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - BENGALI_ZERO));
}

/** digits writes the digits of text as the language does. */
export function digits(text: string | number, language: Language): string {
  return language === 'bn' ? bnDigits(text) : enDigits(text);
}

/** count writes a whole number with the grouping of Bangladesh: 12,34,567. */
export function count(value: number, language: Language): string {
  const sign = value < 0 ? '−' : '';
  const whole = String(Math.abs(Math.trunc(value)));
  const head = whole.slice(0, -3).replace(/\B(?=(\d{2})+(?!\d))/g, ',');
  return digits(sign + (head ? head + ',' : '') + whole.slice(-3), language);
}

/** share writes done of total as ৫/৯. */
export function share(done: number, total: number, language: Language): string {
  return digits(`${done}/${total}`, language);
}

/** size writes a number of bytes as a person reads it, in units of 1024. */
export function size(bytes: number, language: Language): string {
  const units = language === 'bn' ? ['বাইট', 'কিলোবাইট', 'মেগাবাইট', 'গিগাবাইট'] : ['bytes', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown = unit === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${digits(shown, language)} ${units[unit]}`;
}

export const months: Record<Language, readonly string[]> = {
  bn: ['জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Days of the week from Sunday, the first working day. */
export const weekdays: Record<Language, readonly string[]> = {
  bn: ['রবিবার', 'সোমবার', 'মঙ্গলবার', 'বুধবার', 'বৃহস্পতিবার', 'শুক্রবার', 'শনিবার'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** The short names over a calendar's columns. */
export const weekdaysShort: Record<Language, readonly string[]> = {
  bn: ['রবি', 'সোম', 'মঙ্গল', 'বুধ', 'বৃহঃ', 'শুক্র', 'শনি'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** isDay tells whether text is an ISO day such as "2020-10-08". */
export function isDay(text: string): boolean {
  const parts = ISO_DAY.exec(text);
  if (!parts || text.length !== 10) return false;
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return at.toISOString().slice(0, 10) === text;
}

/**
 * day writes an ISO day ("2020-10-08") as ৮ অক্টোবর ২০২০; anything else comes back as it was.
 * Dates in both calendars come worded from Go; this is for the short ones of lists.
 */
export function day(iso: string, language: Language): string {
  const parts = ISO_DAY.exec(iso);
  if (!parts) return iso;
  return digits(`${Number(parts[3])} ${months[language][Number(parts[2]) - 1] ?? ''} ${parts[1]}`, language);
}

/** clock writes the time of day of an ISO moment ("2020-10-05T10:42:00+06:00") as it stands there: ১০:৪২. */
export function clock(moment: string, language: Language): string {
  const parts = /T(\d{2}):(\d{2})/.exec(moment);
  return parts ? digits(`${Number(parts[1])}:${parts[2]}`, language) : '';
}
