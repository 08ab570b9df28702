/** What can be read on the screen, in its order, as one text: words of the page, and what stands in its fields. */
import { Haystack, type Stretch } from './text';

/** A place where something was found. */
export type Place = { kind: 'words'; range: Range } | { kind: 'field'; field: Field; at: Stretch } | { kind: 'leaf'; source: Source; page: number; nth: number };

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Pages that are drawn when they are seen, as of a PDF: their words are asked for. */
export interface Source {
  readonly element: HTMLElement;
  readonly pages: number;
  /** The words of a page, from 1. */
  words: (page: number) => Promise<Haystack>;
  /** Brings a page into view; gives the element over which its words lie once they do. */
  reveal: (page: number) => Promise<HTMLElement | undefined>;
  /** The pages whose words are on the screen now. */
  drawn: () => readonly { page: number; words: HTMLElement }[];
}

/** Text with the nodes it came from. */
interface Passage {
  text: string;
  nodes: { node: Text; from: number }[];
}

const NEVER = 'script, style, select, option, template, datalist, .hidden-words, .find-own, [hidden]';
const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="password"], [type="hidden"], [type="submit"]), textarea';

/** piecesOf reads what is shown inside an element: passages, fields, and in their place the sources of other words. */
function piecesOf(root: Element, sources: readonly Source[]): (Passage | Field | Source)[] {
  const pieces: (Passage | Field | Source)[] = [];
  const displays = new Map<Element, boolean>();
  let passage: Passage | undefined;
  let block: Element | undefined;
  // What pdf.js lays over a page stands in places of its own and is one text all the same.
  const flat = root.matches('.pdf-text');
  const isBlock = (one: Element): boolean => {
    if (flat) return false;
    const known = displays.get(one);
    if (known !== undefined) return known;
    const is = !/^(?:inline|contents|ruby)$/.test(getComputedStyle(one).display);
    displays.set(one, is);
    return is;
  };
  const blockOf = (node: Node): Element => {
    let one = node.parentElement ?? root;
    while (one !== root && !isBlock(one) && one.parentElement) one = one.parentElement;
    return one;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim() === '' && !passage) return;
      const around = blockOf(node);
      if (!passage || around !== block) {
        passage = { text: '', nodes: [] };
        block = around;
        pieces.push(passage);
      }
      passage.nodes.push({ node, from: passage.text.length });
      passage.text += node.data;
      return;
    }
    if (!(node instanceof Element) || node.matches(NEVER) || !(node.checkVisibility?.({ visibilityProperty: true }) ?? true)) return;
    if (node instanceof HTMLBRElement && passage) passage.text += '\n';
    const source = sources.find((one) => one.element === node);
    if (source || node.matches(TYPED)) {
      passage = undefined;
      pieces.push(source ?? (node as Field));
      return;
    }
    if (node.matches('dialog:not([open])')) return;
    if (isBlock(node)) passage = undefined;
    node.childNodes.forEach(visit);
    if (isBlock(node)) passage = undefined;
  };
  visit(root);
  return pieces;
}

/** rangeOf is a stretch of a passage in its nodes. */
function rangeOf({ nodes }: Passage, { from, to }: Stretch): Range | undefined {
  const nodeAt = (at: number): { node: Text; from: number } | undefined => nodes.filter((one) => one.from <= at).at(-1);
  const [first, last] = [nodeAt(from), nodeAt(Math.max(from, to - 1))];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.min(first.node.length, from - first.from));
  range.setEnd(last.node, Math.min(last.node.length, to - last.from));
  return range;
}

/** rangesIn finds what is looked for in the words of one element, as of a page that was drawn. */
export function rangesIn(element: Element, looked: string): Range[] {
  return piecesOf(element, []).flatMap((piece) => ('nodes' in piece ? new Haystack(piece.text).find(looked).map((at) => rangeOf(piece, at)) : [])).filter((one) => one !== undefined);
}

/**
 * placesIn finds what is looked for in all that an element shows, in its order. Words of a source come page by page, so a long
 * document lets keys in between; isOver tells that nobody waits any more.
 */
export async function* placesIn(root: Element, looked: string, sources: readonly Source[], isOver: () => boolean): AsyncGenerator<Place[]> {
  for (const piece of piecesOf(root, sources)) {
    if (isOver()) return;
    if ('nodes' in piece) {
      const ranges = new Haystack(piece.text).find(looked).map((at) => rangeOf(piece, at));
      yield ranges.flatMap((range): Place[] => (range ? [{ kind: 'words', range }] : []));
    } else if ('pages' in piece) {
      for (let page = 1; page <= piece.pages && !isOver(); page++) {
        const found = (await piece.words(page)).find(looked);
        yield found.map((_, nth): Place => ({ kind: 'leaf', source: piece, page, nth }));
      }
    } else yield new Haystack(piece.value).find(looked).map((at): Place => ({ kind: 'field', field: piece, at }));
  }
}

/** show scrolls everything around a stretch of words as little as brings it into view, with room above and below. */
export function show(range: Range): void {
  const within = range.startContainer.parentElement;
  for (let one = within; one; one = one.parentElement) {
    if (one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth) continue;
    if (!/auto|scroll/.test(getComputedStyle(one).overflow)) continue;
    const [box, room] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
    const most = room.height / 4;
    if (box.top < room.top + most / 2) one.scrollTop -= room.top + most - box.top;
    else if (box.bottom > room.bottom - most / 2) one.scrollTop += box.bottom - (room.bottom - most);
    if (box.left < room.left) one.scrollLeft -= room.left - box.left + most;
    else if (box.right > room.right) one.scrollLeft += box.right - room.right + most;
  }
}
