/** Who works at this computer, with which roles, and who sits here now. */
import { People as bound } from '$wails/go/bound';
import { call } from './call';
import type { ApproveIn, Done, PeopleView, PersonIn, PINIn } from './types';

export const people = {
  list: (): Promise<PeopleView> => call(() => bound.List()),
  save: (person: PersonIn): Promise<PeopleView> => call(() => bound.Save(person)),
  remove: (id: string): Promise<PeopleView> => call(() => bound.Remove({ id })),
  setPIN: (pin: PINIn): Promise<PeopleView> => call(() => bound.SetPIN(pin)),
  sit: (id: string, pin: string): Promise<PeopleView> => call(() => bound.Sit({ id, pin })),
  stand: (): Promise<PeopleView> => call(() => bound.Stand()),
  /** An approver lets one letter go out. */
  approve: (approval: ApproveIn): Promise<Done> => call(() => bound.Approve(approval)),
};
