/** Backups of the office file, bringing one back, and what is done about a damaged file. */
import { Backups as bound } from '$wails/go/bound';
import { call } from './call';
import type { BackupsView, Job, RescueView, RestoreView, Session, Tended } from './types';

export const backups = {
  /** Looks after the backups: asked when a file is open, and from time to time. */
  tend: (): Promise<Tended> => call(() => bound.Tend()),
  list: (): Promise<BackupsView> => call(() => bound.List()),
  make: (): Promise<Job> => call(() => bound.Make()),
  /** What a backup would bring and lose. */
  look: (id: string, passphrase = ''): Promise<RestoreView> => call(() => bound.Look({ id, passphrase })),
  /** Asks for a backup that lies elsewhere; its row has no id where the dialog was closed. */
  choose: (): Promise<RestoreView> => call(() => bound.Choose()),
  restore: (id: string, passphrase = ''): Promise<Session> => call(() => bound.Restore({ id, passphrase })),
  /** No longer offers to take the last restoring back. */
  dropTaken: (): Promise<BackupsView> => call(() => bound.DropTaken()),
  chooseSecond: (): Promise<BackupsView> => call(() => bound.ChooseSecond()),
  /** Seals from now on what goes to the second place; '' no longer does. */
  setPassphrase: (passphrase: string): Promise<BackupsView> => call(() => bound.SetPassphrase({ passphrase })),
  dropSecond: (): Promise<BackupsView> => call(() => bound.DropSecond()),
  /** What can be done about the damaged file that the program met. */
  rescue: (): Promise<RescueView> => call(() => bound.Rescue()),
  makeGood: (): Promise<Session> => call(() => bound.MakeGood()),
  backupAlone: (): Promise<Session> => call(() => bound.BackupAlone()),
};
