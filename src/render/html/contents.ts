import type { Cloud, Content, Counts, List, Rich, Run, Table, TableCell } from '../../model/index.js';
import { all, type Child, element, type Markup } from './markup.js';

/** What contents are written with. */
export interface ContentContext {
  readonly clouds: ReadonlyMap<string, Cloud>;
  /** The class that gives a theme's colour. */
  readonly classOf: (themeId: string | null | undefined) => string | null;
  /** Ids of what links may lead to. */
  readonly ids: ReadonlySet<string>;
  /** What is in a cell without text. */
  readonly noneRecorded: string;
}

/** Returns contents as markup, in their order. */
export function writeContents(contents: readonly Content[], context: ContentContext): Markup {
  return all(contents.map((content) => writeContent(content, context)));
}

function writeContent(content: Content, context: ContentContext): Markup {
  switch (content.kind) {
    case 'paragraph':
      return element('p', {}, writeRich(content.text, context));
    case 'list':
      return writeList(content, context);
    case 'table':
      return writeTable(content, context);
    case 'counts':
      return writeCounts(content, context);
    case 'cloud':
      return element(
        'div',
        { class: 'columns' },
        writeCloud(context.clouds.get(content.cloudId), content.description),
        element('div', {}, writeTable(content.ranked, context)),
      );
    case 'columns':
      return element(
        'div',
        { class: 'columns' },
        ...content.columns.map(({ body }) => element('div', {}, writeContents(body, context))),
      );
  }
}

/** Returns runs of text: links to what is there, languages where they differ. */
export function writeRich(rich: Rich, context: ContentContext): Markup {
  return all(rich.map((run) => writeRun(run, context)));
}

function writeRun({ text, lang, strong, muted, link }: Run, { ids }: ContentContext): Child {
  const words: Child = strong === true ? element('strong', {}, text) : text;
  const linked =
    link === undefined || !ids.has(link)
      ? words
      : element('a', { href: `#${encodeURIComponent(link)}` }, words);
  if (lang === undefined && muted !== true) return linked;
  return element('span', { lang: lang ?? null, class: muted === true ? 'muted' : null }, linked);
}

function writeList({ heading, items, numbered }: List, context: ContentContext): Markup {
  const lines = items.map((item) => element('li', {}, writeRich(item, context)));
  return all([
    heading === undefined ? null : element('h4', {}, heading),
    items.length === 0 ? null : element(numbered === true ? 'ol' : 'ul', {}, ...lines),
  ]);
}

function writeTable(table: Table, context: ContentContext): Markup {
  const { description, columns, rows, themeIds } = table;
  const head = columns.map(({ heading, align }) =>
    element('th', { scope: 'col', class: align === 'end' ? 'end' : null }, heading),
  );
  const body = rows.map((row, at) => {
    const mark = themeIds === undefined ? null : context.classOf(themeIds[at]);
    return element(
      'tr',
      {},
      ...row.map((cell, column) => {
        const written = writeCell(cell, context);
        if (column === 0) return element('th', { scope: 'row', class: mark }, written);
        return element('td', { class: columns[column]?.align === 'end' ? 'end' : null }, written);
      }),
    );
  });
  return frame(description, head, body);
}

function writeCell(cell: TableCell, context: ContentContext): Markup | string {
  const [first, ...others] = cell;
  if (first === undefined) return element('span', { class: 'muted' }, context.noneRecorded);
  if (others.length === 0) return writeRich(first, context);
  return element('ul', {}, ...cell.map((rich) => element('li', {}, writeRich(rich, context))));
}

const shades = 4;

function writeCounts({ description, rowHeading, columns, rows }: Counts, context: ContentContext): Markup {
  const head = [
    element('th', { scope: 'col' }, rowHeading),
    ...columns.map((column) => element('th', { scope: 'col', class: 'end' }, column)),
  ];
  const body = rows.map(({ label, themeId, cells }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', class: context.classOf(themeId) }, writeRich(label, context)),
      ...cells.map(({ text, shade }) => {
        const step = Math.min(shades, Math.ceil(shade * shades));
        return element('td', { class: step === 0 ? 'end' : `end shade-${step}` }, text);
      }),
    ),
  );
  return frame(description, head, body);
}

/** A table in a box of its own that scrolls where the page is narrow, by keyboard too. */
function frame(description: string, head: readonly Markup[], body: readonly Markup[]): Markup {
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': description },
    element(
      'table',
      {},
      // The words stay in sight while the table is moved under them.
      element('caption', {}, element('span', {}, description)),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

/** Words as text, each as wide as it was drawn, whatever font is there; the table beside it says the same. */
function writeCloud(cloud: Cloud | undefined, description: string): Markup | null {
  if (cloud === undefined) return null;
  const words = cloud.words.map(({ text, left, baseline, width, fontSize, colour }) =>
    element(
      'text',
      {
        x: round(left),
        y: round(baseline),
        'font-size': round(fontSize),
        textLength: round(width),
        lengthAdjust: 'spacingAndGlyphs',
        fill: `#${colour}`,
      },
      text,
    ),
  );
  return element(
    'figure',
    { class: 'cloud' },
    element(
      'svg',
      {
        viewBox: `0 0 ${cloud.width} ${cloud.height}`,
        role: 'img',
        'aria-label': description,
        'font-family': 'Arimo, Arial, Helvetica, sans-serif',
        'font-weight': 700,
      },
      element('rect', { width: cloud.width, height: cloud.height, class: 'cloud-paper' }),
      ...words,
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
