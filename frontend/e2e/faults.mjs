// What tests of small windows and of large sizes ask of a page.

/** What a person could not use on the page as it stands; runs in the page. */
export function faults() {
  const within = document.querySelector('dialog[open]') ?? document;
  const name = (one) => `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;
  const found = [];
  const parts = [...within.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"], [role="tab"]')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip') && !one.closest('[hidden], .hidden-words'),
  );
  const isField = (one) => one.matches('input:not([type="checkbox"], [type="radio"]), textarea');
  /** The part of the window in which it can be seen, by all that clips it. */
  const clipped = (one) => {
    let box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let parent = one.parentElement; parent && !parent.matches('dialog'); parent = parent.parentElement) {
      if (getComputedStyle(parent).overflow === 'visible' || getComputedStyle(parent).display === 'contents') continue;
      const own = parent.getBoundingClientRect();
      box = { left: Math.max(box.left, own.left), top: Math.max(box.top, own.top), right: Math.min(box.right, own.right), bottom: Math.min(box.bottom, own.bottom) };
    }
    return box;
  };
  const before = document.activeElement;
  for (const one of parts) {
    const { width, height } = one.getBoundingClientRect();
    if (width < 1 || height < 1 || (isField(one) && (height < 14 || width < 30))) {
      found.push(`${name(one)} is ${Math.round(width)}×${Math.round(height)}`);
      continue;
    }
    if (isField(one)) one.focus();
    else one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = one.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const room = clipped(one);
    const tall = box.height > room.bottom - room.top; // as a whole letter is: its beginning is seen
    if (x < room.left || x > room.right || (!tall && (y < room.top || y > room.bottom))) {
      found.push(`${name(one)} cannot be brought into view`);
      continue;
    }
    if (tall) continue;
    const top = document.elementFromPoint(x, y);
    const own = top && (one.contains(top) || top.contains(one) || top.closest('label')?.contains(one) || top.closest('label')?.htmlFor === one.id);
    if (!own) found.push(`${name(one)} lies under ${top ? name(top) : 'nothing'}`);
  }
  for (const one of [document.documentElement, document.body, document.getElementById('app')]) {
    if (one.scrollLeft !== 0 || one.scrollTop !== 0) found.push(`${one.tagName} was scrolled: something reaches beyond the window`);
    one.scrollTo(0, 0);
  }
  before?.focus?.();
  return found;
}
