import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, Slide, Storyboard } from '../../../src/model/index.js';
import { renderDeck } from '../../../src/render/pptx/index.js';
import { fitTitle, titleSteps } from '../../../src/render/pptx/lay-out/fit-title.js';
import { defaultLook } from '../../../src/render/pptx/look/look-of-template.js';
import { wrapRuns } from '../../../src/render/pptx/measure/index.js';
import { inches } from '../../../src/render/pptx/measure/length.js';
import { lintPackage } from '../../lint/lint-package.js';
import { all, textOf } from '../../lint/xml.js';
import { readDeck, wordsOf } from './read-deck.js';
import { smallCloud, smallStoryboard } from './small-storyboard.js';

const render = async (storyboard: Storyboard) =>
  renderDeck(storyboard, {
    clouds: new Map([[smallCloud.id, smallCloud]]),
    properties: { title: storyboard.title, lang: storyboard.lang, date: storyboard.date },
  });
const deckOf = async (...slides: readonly Partial<Slide>[]) => {
  const { bytes, pages } = await render({
    ...smallStoryboard,
    parts: [
      {
        id: 'only',
        name: 'Only',
        slides: slides.map((slide, i) => ({
          id: `slide-${i}`,
          purpose: 'open',
          title: `Slide ${i}`,
          body: [],
          notes: [],
          ...slide,
        })),
      },
    ],
  });
  return { bytes, pages, slides: readDeck(bytes) };
};
const list = (items: readonly string[]): Content => ({
  kind: 'list',
  items: items.map((text) => [{ text }]),
});
const many = (count: number, text: string): string[] =>
  Array.from({ length: count }, (_, i) => `${i} ${text}`);

describe('paging', () => {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.stringMatching(/^[a-zŵŷ]{1,12}$/) },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Z]{60,90}$/) },
    { weight: 1, arbitrary: fc.constantFrom('🚀', '&', '<b>', '日本語', '“so”') },
  );
  const item = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const items = fc.array(item, { minLength: 1, maxLength: 25 });
  const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

  it('loses no word of a list, and keeps their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.constantFrom<Slide['purpose']>('open', 'session', 'findings', 'register'),
        async (texts, purpose) => {
          const { slides } = await deckOf({ purpose, title: 'T', body: [list(texts)] });
          const shown = slides.flatMap(({ shapes }) =>
            shapes
              .filter((shape) => /^Text/.test(all(shape, 'p:cNvPr')[0]?.attributes.name ?? ''))
              .map((each) => textOf(each)),
          );
          expect(letters(shown)).toBe(letters(texts));
        },
      ),
      { seed: 20_260_312, numRuns: 12 },
    );
  });

  it('loses no word of a table, column by column', async () => {
    await fc.assert(
      fc.asyncProperty(items, items, async (left, right) => {
        const rows = left.map((text, i) => [[[{ text }]], [[{ text: right[i % right.length] ?? '' }]]]);
        const { slides } = await deckOf({
          purpose: 'register',
          title: 'T',
          body: [
            {
              kind: 'table',
              description: 'Two columns.',
              columns: [{ heading: 'L' }, { heading: 'R' }],
              rows,
            },
          ],
        });
        for (const column of [0, 1]) {
          const shown = slides.flatMap(({ tree }) =>
            all(tree, 'a:tr')
              .slice(1)
              .map((row) => textOf(all(row, 'a:tc')[column]!)),
          );
          const wanted = rows.map((row) => row[column]?.[0]?.[0]?.text ?? '');
          // A row that goes on says its short label again or an ellipsis beside it.
          expect(isWithin(letters(wanted), letters(shown))).toBe(true);
        }
      }),
      { seed: 20_260_313, numRuns: 10 },
    );
  });

  it('loses no word of a session of two columns', async () => {
    const points = many(120, 'point that somebody made and that somebody else wrote down');
    const actions = many(40, 'action');
    const { slides, bytes } = await deckOf({
      purpose: 'session',
      body: [
        { kind: 'columns', columns: [points, actions].map((texts) => ({ weight: 1, body: [list(texts)] })) },
      ],
    });
    const said = wordsOf(slides).join(' ');
    expect([...points, ...actions].filter((text) => !said.includes(text))).toEqual([]);
    expect(slides.length).toBeGreaterThan(3);
    expect(lintPackage(bytes)).toEqual([]);
  });

  it('puts the number on each page of several, none on the only one', async () => {
    const { slides } = await deckOf(
      { title: 'Long', body: [list(many(90, 'line of text'))] },
      { title: 'Short', body: [list(['x'])] },
    );
    const count = slides.length - 1;
    expect(slides.map(({ title }) => title.replaceAll('\u00a0', ' '))).toEqual([
      ...Array.from({ length: count }, (_, i) => `Long (${i + 1} of ${count})`),
      'Short',
    ]);
  });

  it('leads a link to the first page of a slide', async () => {
    const { slides, pages } = await deckOf(
      { body: [{ kind: 'paragraph', text: [{ text: 'There', link: 'slide-2' }] }] },
      { title: 'Long', body: [list(many(90, 'line'))] },
      { title: 'Target', body: [list(many(90, 'line'))] },
    );
    const [link] = all(slides[0]!.tree, 'a:hlinkClick');
    expect(slides[0]!.target(link!.attributes['r:id']!)).toBe(slides[pages.get('slide-2')![0]! - 1]!.path);
    expect(link!.attributes.tooltip).toMatch(/^Target/);
  });
});

