/** What page and program tell each other beside the work: that the page is up, and that the computer is about to rest. */
import { EventsEmit, EventsOn } from '$wails/runtime/runtime';

export const program = {
  /** The page is up and has asked for its office; until then the program watches for it. */
  up: (): void => EventsEmit('up'),
  /** Hears that the session ends or the computer sleeps: what is typed is to be kept now. */
  resting: (heard: () => void): void => void EventsOn('rest', heard),
};
