import { type Entry, type OpenPackage, openPackage, relsOf, targetsOf } from './open-package.js';
import { all, at, textOf, walk, type Xml } from './xml.js';

type Trees = OpenPackage['trees'];
type Report = (part: string, fault: string) => void;

/**
 * Gives the faults of a PowerPoint package that schema validators and other office suites let pass but that make
 * PowerPoint offer a repair, shut people out, or change from run to run. One line each, the part first; none is good.
 */
export function lintPackage(bytes: Uint8Array): string[] {
  const faults = new Set<string>();
  const report: Report = (part, fault) => {
    faults.add(`${part}: ${fault}`);
  };
  const { entries, parts, trees, broken, slides } = openPackage(bytes);
  const names = [...parts.keys()];
  lintEntries(entries, report);
  for (const [name, reason] of broken) report(name, `not well-formed: ${reason}`);
  lintContentTypes(names, trees, report);
  lintRelationships(names, trees, report);
  lintParagraphs(trees, report);
  const presentation = trees.get('ppt/presentation.xml');
  if (presentation === undefined) report('ppt/presentation.xml', 'is not there');
  else lintSlides(presentation, slides, trees, report);
  const title = trees.get('docProps/core.xml');
  if (title === undefined || !all(title, 'dc:title').some(({ text }) => text.trim() !== ''))
    report('docProps/core.xml', 'the document has no title of its own');
  if (title !== undefined && !all(title, 'dc:language').some(({ text }) => text.trim() !== ''))
    report('docProps/core.xml', 'the document has no language');
  return [...faults].sort();
}

function lintEntries(entries: readonly Entry[], report: Report): void {
  for (const [name, count] of tally(entries.map((entry) => entry.name)))
    if (count > 1) report(name, `stands ${count} times in the archive`);
  for (const { name, method, size } of entries) {
    if (name.endsWith('/')) report(name, 'directory entry');
    else if (method === 0 && size > 4096 && /\.(xml|rels)$/.test(name))
      report(name, 'XML stored without compression');
  }
  if (new Set(entries.map((entry) => entry.time)).size > 1)
    report('archive', 'entries carry different times');
}

function lintContentTypes(names: readonly string[], trees: Trees, report: Report): void {
  const part = '[Content_Types].xml';
  const types = trees.get(part);
  if (types === undefined) {
    report(part, 'is not there');
    return;
  }
  const overrides = all(types, 'Override').map((each) => (each.attributes.PartName ?? '').slice(1));
  const defaults = all(types, 'Default').map((each) => (each.attributes.Extension ?? '').toLowerCase());
  for (const [name, count] of tally(overrides)) {
    if (!names.includes(name)) report(part, `names ${name}, which is not there`);
    if (count > 1) report(part, `names ${name} ${count} times`);
  }
  const jpg = all(types, 'Default').find((each) => each.attributes.Extension === 'jpg');
  if (jpg !== undefined && jpg.attributes.ContentType !== 'image/jpeg') report(part, 'jpg is not image/jpeg');
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== part && !overrides.includes(name) && !defaults.includes(extension))
      report(name, 'has no content type');
  }
}

function lintRelationships(names: readonly string[], trees: Trees, report: Report): void {
  const reached = new Set(['[Content_Types].xml', relsOf('')]);
  const themes = new Map<string, number>();
  for (const part of ['', ...names]) {
    const targets = targetsOf(trees, part);
    const rels = relsOf(part);
    const ids = new Set(targets.map(({ id }) => id));
    if (ids.size < targets.length) report(rels, 'duplicate relationship ids');
    for (const { type, path } of targets.filter(({ outside }) => !outside)) {
      reached.add(path).add(relsOf(path));
      if (!names.includes(path)) report(rels, `points to ${path}, which is not there`);
      if (type.endsWith('/theme') && part.includes('Master')) themes.set(path, (themes.get(path) ?? 0) + 1);
    }
    const tree = part.endsWith('.rels') ? undefined : trees.get(part);
    for (const element of tree === undefined ? [] : walk(tree)) {
      for (const [key, id] of Object.entries(element.attributes))
        if (key.startsWith('r:') && id !== '' && !ids.has(id))
          report(part, `uses ${id}, which its relationships lack`);
    }
  }
  for (const [theme, owners] of themes) if (owners > 1) report(theme, `shared by ${owners} masters`);
  for (const name of names) if (!reached.has(name)) report(name, 'no relationship leads to it');
}

function lintParagraphs(trees: Trees, report: Report): void {
  for (const [name, tree] of trees) {
    if (!/^ppt\/(slide|notes)/.test(name) || name.endsWith('.rels')) continue;
    if (all(tree, 'a:p').some((each) => each.children.filter((child) => child.name === 'a:pPr').length > 1))
      report(name, 'a paragraph has several a:pPr');
  }
}

const rightOrder = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
];