describe('text', () => {
  it.each([
    ['markup', `<b>bold</b> & "quoted" 'single' ]]> <!-- no -->`],
    ['an entity', '&amp; &lt; &#65;'],
    ['a formula', '=HYPERLINK("https://example.org")'],
  ])('stays text: %s', async (_, text) => {
    const { slides } = await deckOf({
      title: `${text} title`,
      subtitle: `${text} subtitle`,
      body: [list([text])],
      footnote: [{ text: `${text} footnote` }],
      notes: [text],
    });
    const [slide] = slides;
    expect(slide?.title).toBe(`${text} title`);
    expect(slide?.shapes.map((each) => textOf(each))).toEqual(
      expect.arrayContaining([`${text} subtitle`, text, `${text} footnote`]),
    );
    expect(slide?.notes).toContain(text);
  });

  it('loses only what XML cannot hold', async () => {
    const { slides } = await deckOf({
      title: 'a\u0000b\u0001c\ud800d\udc00e\ufffef',
      body: [list(['one\ntwo\u000bthree 🚀'])],
    });
    expect(slides[0]?.title).toBe('abcdef');
    expect(slides[0]?.shapes.map((each) => textOf(each))).toContain('one twothree 🚀');
  });
});

describe('tables', () => {
  it('say their header on each page and leave no cell blank', async () => {
    const rows = many(60, 'thing that was asked').map((text) => [[[{ text }]], [], [[{ text: ' ' }]]]);
    const { slides } = await deckOf({
      purpose: 'register',
      body: [
        {
          kind: 'table',
          description: 'Sixty rows.',
          columns: [{ heading: 'Asked' }, { heading: 'Owner' }, { heading: '' }],
          rows,
        },
      ],
    });
    expect(slides.length).toBeGreaterThan(2);
    for (const { tree } of slides) {
      const [table] = all(tree, 'a:tbl');
      expect(all(table!, 'a:tblPr')[0]?.attributes.firstRow).toBe('1');
      const [header, ...body] = all(table!, 'a:tr').map((row) =>
        all(row, 'a:tc').map((each) => textOf(each)),
      );
      expect(header).toEqual(['Asked', 'Owner', 'None recorded']);
      expect(body.every(([, owner, last]) => owner === 'None recorded' && last === 'None recorded')).toBe(
        true,
      );
    }
  });

  it('have the same columns on all pages, which fill their frame', async () => {
    const rows = many(40, 'thing').map((text, i) => [
      [[{ text: text.repeat(1 + (i % 9)) }]],
      [[{ text: 'Leeds' }]],
    ]);
    const { slides } = await deckOf({
      purpose: 'register',
      body: [
        { kind: 'table', description: 'Forty rows.', columns: [{ heading: 'A' }, { heading: 'B' }], rows },
      ],
    });
    const widths = slides.map(({ tree }) =>
      all(tree, 'a:gridCol').map(({ attributes }) => Number(attributes.w)),
    );
    expect(new Set(widths.map((each) => each.join())).size).toBe(1);
    expect(widths[0]?.reduce((sum, width) => sum + width, 0)).toBe(
      defaultLook.page.width - 2 * defaultLook.zones.margin,
    );
  });
});

describe('titles', () => {
  const width = inches(12.13);
  const fitTo = (title: string, suffix = '') => fitTitle(title, suffix, titleSteps(28, 20), width);

  it('step down a little rather than take a second line', () => {
    expect(fitTo('Executive summary').size).toBe(28);
    const nearly = fitTo('Overall summary of topics, both sites, and suggested actions', '(1 of 2)');
    expect(nearly.size).toBeLessThan(28);
    expect(nearly.height).toBeLessThan(inches(0.5));
  });

  it('never leave the page number alone on a line', () => {
    const suffix = '(1\u00a0of\u00a02)';
    for (let length = 20; length < 300; length++) {
      const { text, size } = fitTo('word '.repeat(length).slice(0, length).trim(), '(1 of 2)');
      const starts = wrapRuns([{ text }], { size, bold: true }, width);
      expect(text.slice(starts.at(-1)?.offset)).not.toBe(suffix);
    }
  });

  it('stand whole in the body where only their beginning fits', async () => {
    const title = `How might we ${'make sure that everybody knows where to find what they need '.repeat(12)}?`;
    const fitted = fitTo(title);
    expect(fitted.text).toMatch(/…$/);
    const { slides } = await deckOf({ title, body: [list(['x'])] });
    expect(slides[0]?.shapes.map((each) => textOf(each)).join(' ')).toContain(title);
  });

  it('differ on all slides, whatever the storyboard calls them', async () => {
    const { slides } = await deckOf({ title: 'Same' }, { title: 'Same' }, { title: 'Same' });
    expect(new Set(slides.map(({ title }) => title)).size).toBe(3);
  });
});

/** Whether the letters of one text stand in another in their order. */
function isWithin(wanted: string, shown: string): boolean {
  let next = 0;
  for (let i = 0; i < shown.length && next < wanted.length; i++) if (shown[i] === wanted[next]) next++;
  return next === wanted.length;
}
