// What other people's programs find in our PDF files: every word in its order,
// the structure a screen reader follows, and nothing a validator objects to.
import { basename } from 'node:path';
import { expect, same } from './harness.mjs';
import { expectations, groups, madeDocuments, servicesOf } from './pdf-made.mjs';
import { openWithPdfJs, preflight, readers, tool, treeText } from './pdf-readers.mjs';
import { inOrder, lost, words } from './pdf-words.mjs';
import { scene } from './scene.mjs';

scene('every reader gives the words in their order', async (stage) => {
  for (const { name, file, says } of (await madeDocuments(stage)).list) {
    const want = words(says);
    expect(want.length > 150, `only ${want.length} words are wanted of ${name}`);
    const texts = {};
    // pdfinfo needs seconds for the tree of many tables: one charter stands for both.
    if (name !== 'charter-ministry') texts['the structure tree'] = treeText(file);
    for (const [reader, read] of Object.entries(readers)) texts[reader] = await read(file);
    for (const [reader, text] of Object.entries(texts)) {
      const got = words(text);
      const found = inOrder(want, got);
      expect(found >= 0.995 * want.length, `${name}: ${reader} gives ${found} of ${want.length} words in order; lost: ${lost(want, got).slice(0, 20).join(' ')}`);
    }
  }
});

/** The elements of a structure tree in logical order, each with its depth and whether it has content here. */
function flatten(node, path = [], out = []) {
  if (!node.role) return out;
  const content = (n) => n.type === 'content' || (n.children ?? []).some(content);
  out.push({ role: node.role, path, node, filled: content(node) });
  for (const kid of node.children ?? []) flatten(kid, [...path, node.role], out);
  return out;
}

async function treesOf(file) {
  const pdf = await openWithPdfJs(file);
  const trees = [];
  for (let n = 1; n <= pdf.numPages; n++) trees.push(flatten(await (await pdf.getPage(n)).getStructTree()));
  await pdf.destroy();
  return trees;
}

/** Rows of each table in order: pdf.js shows a table whole on every page that it touches, its head filled on the first. */
function tablesOf(trees) {
  const tables = [];
  for (const tree of trees) {
    for (const table of tree.filter((e) => e.role === 'Table')) {
      const parts = flatten(table.node);
      const heads = parts.filter((e) => e.role === 'TH' && e.filled).length;
      const rows = parts.filter((e) => e.role === 'TR').map((row) => flatten(row.node).filter((e) => e.role === 'TH' || e.role === 'TD').length);
      if (heads > 0) tables.push({ heads, rows });
    }
  }
  return tables;
}

scene('headings begin at the top and skip no level', async (stage) => {
  const many = { 'charter-field': 8, 'charter-ministry': 8, reply: 1, directive: 1 };
  for (const { name, file } of (await madeDocuments(stage)).list) {
    const trees = await treesOf(file);
    const levels = trees.flat().filter((e) => /^H\d$/.test(e.role) && e.filled).map((e) => Number(e.role[1]));
    expect(levels.length >= many[name], `${name} has the headings ${levels}`);
    same(levels[0], 1, `the first heading of ${name}`);
    same(levels.filter((level) => level === 1).length, 1, `headings of the first level in ${name}`);
    levels.forEach((level, i) => expect(i === 0 || level <= levels[i - 1] + 1, `${name} goes from H${levels[i - 1]} to H${level}`));
    trees.forEach((tree, i) => expect(tree.length > 1, `${name}, page ${i + 1}, has no structure`));
  }
});

scene('tables have their rows and head cells', async (stage) => {
  for (const [name, columns] of [['charter-field', 8], ['charter-ministry', 7]]) {
    const { file } = (await madeDocuments(stage)).list.find((one) => one.name === name);
    const tables = tablesOf(await treesOf(file));
    const services = groups.map((kind) => ({ rows: servicesOf(kind).length + 2, columns, heads: 2 * columns }));
    const want = [...services, { rows: expectations().length + 1, columns: 2, heads: 2 }, { rows: 4, columns: 5, heads: 5 }];
    same(tables.length, want.length, `tables in ${name}`);
    want.forEach((table, i) => {
      same(tables[i].rows.length, table.rows, `rows of table ${i + 1} in ${name}`);
      same(tables[i].heads, table.heads, `head cells of table ${i + 1} in ${name}`);
      tables[i].rows.forEach((cells, row) => same(cells, table.columns, `cells of row ${row + 1}, table ${i + 1}, ${name}`));
    });
  }
  const { file } = (await madeDocuments(stage)).list.find((one) => one.name === 'reply');
  const [table] = tablesOf(await treesOf(file));
  expect(table?.rows.length >= 9, `the reply's table has the rows ${table?.rows}`);
});

scene('lists stand as lists and nothing stands where it may not', async (stage) => {
  const home = { TR: ['Table'], TH: ['TR'], TD: ['TR'], LI: ['L'], Lbl: ['LI'], LBody: ['LI'] };
  for (const { name, file } of (await madeDocuments(stage)).list) {
    const all = (await treesOf(file)).flat();
    for (const { role, path } of all) expect(!home[role] || home[role].includes(path.at(-1)), `${name}: ${role} in ${path.at(-1)}`);
    const known = /^(Root|Document|H[1-6]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure|Link|Span)$/;
    for (const { role } of all) expect(known.test(role), `${name}: ${role} is no standard type`);
    if (name === 'directive') same(all.filter((e) => e.role === 'LI' && e.filled).length, 15, 'items and copies of the directive');
  }
});

scene('files say their title language pages and outline', async (stage) => {
  for (const { name, file } of (await madeDocuments(stage)).list) {
    const pdf = await openWithPdfJs(file);
    const { info, metadata } = await pdf.getMetadata();
    expect(info.Title?.length > 10 && metadata.get('dc:title')?.startsWith(info.Title), `${name}: title ${info.Title}, in XMP ${metadata.get('dc:title')}`);
    same(info.Language, 'bn', `language of ${name}`);
    same((await pdf.getViewerPreferences())?.DisplayDocTitle, true, `the title is shown, ${name}`);
    same((await pdf.getMarkInfo())?.Marked, true, `${name} says that it is tagged`);
    if (pdf.numPages > 1) {
      const labels = await pdf.getPageLabels();
      same(labels?.length, pdf.numPages, `page labels of ${name}`);
      same(labels[0], '১', `the first page label of ${name}`);
    }
    if (name.startsWith('charter')) {
      const [top] = (await pdf.getOutline()) ?? [];
      expect(top?.items.length >= 4, `outline of ${name}: ${JSON.stringify(top?.items.map((item) => item.title))}`);
    }
    await pdf.destroy();
  }
});

scene('files are sound and valid pdf a', async (stage) => {
  const { folder, list } = await madeDocuments(stage);
  for (const { name, file } of list) {
    const said = tool('qpdf', '--check', file);
    expect(said.includes('No syntax or stream encoding errors found'), `${name}: ${said}`);
  }
  const answers = preflight(folder);
  for (const { name, file } of list) {
    const answer = answers.find((one) => one.includes(basename(file)));
    expect(answer?.includes('is a valid PDF/A-1b file'), `${name}: ${answer}`);
  }
});
