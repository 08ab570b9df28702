/**
 * grows lets a field of several lines be as tall as what stands in it. Newer engines do that by themselves, by
 * field-sizing (style of the field); WebView2 before 123 does not. It is asked again whenever the value is another.
 */
export function grows(field: HTMLTextAreaElement): (() => void) | undefined {
  if (typeof CSS === 'undefined' || CSS.supports('field-sizing', 'content')) return undefined;
  const fit = (): void => {
    field.style.blockSize = 'auto';
    const frame = field.offsetHeight - field.clientHeight;
    if (field.scrollHeight > 0) field.style.blockSize = `${field.scrollHeight + frame}px`;
  };
  fit();
  const seen = new ResizeObserver(fit); // a narrower field is taller
  if (field.parentElement) seen.observe(field.parentElement);
  return () => seen.disconnect();
}
