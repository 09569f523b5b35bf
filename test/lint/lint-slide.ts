import { descendants, first, textOf, type XmlElement } from './parse-xml.js';

/** Placeholders that may stay without text. */
const mayBeEmpty = ['sldNum', 'dt', 'ftr', 'pic'];

const oddText = [/\bundefined\b/, /\bNaN\b/, /\[object /, /[\u200b\ufeff\ufffd]/];

/** Gives the faults of a slide: titles, placeholders, alternative texts, tables, language, sizes, shapes off the slide. */
export function lintSlide(
  name: string,
  slide: XmlElement | undefined,
  size: { readonly width: number; readonly height: number },
): readonly string[] {
  if (slide === undefined) return [`${name} is not there`];
  const faults = [
    ...(titleOf(slide) === '' ? ['no title with text'] : []),
    ...lintShapes(slide),
    ...lintTables(slide),
    ...lintText(slide),
    ...lintPlaces(slide, size),
  ];
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Gives the text of a slide's title placeholder. */
export function titleOf(slide: XmlElement | undefined): string {
  for (const shape of slide === undefined ? [] : descendants(slide, 'p:sp')) {
    const [holder] = descendants(shape, 'p:ph');
    if (!['title', 'ctrTitle'].includes(holder?.attributes.get('type') ?? '')) continue;
    return [...descendants(shape, 'a:t')]
      .map((each) => each.text)
      .join('')
      .trim();
  }
  return '';
}

function lintShapes(slide: XmlElement): readonly string[] {
  const faults: string[] = [];
  const ids = [...descendants(slide, 'p:cNvPr')].map((each) => each.attributes.get('id'));
  if (new Set(ids).size !== ids.length) faults.push('duplicate shape ids');
  for (const shape of descendants(slide, 'p:sp')) {
    const type = first(shape, 'p:ph')?.attributes.get('type') ?? '';
    const held = first(shape, 'p:ph') !== undefined;
    if (held && !mayBeEmpty.includes(type) && textOf(shape).trim() === '')
      faults.push(`an empty placeholder ${type}`);
  }
  for (const kind of ['p:pic', 'p:graphicFrame']) {
    for (const frame of descendants(slide, kind)) {
      const description = first(frame, 'p:cNvPr')?.attributes.get('descr')?.trim() ?? '';
      if (description === '' || /\.(png|jpe?g|svg)$/.test(description))
        faults.push(`${kind} without alternative text`);
    }
  }
  return faults;
}

function lintTables(slide: XmlElement): readonly string[] {
  const faults: string[] = [];
  for (const table of descendants(slide, 'a:tbl')) {
    if (first(table, 'a:tblPr')?.attributes.get('firstRow') !== '1')
      faults.push('a table without header row');
    const columns = first(table, 'a:tblGrid')?.children.length;
    for (const row of descendants(table, 'a:tr')) {
      const cells = row.children.filter((each) => each.name === 'a:tc');
      if (cells.length !== columns) faults.push('a row does not fill the grid');
      if (cells.some((cell) => textOf(cell).trim() === '')) faults.push('a blank cell');
    }
  }
  return faults;
}

function lintText(slide: XmlElement): readonly string[] {
  const faults: string[] = [];
  for (const paragraph of descendants(slide, 'a:p')) {
    if (paragraph.children.filter((each) => each.name === 'a:pPr').length > 1) faults.push('two a:pPr');
  }
  for (const name of ['a:rPr', 'a:endParaRPr']) {
    for (const look of descendants(slide, name)) {
      if ((look.attributes.get('lang') ?? '') === '') faults.push('text without a language');
      if (Number(look.attributes.get('sz') ?? 1200) < 1200) faults.push('text smaller than 12 points');
    }
  }
  const words = textOf(slide, ' ');
  return [...faults, ...oddText.filter((odd) => odd.test(words)).map((odd) => `shows ${odd.source}`)];
}

function lintPlaces(
  slide: XmlElement,
  size: { readonly width: number; readonly height: number },
): readonly string[] {
  const faults: string[] = [];
  for (const name of ['a:xfrm', 'p:xfrm']) {
    for (const place of descendants(slide, name)) {
      const read = (child: string, attribute: string): number =>
        Number(first(place, child)?.attributes.get(attribute));
      const right = read('a:off', 'x') + read('a:ext', 'cx');
      const bottom = read('a:off', 'y') + read('a:ext', 'cy');
      const inside =
        read('a:off', 'x') >= 0 && read('a:off', 'y') >= 0 && right <= size.width && bottom <= size.height;
      if (!inside) faults.push(`a shape reaches beyond the slide (${right}, ${bottom})`);
    }
  }
  return faults;
}
