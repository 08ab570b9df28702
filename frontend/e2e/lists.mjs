// Lists as other programs hand them over: copied in Excel, typed in Word.
import { writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What Excel puts on the clipboard: the rows as text in columns and as HTML. */
export function copied(rows) {
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  return { text, html };
}

/** Pastes as a clerk does: from the clipboard, by key. */
export async function paste(page, { text, html }) {
  await page.evaluate(async ([plain, rich]) => {
    const parts = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (rich) parts['text/html'] = new Blob([rich], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, [text, html]);
  await page.keyboard.press('Control+V');
}

/** An archive of one entry, not compressed. */
function archive(name, text) {
  const data = Buffer.from(text);
  const path = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, path, data]);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A table as Word writes it, under a line of its own. */
export function wordFile(path, above, rows) {
  const paragraph = (words) => `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  const body = `${paragraph(above)}<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  writeFileSync(path, archive('word/document.xml', `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`));
  return path;
}
