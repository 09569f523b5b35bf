import { all, at, textOf, walk, type Xml } from '../../lint/xml.js';
import { placeholder, type ReadSlide, readDeck } from './read-deck.js';

/**
 * Gives a deck as a screen reader says it: number and title of each slide, then everything on it in reading order, tables
 * row by row with their headings, pictures by their alternative text, links with the slide they lead to, then the notes.
 */
export function hearDeck(bytes: Uint8Array): string {
  const slides = readDeck(bytes);
  const numbers = new Map(slides.map((slide, i) => [slide.path, i + 1]));
  const lines = slides.flatMap((slide, i) => [
    `Slide ${i + 1}: ${slide.title}`,
    ...slide.shapes.flatMap((shape) => hearShape(shape, slide, numbers)).map((line) => `  ${line}`),
    ...slide.notes.map((note) => `  (notes) ${note}`),
    '',
  ]);
  return lines.join('\n');
}

type Numbers = ReadonlyMap<string, number>;

function hearShape(shape: Xml, slide: ReadSlide, numbers: Numbers): string[] {
  const kind = placeholder(shape);
  const { descr = '', name = '' } = all(shape, 'p:cNvPr')[0]?.attributes ?? {};
  // The number is said with the title; the footer is the same on every slide.
  if (['title', 'ctrTitle', 'sldNum', 'ftr'].includes(kind)) return [];
  if (all(shape, 'adec:decorative').length > 0) return [];
  if (shape.name === 'p:pic') return [`Picture: ${descr}`];
  if (shape.name === 'p:graphicFrame') return hearTable(shape, descr, slide, numbers);
  const paras = all(shape, 'a:p').map((para) => hearPara(para, slide, numbers));
  return name === 'Footnote' ? paras.map((text) => `Footnote: ${text}`) : paras;
}

function hearTable(shape: Xml, description: string, slide: ReadSlide, numbers: Numbers): string[] {
  const rows = all(shape, 'a:tr').map((row) =>
    all(row, 'a:tc').map((cell) =>
      all(cell, 'a:p')
        .map((para) => hearPara(para, slide, numbers))
        .join(' / '),
    ),
  );
  const [headings = [], ...body] = rows;
  return [
    `Table of ${headings.length} columns and ${body.length} rows: ${description}`,
    ...body.map((cells) => `  ${cells.map((cell, i) => `${headings[i]}: ${cell}`).join(' | ')}`),
  ];
}

function hearPara(para: Xml, slide: ReadSlide, numbers: Numbers): string {
  const properties = at(para, 'a:pPr');
  const bullet =
    properties && at(properties, 'a:buChar') ? '• ' : properties && at(properties, 'a:buAutoNum') ? '# ' : '';
  const runs = para.children
    .filter((child) => child.name === 'a:r')
    .map((run) => {
      const link = walk(run).find((each) => each.name === 'a:hlinkClick');
      const target = link && numbers.get(slide.target(link.attributes['r:id'] ?? '') ?? '');
      return link === undefined ? textOf(run) : `[${textOf(run)} → slide ${target}]`;
    });
  return bullet + runs.join('');
}
