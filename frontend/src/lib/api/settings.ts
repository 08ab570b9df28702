/** The office's own particulars, and the holidays. */
import { Holidays as days, Settings as bound } from '$wails/go/bound';
import { call } from './call';
import type { Done, Holiday, HolidayList, HolidaysSaved, HolidayText, Office, Preview, SettingsSaved, SettingsView } from './types';

export const settings = {
  get: (): Promise<SettingsView> => call(() => bound.Get()),
  save: (office: Office, base: number): Promise<SettingsSaved> => call(() => bound.Save({ office, base })),
  /** What is typed and not saved yet, in this office file. */
  keepTyping: (office: Office, base: number): Promise<Done> => call(() => bound.KeepTyping({ office, base })),
  dropTyping: (): Promise<Done> => call(() => bound.DropTyping()),
  keepHolidays: (year: number, base: number, rows: Holiday[]): Promise<Done> => call(() => days.KeepTyping({ year, base, rows })),
  dropHolidays: (year: number): Promise<Done> => call(() => days.DropTyping({ year })),
  /** A letter printed with the office as typed; nothing is stored. */
  preview: (office: Office, base: number): Promise<Preview> => call(() => bound.Preview({ office, base })),
  holidays: (year: number): Promise<HolidayList> => call(() => days.List({ year })),
  /** What is understood of a pasted list; nothing is stored. */
  readHolidays: (year: number, text: string): Promise<HolidayText> => call(() => days.ReadText({ year, text })),
  saveHolidays: (year: number, base: number, rows: Holiday[]): Promise<HolidaysSaved> => call(() => days.Save({ year, base, rows })),
};