function lintSlides(presentation: Xml, paths: readonly string[], trees: Trees, report: Report): void {
  const order = presentation.children.map((child) => child.name).filter((name) => rightOrder.includes(name));
  if (order.join() !== rightOrder.filter((name) => order.includes(name)).join())
    report('ppt/presentation.xml', `order ${order.join(', ')}`);
  const size = at(presentation, 'p:sldSz')?.attributes ?? {};
  const page = { width: Number(size.cx), height: Number(size.cy) };
  const titles: string[] = [];
  for (const path of paths) {
    const slide = trees.get(path);
    if (slide === undefined) continue;
    const fault = (text: string): void => report(path, text);
    const title = lintShapes(slide, fault);
    if (title === '') fault('no title placeholder with text');
    else titles.push(title);
    lintTables(slide, fault);
    lintRuns(slide, fault);
    lintPlaces(slide, page, fault);
  }
  for (const [title, count] of tally(titles))
    if (count > 1) report('deck', `${count} slides have the title \`${title.slice(0, 60)}\``);
}

/** Gives the title of a slide, empty where it has none. */
function lintShapes(slide: Xml, fault: (text: string) => void): string {
  const ids = all(slide, 'p:cNvPr').map((each) => each.attributes.id);
  if (new Set(ids).size < ids.length) fault('duplicate shape ids');
  let title = '';
  for (const shape of all(slide, 'p:sp')) {
    const type = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes.type;
    const held = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph') !== undefined;
    const text = textOf(shape).trim();
    if (type === 'title' || type === 'ctrTitle') title = text;
    else if (held && text === '' && !['sldNum', 'dt', 'ftr', 'pic'].includes(type ?? ''))
      fault('an empty placeholder is left');
  }
  for (const shape of [...all(slide, 'p:pic'), ...all(slide, 'p:graphicFrame')]) {
    const { name, descr = '' } = all(shape, 'p:cNvPr')[0]?.attributes ?? {};
    if (descr.trim() === '' || /\.(png|jpe?g|svg)$/.test(descr)) fault(`\`${name}\` has no alternative text`);
  }
  return title;
}

function lintTables(slide: Xml, fault: (text: string) => void): void {
  for (const table of all(slide, 'a:tbl')) {
    if (at(table, 'a:tblPr')?.attributes.firstRow !== '1') fault('a table has no header row flag');
    const columns = at(table, 'a:tblGrid')?.children.length ?? 0;
    for (const row of all(table, 'a:tr')) {
      const cells = row.children.filter((child) => child.name === 'a:tc');
      if (cells.length !== columns) fault('a table row does not fill the grid');
      if (cells.some((cell) => textOf(cell).trim() === '')) fault('a table cell is blank');
    }
  }
}

/** Smallest type in hundredths of a point. */
const smallestType = 1100;
const stray: readonly RegExp[] = [
  /\bundefined\b/,
  /\bNaN\b/,
  /\[object /,
  /<\/?(p|ul|li|br|div|span)\b[^>]*>/,
  /&(amp|lt|gt|nbsp|quot);/,
  /[\u200b\ufeff\ufffd]/,
];

function lintRuns(slide: Xml, fault: (text: string) => void): void {
  for (const run of all(slide, 'a:r'))
    if (!at(run, 'a:rPr')?.attributes.lang) fault('text without a language');
  for (const element of walk(slide)) {
    const { sz } = element.attributes;
    if (['a:rPr', 'a:endParaRPr'].includes(element.name) && sz !== undefined && Number(sz) < smallestType)
      fault(`type of ${Number(sz) / 100} pt`);
    if (element.name === 'a:hlinkClick' && (element.attributes.tooltip ?? '') === '')
      fault('a link without a tooltip');
  }
  const words = all(slide, 'a:t')
    .map(({ text }) => text)
    .join(' ');
  for (const pattern of stray) {
    const hit = pattern.exec(words);
    if (hit !== null) fault(`shows \`${hit[0]}\``);
  }
}

/** A hundredth of an inch beyond the edge is rounding. */
const tolerance = 9525;

function lintPlaces(
  slide: Xml,
  page: { readonly width: number; readonly height: number },
  fault: (text: string) => void,
): void {
  const tree = at(slide, 'p:cSld', 'p:spTree');
  // Places inside a group are the group's own.
  for (const shape of tree?.children ?? []) {
    const place = at(shape, 'p:spPr', 'a:xfrm') ?? at(shape, 'p:xfrm');
    const from = place && at(place, 'a:off')?.attributes;
    const size = place && at(place, 'a:ext')?.attributes;
    if (!from || !size) continue;
    const [left, top] = [Number(from.x), Number(from.y)];
    const [right, bottom] = [left + Number(size.cx), top + Number(size.cy)];
    if (
      left < -tolerance ||
      top < -tolerance ||
      right > page.width + tolerance ||
      bottom > page.height + tolerance
    )
      fault(`a shape reaches beyond the slide (${left}, ${top}, ${right}, ${bottom})`);
    const rows = all(shape, 'a:tr').reduce((sum, row) => sum + Number(row.attributes.h), 0);
    if (rows > Number(size.cy) + tolerance) fault('the rows of a table are taller than its frame');
  }
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
