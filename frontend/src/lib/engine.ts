/** What older engines do otherwise, found out by trying. */

/**
 * knowEngine marks the page where a size container also holds what is fixed, as Chromium's did before 129: a list that opens
 * in one would open elsewhere and be cut off. There forms are no containers and stay in one column (tokens.css).
 */
export function knowEngine(): void {
  const container = document.createElement('div');
  const held = document.createElement('div');
  set(container, { 'container-type': 'inline-size', 'padding-block-start': '1em', position: 'absolute', 'inset-block-start': '1em' });
  set(held, { position: 'fixed', 'inset-block-start': '0' });
  container.append(held);
  document.body.append(container);
  const holds = held.getBoundingClientRect().top !== 0;
  container.remove();
  if (holds) document.documentElement.dataset.holds = 'fixed';
}

function set(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}
