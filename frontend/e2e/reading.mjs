// What somebody who reads the window, or hears it, meets: runs in the page.

/**
 * Words in letters of the other language that are the window's own: in English whatever is written in Bengali and is no content,
 * in Bengali whatever is written in Latin letters and is no content, key, address or name of a format.
 */
export function foreignWords([language, content]) {
  const other = language === 'en' ? /[\u0980-\u09ff]/ : /[A-Za-z]/;
  const run = language === 'en' ? /[\u0980-\u09ff][\u0980-\u09ff\u200c\u200d\s,.;:()/–—-]*/g : /[A-Za-z][A-Za-z0-9.@:/_-]*/g;
  // In Bengali too: keys, kinds of files, sizes of paper, names of languages and commands, files, folders, who is signed in.
  const allowed = /^(?:Ctrl|Shift|Alt|Enter|Space|Tab|Esc|Delete|Home|End|Page|F\d{1,2}|[A-Z]|PDF|DOCX|XLSX|JPEG|PNG|CSV|ZIP|JSON|A[0-4]|WebView2|English|verify|root|[\w.-]+\.(?:batayan|zip|log|xlsx|csv)|(?:[\w.-]+\/)+[\w.-]*)$/;
  const flat = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ');
  const known = flat(content);
  const apart = 'kbd, pre, .pdf-text, [lang="en"] pre, .mark';
  const found = new Set();
  const look = (text, element) => {
    if (!text || !other.test(text) || element.closest(apart)) return;
    for (const [piece] of flat(text).matchAll(run)) {
      const words = piece.trim().replace(/[\s,.;:()/–—-]+$/, '');
      if (words !== '' && !known.includes(words) && !(language === 'bn' && allowed.test(words))) found.add(`${words} — in “${flat(text).trim().slice(0, 90)}”`);
    }
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden-words');
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const element = nodes.currentNode.parentElement;
    if (element && !element.closest('script, style') && seen(element)) look(nodes.currentNode.data, element);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (seen(element)) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) look(element.getAttribute(name), element);
  }
  return [...found];
}

/** Text that is cut off and does not say so: clipped without an ellipsis, or with one where nothing tells the rest. */
export function cutText() {
  const within = document.querySelector('dialog[open]') ?? document.body;
  const found = [];
  for (const one of within.querySelectorAll('*')) {
    if (one.closest('.hidden-words, .pdf-text, .skip, svg, canvas') || !one.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(one);
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    if (!own) continue;
    const name = `${one.tagName.toLowerCase()} “${one.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}”`;
    const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (clips && style.clipPath === 'none' && one.scrollWidth > one.clientWidth + 1 && style.textOverflow !== 'ellipsis') found.push(`${name} is cut at its end`);
    // Marks above and below Bengali letters may reach over the line by a pixel or two; a line may not be gone.
    if ((style.overflowY === 'hidden' || style.overflowY === 'clip') && style.clipPath === 'none' && one.scrollHeight > one.clientHeight + 6 && !style.webkitLineClamp.match(/\d/)) found.push(`${name} is cut below`);
  }
  return found;
}

/** What has no name, or the name of its neighbour; headings that skip a level; tables without heads. */
export function wrongNames() {
  const within = document.querySelector('dialog[open]') ?? document.body;
  const found = [];
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  let last = within === document.body ? 0 : 1;
  for (const one of within.querySelectorAll('h1, h2, h3, h4, h5, [role="heading"]')) {
    if (!seen(one)) continue;
    const level = Number(one.getAttribute('aria-level') ?? one.tagName[1]);
    if (level > last + 1) found.push(`heading “${one.textContent.trim().slice(0, 40)}” of level ${level} follows one of ${last}`);
    last = level;
  }
  if (within === document.body && within.querySelectorAll('h1').length !== 1) found.push(`${within.querySelectorAll('h1').length} first headings`);
  for (const grid of within.querySelectorAll('table, [role="grid"]')) {
    if (seen(grid) && grid.querySelectorAll('th, [role="columnheader"]').length === 0 && grid.getAttribute('role') !== 'presentation' && !grid.closest('.rich-text')) found.push('a table without heads');
  }
  return found;
}
