/** Which office file is open, on which day and by whom. */
import { Offices as bound } from '$wails/go/bound';
import { EventsOn } from '$wails/runtime/runtime';
import { call } from './call';
import type { HeldView, NewOffice, Session, Suggested } from './types';

export const offices = {
  /** Hears that another start of the program, or a drop on the window, brought an office file; the session names it. */
  offered: (heard: () => void): void => void EventsOn('office', heard),
  /** The session as it is; from then on answers are worded in the language. */
  session: (lang: string): Promise<Session> => call(() => bound.Session({ lang })),
  openSample: (): Promise<Session> => call(() => bound.OpenSample()),
  /** Asks for a file with the system's dialog; the session is the same where it was closed. */
  openFile: (): Promise<Session> => call(() => bound.OpenFile()),
  /** Opens a file that was open before, by its id in the session. */
  openRecent: (id: string): Promise<Session> => call(() => bound.OpenRecent({ id })),
  /** How an office of a kind at a place is usually called. */
  suggest: (kind: NewOffice['kind'], place: string): Promise<Suggested> => call(() => bound.Suggest({ kind, place_bn: place })),
  closeFile: (): Promise<Session> => call(() => bound.CloseFile()),
  create: (office: NewOffice): Promise<Session> => call(() => bound.Create(office)),
  /** Looks at the office as on a day; '' goes back to the file's own. */
  setDay: (day: string): Promise<Session> => call(() => bound.SetDay({ day })),
  /** Whether another program still has the file that is only looked at, and whether it can be had. */
  held: (): Promise<HeldView> => call(() => bound.Held()),
  /** Opens the file that is looked at to be written to. */
  use: (): Promise<Session> => call(() => bound.Use()),
  setActor: (name: string): Promise<Session> => call(() => bound.SetActor({ name })),
};
