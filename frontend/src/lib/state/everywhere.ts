/** Keys that do the same on every screen and over every dialog: the search on the page, the size of everything, the menu of the text. */
import { contextMenu } from './context.svelte';
import { find } from './find.svelte';
import { appearance } from './theme.svelte';

export const everywhere = {
  look: () => find.begin(),
  lookNext: () => void find.step(1),
  lookLast: () => void find.step(-1),
  larger: () => appearance.zoomBy(1),
  smaller: () => appearance.zoomBy(-1),
  plainSize: () => appearance.zoomBy(0),
  menu: () => contextMenu.askHere(),
};
