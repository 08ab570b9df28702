/** Files dropped on the window. Go keeps them, and tells by the event "drop" that there are some; their paths are none of the page's. */
import { EventsOn, OnFileDrop } from '$wails/runtime/runtime';

export const drops = {
  /** Hears of each drop, and whether it is a bundle; from then on no file is shown in place of the page. */
  follow: (heard: (bundle: boolean) => void): void => {
    OnFileDrop(() => undefined, false);
    EventsOn('drop', (kind: unknown) => heard(kind === 'bundle'));
  },
};
