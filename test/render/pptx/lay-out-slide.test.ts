import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content, Rich, Slide, Storyboard } from '../../../src/model/index.js';
import type { Placed } from '../../../src/render/pptx/lay-out/blocks.js';
import type { Page } from '../../../src/render/pptx/lay-out/page.js';
import { defaultLook } from '../../../src/render/pptx/look/look-of-template.js';
import { layOutSlide } from '../../../src/render/pptx/slides/lay-out-slide.js';

const storyboard: Storyboard = {
  title: 'Test',
  lang: 'en-GB',
  date: null,
  parts: [],
  themeIds: ['a', 'b'],
  words: { pageOf: '({page} of {pages})', sources: 'Sources', noneRecorded: 'None recorded' },
};

function layOut(body: readonly Content[], purpose: Slide['purpose'] = 'open'): readonly Page[] {
  const slide: Slide = { id: 's', purpose, title: 'A title', body, notes: [] };
  return layOutSlide(slide, { look: defaultLook, storyboard, clouds: new Map() });
}

function wordsOfPlaced(placed: Placed): readonly string[] {
  if (placed.kind === 'picture') return [];
  const paras =
    placed.kind === 'text'
      ? placed.paras
      : placed.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paras));
  return paras
    .flatMap((para) =>
      para.runs
        .map((run) => run.text)
        .join('')
        .split(/\s+/),
    )
    .filter((word) => word !== '');
}

const shown = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => page.body.flatMap(wordsOfPlaced));
const run = (text: string): Rich => [{ text }];

/** Words that all differ, so that their order can be seen: each is a number with letters behind it. */
function numbered(lengths: readonly (readonly number[])[]): readonly string[] {
  let next = 0;
  return lengths.map((words) => words.map((length) => `${next++}${'x'.repeat(length)}`).join(' '));
}

const items = fc.array(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 60 }), {
  minLength: 1,
  maxLength: 50,
});

