import { strToU8, zipSync } from 'fflate';

/** Gives an archive of parts, each a text; the same parts give the same bytes. */
export function makeArchive(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const contentType = 'application/vnd.openxmlformats-officedocument';
export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function types(overrides: Readonly<Record<string, string>>): string {
  const list = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${contentType}.${type}+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A sheet to make: its rows as XML of `sheetData`, what stands before and after it, and how it is hidden. */
export interface SheetParts {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Comments as `[cell, text]`. */
  readonly comments?: readonly (readonly [cell: string, text: string])[];
}

/** Gives an XLSX. Number formats beyond the built-in ones are `numFmt` codes; a cell's `s` counts them from 1. */
export function makeWorkbook(
  sheets: readonly SheetParts[],
  { formats = [], strings = [] }: { formats?: readonly string[]; strings?: readonly string[] } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const overrides: Record<string, string> = {
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/styles.xml': 'spreadsheetml.styles',
    'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
  };
  const parts: Record<string, string> = {};
  sheets.forEach(({ rows, before = '', after = '', comments = [] }, index) => {
    const number = index + 1;
    overrides[`xl/worksheets/sheet${number}.xml`] = 'spreadsheetml.worksheet';
    parts[`xl/worksheets/sheet${number}.xml`] =
      `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (comments.length === 0) return;
    overrides[`xl/comments${number}.xml`] = 'spreadsheetml.comments';
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ['comments', `../comments${number}.xml`],
    ]);
    const list = comments.map(
      ([cell, text]) =>
        `<comment ref="${cell}" authorId="0"><text><r><t>${escapeXml(text)}</t></r></text></comment>`,
    );
    parts[`xl/comments${number}.xml`] =
      `${declaration}<comments xmlns="${main}"><authors><author>Kim</author></authors><commentList>${list.join('')}</commentList></comments>`;
  });
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const custom = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const cellFormats = [0, 14, 22, ...formats.map((_, index) => 164 + index)].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return makeArchive({
    '[Content_Types].xml': types(overrides),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...parts,
  });
}

/** Gives the XML of a row of texts; null leaves the cell out. */
export function makeRow(number: number, texts: readonly (string | null)[], attributes = ''): string {
  const cells = texts.map((text, column) => {
    const name = `${String.fromCharCode(65 + column)}${number}`;
    if (text === null) return '';
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
}

/** Gives a DOCX of the XML of its body; `styles` and `parts` are XML as well. */
export function makeDocument(
  body: string,
  {
    styles = '',
    comments = '',
    footnotes = '',
  }: { styles?: string; comments?: string; footnotes?: string } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const root = (name: string, content: string) =>
    `${declaration}<w:${name} xmlns:w="${main}">${content}</w:${name}>`;
  return makeArchive({
    '[Content_Types].xml': types({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
      'word/comments.xml': 'wordprocessingml.comments',
      'word/footnotes.xml': 'wordprocessingml.footnotes',
    }),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['comments', 'comments.xml'],
      ['footnotes', 'footnotes.xml'],
    ]),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/comments.xml': root('comments', comments),
    'word/footnotes.xml': root('footnotes', footnotes),
  });
}

/** A slide to make: the XML of its shapes. */
export interface SlideParts {
  readonly shapes: string;
  readonly isHidden?: boolean;
}

/** Gives a PPTX; `sections` name how many slides each holds. */
export function makeSlides(
  slides: readonly SlideParts[],
  sections: readonly (readonly [name: string, slides: number])[] = [],
): Uint8Array {
  const spaces = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}/relationships"`;
  let next = 256;
  const list = sections.map(([name, count]) => {
    const ids = Array.from({ length: count }, () => `<p14:sldId id="${next++}"/>`);
    return `<p14:section name="${escapeXml(name)}" id="{0}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`;
  });
  const extension = `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext></p:extLst>`;
  const parts: Record<string, string> = {};
  const overrides: Record<string, string> = { 'ppt/presentation.xml': 'presentationml.presentation.main' };
  slides.forEach(({ shapes, isHidden }, index) => {
    const name = `ppt/slides/slide${index + 1}.xml`;
    overrides[name] = 'presentationml.slide';
    parts[name] =
      `${declaration}<p:sld ${spaces}${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld></p:sld>`;
  });
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`);
  return makeArchive({
    '[Content_Types].xml': types(overrides),
    '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${declaration}<p:presentation ${spaces}><p:sldIdLst>${ids.join('')}</p:sldIdLst>${sections.length > 0 ? extension : ''}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const),
    ),
    ...parts,
  });
}

/** Gives the XML of a shape with text; `type` is that of its placeholder, `paragraphs` are XML or plain words. */
export function makeShape(type: string | null, paragraphs: readonly string[]): string {
  const placeholder = type === null ? '' : `<p:ph${type === 'obj' ? ' idx="1"' : ` type="${type}"`}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/>${makeTextBody('p:txBody', paragraphs)}</p:sp>`;
}

/** Gives the XML of a table on a slide; a cell is its attributes and paragraphs. */
export function makeSlideTable(
  rows: readonly (readonly (readonly [attributes: string, ...paragraphs: string[]])[])[],
  hasHeadings = true,
): string {
  const body = rows.map(
    (cells) =>
      `<a:tr h="1">${cells.map(([attributes, ...paragraphs]) => `<a:tc${attributes === '' ? '' : ` ${attributes}`}>${makeTextBody('a:txBody', paragraphs)}<a:tcPr/></a:tc>`).join('')}</a:tr>`,
  );
  return `<p:graphicFrame><p:nvGraphicFramePr/><p:xfrm/><a:graphic><a:graphicData uri="t"><a:tbl><a:tblPr${hasHeadings ? ' firstRow="1"' : ''}/><a:tblGrid/>${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function makeTextBody(name: string, paragraphs: readonly string[]): string {
  const list = paragraphs.map((text) =>
    text.startsWith('<a:p>') ? text : `<a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p>`,
  );
  return `<${name}><a:bodyPr/>${list.join('')}</${name}>`;
}

/** Gives the head of a compound file as Office writes it around a file with a password. */
export function makeEncryptedFile(): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((letter, index) => {
    bytes[1024 + 2 * index] = letter.charCodeAt(0);
  });
  return bytes;
}
