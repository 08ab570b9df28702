/**
 * What stands in the editor of rich text, and how it is written on. Go alone knows the stored form: the editor hands over its HTML,
 * marked as such, and shows what Go draws of a value.
 */
import { records } from '$lib/api/records';
import { sayRefused } from '$lib/toast';

/** Begins a value that is the editor's HTML and no stored text; internal/rich has the same. */
const marked = '<!--rich-->';

/** What the buttons do, by the browser's own names of it, so that its undo holds. */
const commands = { bold: 'bold', italic: 'italic', bullets: 'insertUnorderedList', numbers: 'insertOrderedList' } as const;
export type Command = keyof typeof commands;

/** wordsOf is a value of rich text without markup, also while it is typed. */
export function wordsOf(value: string): string {
  if (!value.startsWith(marked)) return value;
  return new DOMParser().parseFromString(value.replaceAll('</p>', '</p>\n').replaceAll('<br>', '\n'), 'text/html').body.textContent.trim();
}

export class RichText {
  #area: HTMLElement | undefined;
  #given = '';
  #question = 0;
  #onchange: (value: string) => void;
  #isComposing = false;
  /** What Go says of the last paste. */
  notes = $state.raw<readonly string[]>([]);
  /** What holds where the caret is. */
  held = $state.raw<ReadonlySet<Command>>(new Set());
  ready = $state(true);

  constructor(onchange: (value: string) => void) {
    this.#onchange = onchange;
  }

  /** begin ties it to the element that is typed in. */
  begin(area: HTMLElement): () => void {
    this.#area = area;
    const look = (): void => this.#look();
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      this.#question += 1;
      this.#area = undefined;
    };
  }

  /** show draws a value that did not come from here; never under somebody's fingers. */
  async show(value: string): Promise<void> {
    if (value === this.#given) return;
    const question = ++this.#question;
    const isOwn = this.#given.startsWith(marked) && !value.startsWith(marked) && this.#hasCaret();
    this.#given = value;
    // Saved while it was typed in: it stands there already, and is drawn anew when it is left.
    if (isOwn) return;
    if (value === '') return this.#draw('');
    this.ready = this.#area?.childNodes.length !== 0;
    try {
      const { html } = await records.rich(value);
      if (question === this.#question) this.#draw(html);
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.ready = true;
    }
  }

  /** changed hands over what stands there. */
  changed(): void {
    if (!this.#area) return;
    this.#question += 1;
    this.#given = isBlank(this.#area) ? '' : marked + this.#area.innerHTML;
    this.#onchange(this.#given);
  }

  /** entered gives an empty text its first paragraph, so that all are alike. */
  entered(): void {
    const area = this.#area;
    if (!area) return;
    document.execCommand('defaultParagraphSeparator', false, 'p');
    if (area.childNodes.length > 0) return;
    const paragraph = area.appendChild(document.createElement('p'));
    paragraph.append(document.createElement('br'));
    document.getSelection()?.collapse(paragraph, 0);
  }

  composes(is: boolean): void {
    this.#isComposing = is;
  }

  /** left draws what Go made of it, when nobody types in it any more. */
  async left(): Promise<void> {
    const stored = this.#given;
    if (this.#area && isBlank(this.#area) && stored === '') this.#draw('');
    if (stored === '' || stored.startsWith(marked)) return;
    const question = ++this.#question;
    const view = await records.rich(stored).catch(() => undefined);
    if (view && question === this.#question && !this.#hasCaret()) this.#draw(view.html);
  }

  run(command: Command): void {
    this.#area?.focus();
    if (!this.#isComposing) document.execCommand(commands[command]);
    this.#look();
  }

  /** clear makes plain paragraphs of what is chosen, or of the entry or table that the caret is in. */
  clear(): void {
    const area = this.#area;
    if (!area) return;
    area.focus();
    const table = this.around('table');
    if (table) return this.#plainTable(table);
    if (document.getSelection()?.isCollapsed) document.getSelection()?.selectAllChildren(this.around('p, li, div') ?? area);
    document.execCommand('removeFormat');
    document.execCommand('unlink');
    for (const [list, command] of [['ul', commands.bullets], ['ol', commands.numbers]] as const) {
      for (let level = 0; level < 2 && this.around(list); level++) document.execCommand(command);
    }
    this.#look();
  }

  /** link makes a link of what is chosen, or writes its address where nothing is; '' takes the link away. */
  link(address: string): void {
    this.#area?.focus();
    const link = this.around('a');
    if (link && document.getSelection()?.isCollapsed) document.getSelection()?.selectAllChildren(link);
    if (address === '') document.execCommand('unlink');
    else if (document.getSelection()?.isCollapsed) document.execCommand('insertHTML', false, `<a href="${escaped(address)}">${escaped(address)}</a>`);
    else document.execCommand('createLink', false, address);
  }

  /** pasted puts what another program copied there, as Go cleaned it; plain text goes in as the browser does. */
  async pasted(html: string): Promise<void> {
    const at = this.chosen();
    try {
      const { html: clean, notes } = await records.paste(html);
      this.notes = notes;
      this.choose(at);
      this.#area?.focus();
      if (clean !== '') document.execCommand('insertHTML', false, /<\/(?:table|ul|ol)>$/.test(clean) ? `${clean}<p><br></p>` : clean);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  text(text: string): void {
    this.#area?.focus();
    this.notes = [];
    document.execCommand('insertText', false, text.replaceAll('\r\n', '\n'));
  }

  /** The place of the caret, to come back to. */
  chosen(): Range | undefined {
    const selection = document.getSelection();
    return selection && selection.rangeCount > 0 && this.#area?.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : undefined;
  }

  choose(range: Range | undefined): void {
    if (!range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /** around is the nearest element of a kind that the caret stands in. */
  around(selector: string): HTMLElement | undefined {
    const node = document.getSelection()?.anchorNode;
    const found = (node instanceof HTMLElement ? node : node?.parentElement)?.closest<HTMLElement>(selector);
    return found && this.#area?.contains(found) && found !== this.#area ? found : undefined;
  }

  #plainTable(table: HTMLElement): void {
    const rows = [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.innerText.trim()).filter(Boolean).join(', '));
    document.getSelection()?.selectAllChildren(table);
    const range = document.createRange();
    range.selectNode(table);
    this.choose(range);
    document.execCommand('insertHTML', false, rows.filter(Boolean).map((row) => `<p>${escaped(row)}</p>`).join(''));
  }

  #draw(html: string): void {
    const area = this.#area;
    if (!area || area.innerHTML === html || this.#isComposing) return;
    area.innerHTML = html;
  }

  #hasCaret(): boolean {
    return this.#area !== undefined && this.#area === document.activeElement;
  }

  #look(): void {
    if (!this.#hasCaret()) return;
    const names = (Object.keys(commands) as Command[]).filter((name) => document.queryCommandState(commands[name]));
    this.held = new Set(names);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isBlank(area: HTMLElement): boolean {
  return area.textContent.trim() === '';
}