describe('paging', () => {
  test('every word of every item is on some page, in order', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('open', 'session', 'findings', 'howMade'), (lengths, purpose) => {
        const texts = numbered(lengths);
        const pages = layOut([{ kind: 'list', items: texts.map(run) }], purpose as Slide['purpose']);
        expect(shown(pages)).toEqual(texts.flatMap((text) => text.split(' ')));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  test('every word of every row is on some page, in order within its column', () => {
    fc.assert(
      fc.property(items, (lengths) => {
        const texts = numbered(lengths);
        const rows = texts.map((text, i) => [
          [run(`r${i}`)],
          text.split(' ').length % 2 ? [run(text)] : text.split(' ').map(run),
        ]);
        const pages = layOut([
          {
            kind: 'table',
            description: 'd',
            columns: [{ heading: 'Row' }, { heading: 'Text', weight: 3 }],
            rows,
          },
        ]);
        const second = pages.flatMap((page) =>
          page.body.flatMap((placed) =>
            placed.kind === 'table' ? placed.rows.flatMap((row) => row.cells[1]?.paras ?? []) : [],
          ),
        );
        const words = second.flatMap((para) =>
          para.runs
            .map((each) => each.text)
            .join('')
            .split(/\s+/),
        );
        expect(words.filter((word) => word !== '' && word !== '…')).toEqual(
          texts.flatMap((text) => text.split(' ')),
        );
      }),
      { seed: 12, numRuns: 120 },
    );
  });

  test('every word of both columns is on some page', () => {
    fc.assert(
      fc.property(items, items, (left, right) => {
        const [one, two] = [numbered(left), numbered(right)];
        const pages = layOut(
          [
            {
              kind: 'columns',
              columns: [
                { weight: 1, body: [{ kind: 'list', items: one.map(run) }] },
                {
                  weight: 1,
                  body: [{ kind: 'list', items: two.map((text) => run(`b${text.replaceAll(' ', ' b')}`)) }],
                },
              ],
            },
          ],
          'session',
        );
        const words = shown(pages);
        expect(words.filter((word) => !word.startsWith('b'))).toEqual(one.flatMap((text) => text.split(' ')));
        expect(words.filter((word) => word.startsWith('b'))).toEqual(
          two.flatMap((text) => text.split(' ').map((word) => `b${word}`)),
        );
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  test('nothing on a page reaches below its zone', () => {
    fc.assert(
      fc.property(items, (lengths) => {
        const texts = numbered(lengths);
        const pages = [
          ...layOut([{ kind: 'list', items: texts.map(run) }]),
          ...layOut([
            {
              kind: 'table',
              description: 'd',
              columns: [{ heading: 'T' }],
              rows: texts.map((text) => [[run(text)]]),
            },
          ]),
        ];
        for (const placed of pages.flatMap((page) => page.body)) {
          expect(placed.box.y + placed.box.height).toBeLessThanOrEqual(defaultLook.zones.bodyBottom + 12_700);
        }
      }),
      { seed: 14, numRuns: 80 },
    );
  });

  test('a heading is said again where its list goes on', () => {
    const pages = layOut([
      {
        kind: 'list',
        heading: 'Questions',
        items: numbered(Array(90).fill([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])).map(run),
      },
    ]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.body.flatMap(wordsOfPlaced)[0]).toBe('Questions');
  });

  test('numbers go on where a numbered list is split', () => {
    const pages = layOut([
      { kind: 'list', numbered: true, items: numbered(Array(60).fill([9, 9, 9, 9, 9, 9])).map(run) },
    ]);
    const numbers = pages.flatMap((page) =>
      page.body.flatMap((placed) => (placed.kind === 'text' ? placed.paras.map((para) => para.bullet) : [])),
    );
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => ({ number: i + 1 })));
  });

  test('each page of a split slide says which it is', () => {
    const pages = layOut([
      { kind: 'list', items: numbered(Array(80).fill([12, 12, 12, 12, 12, 12])).map(run) },
    ]);
    const titles = pages.map((page) => page.title.text.replaceAll('\u00a0', ' '));
    expect(titles).toEqual(pages.map((_, i) => `A title (${i + 1} of ${pages.length})`));
  });
});

describe('evening', () => {
  test('the last of many pages holds nearly as much as the others', () => {
    const column = { heading: 'Line' };
    for (let count = 200; count < 220; count++) {
      const rows = Array.from({ length: count }, (_, row) => [[run(`Line ${row}`)]]);
      const table: Content = { kind: 'table', description: 'Lines', columns: [column], rows };
      const rowsOf = (page: Page | undefined): number =>
        (page?.body ?? []).reduce((sum, each) => sum + (each.kind === 'table' ? each.rows.length : 0), 0);
      const pages = layOut([table], 'register');
      expect(pages.length).toBeGreaterThan(6);
      expect(rowsOf(pages.at(-1))).toBeGreaterThan(rowsOf(pages[0]) / 2);
    }
  });
});

describe('sizes', () => {
  const bodySize = (page: Page | undefined): number => {
    const [placed] = page?.body ?? [];
    return placed?.kind === 'text' ? (placed.paras[0]?.size ?? 0) : 0;
  };

  test('little text keeps the wished size, more text steps down before it is split', () => {
    expect(bodySize(layOut([{ kind: 'list', items: [run('One thing')] }])[0])).toBe(22);
    const more = layOut([{ kind: 'paragraph', text: run('word '.repeat(420)) }]);
    expect(more).toHaveLength(1);
    expect(bodySize(more[0])).toBeLessThan(18);
  });

  test('the longer of two columns runs through two before its text falls to the floor', () => {
    const list = (count: number): Content => ({
      kind: 'list',
      heading: 'Heading',
      items: Array(count).fill(run('word '.repeat(14).trim())),
    });
    const columns = (count: number): Content => ({
      kind: 'columns',
      columns: [
        { weight: 1, body: [list(count)] },
        { weight: 1, body: [list(2)] },
      ],
    });
    const few = layOut([columns(4)], 'session');
    expect(few[0]?.body).toHaveLength(2);
    const many = layOut([columns(17)], 'session');
    expect(many).toHaveLength(1);
    expect(bodySize(many[0])).toBeGreaterThan(12);
    expect(many[0]?.body).toHaveLength(3);
  });

  test('no text of a body is smaller than 14 points in front and 12 in the annex', () => {
    const long: readonly Content[] = [{ kind: 'list', items: Array(120).fill(run('word '.repeat(20))) }];
    expect(bodySize(layOut(long, 'open')[0])).toBe(14);
    expect(bodySize(layOut(long, 'session')[0])).toBe(12);
  });

  test('a title too long for its place is begun in it and stands whole in the body', () => {
    const topic = 'what everybody said '.repeat(60).trim();
    const slide: Slide = { id: 's', purpose: 'session', title: topic, body: [], notes: [] };
    const [page] = layOutSlide(slide, { look: defaultLook, storyboard, clouds: new Map() });
    expect(page?.title.text.endsWith('…')).toBe(true);
    expect(shown(page === undefined ? [] : [page]).join(' ')).toBe(topic);
  });

  test('a topic of 400 characters is shown whole', () => {
    const topic = 'what was said here '.repeat(21).trim();
    const slide: Slide = { id: 's', purpose: 'session', title: topic, body: [], notes: [] };
    const [page] = layOutSlide(slide, { look: defaultLook, storyboard, clouds: new Map() });
    expect(page?.title.text).toBe(topic);
  });

  test('a wide table is shown in parts with its first column on each', () => {
    const columns = Array.from({ length: 20 }, (_, i) => ({ heading: `c${i}` }));
    const pages = layOut([
      { kind: 'table', description: 'd', columns, rows: [columns.map((_, i) => [run(`v${i}`)])] },
    ]);
    const tables = pages.flatMap((page) => page.body);
    expect(tables).toHaveLength(2);
    for (const table of tables) expect(wordsOfPlaced(table)[0]).toBe('v0');
  });
});
