/** What the mouse does everywhere: Ctrl and the wheel change the size, the buttons at its side go back and forward, the right one opens our own menu. */
import { contextMenu } from './context.svelte';
import { appearance } from './theme.svelte';

/** So far a wheel turns for one size; a finger's pinch comes in smaller pieces, which add up. */
const TURN = 100;
/** A piece that is this much later begins anew. */
const PAUSE_MS = 400;
const BACK = 3;
const FORWARD = 4;
const RIGHT = 2;

class Pointing {
  #turned = 0;
  #last = 0;

  /** follow listens for the whole life of the window. */
  follow(): void {
    window.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    window.addEventListener('mousedown', (event) => this.#side(event, false));
    window.addEventListener('mouseup', (event) => this.#side(event, true));
    window.addEventListener('contextmenu', (event) => this.#menu(event));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    if (event.timeStamp - this.#last > PAUSE_MS || Math.sign(this.#turned) !== Math.sign(event.deltaY)) this.#turned = 0;
    this.#last = event.timeStamp;
    this.#turned += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * TURN;
    if (Math.abs(this.#turned) < TURN) return;
    appearance.zoomBy(this.#turned > 0 ? -1 : 1);
    this.#turned = 0;
  }

  /** Some engines go back by themselves: prevented, nobody goes two steps. */
  #side(event: MouseEvent, isUp: boolean): void {
    if (event.button !== BACK && event.button !== FORWARD) return;
    event.preventDefault();
    if (!isUp || document.querySelector('dialog[open]')) return;
    if (event.button === BACK) history.back();
    else history.forward();
  }

  /** The browser's own menu speaks another language and offers what means nothing here. A key's has no button. */
  #menu(event: MouseEvent): void {
    event.preventDefault();
    const isTouched = 'pointerType' in event && event.pointerType === 'touch';
    if (event.button === RIGHT || isTouched) contextMenu.ask(event.target instanceof Element ? event.target : null, event.clientX, event.clientY);
    else contextMenu.askHere();
  }
}

export const pointing = new Pointing();
