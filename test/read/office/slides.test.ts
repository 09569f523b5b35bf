import { describe, expect, it } from 'vitest';
import { readFile, showPassages, showRows } from '../show-grids.js';
import { makeArchive, makeShape, makeSlides, makeSlideTable } from './make-office-files.js';

const bullet = (text: string) =>
  `<a:p><a:pPr><a:buChar char="•"/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`;

describe('readSlides', () => {
  it('reads sections, titles and text in order, without numbers, dates and footers', async () => {
    const file = makeSlides(
      [
        { shapes: makeShape('ctrTitle', ['Museums together']) + makeShape('subTitle', ['May']) },
        {
          shapes:
            makeShape('sldNum', ['2']) +
            makeShape('dt', ['today']) +
            makeShape('title', ['Session 1']) +
            `<p:grpSp><p:nvGrpSpPr/>${makeShape(null, ['<a:p><a:r><a:t>Half </a:t></a:r><a:r><a:t>and half</a:t></a:r><a:br/><a:r><a:t>below</a:t></a:r></a:p>'])}</p:grpSp>` +
            makeShape('obj', ['Actions:', 'Ask Kim']) +
            makeShape('ftr', ['secret']),
        },
      ],
      [
        ['Opening', 1],
        ['Leeds', 1],
      ],
    );
    const { document, codes } = await readFile('a.pptx', file);
    expect(document.title).toBe('Museums together');
    expect(showPassages(document)).toEqual([
      '1# Opening',
      '2# Museums together',
      '- May',
      '1# Leeds',
      '2# Session 1',
      '- Half and half',
      '- below',
      '- • Actions:',
      '- • Ask Kim',
    ]);
    expect(codes).toEqual([]);
  });

  it('reads tables with merged cells, bullets and heading rows, each with a part of its own', async () => {
    const one = makeSlideTable([
      [
        ['gridSpan="2"', 'Leeds'],
        ['hMerge="1"', ''],
        ['', 'Actions'],
      ],
      [
        ['rowSpan="2"', 'Loans'],
        ['', 'one', bullet('two')],
        ['', '- three'],
      ],
      [
        ['vMerge="1"', ''],
        ['', 'four'],
        ['', ''],
      ],
    ]);
    const slide = { shapes: makeShape('title', ['Grid']) + one + makeSlideTable([[['', 'x']]], false) };
    const { document } = await readFile('a.pptx', makeSlides([slide, slide, { shapes: one }]));
    expect(showRows(document.grids[0])).toEqual([
      ['[1×2] Leeds', '^', 'Actions'],
      ['[2×1] Loans', 'one / • two', '• three'],
      ['^', 'four', ''],
    ]);
    expect(document.grids[0]?.rows.map((cells) => cells[2]?.isHeading ?? false)).toEqual([
      true,
      false,
      false,
    ]);
    expect(document.grids[0]?.rows[2]?.[0]?.partOf).toBe(document.grids[0]?.rows[1]?.[0]);
    expect(document.grids.map(({ place, headings }) => [place.part, headings])).toEqual([
      ['Grid', ['Grid']],
      ['Grid, table 2', ['Grid']],
      ['Grid (slide 2)', ['Grid']],
      ['Grid (slide 2), table 2', ['Grid']],
      ['slide 3', []],
    ]);
  });

  it('leaves hidden slides out and says which', async () => {
    const slides = [
      { shapes: makeShape('title', ['One']) },
      { shapes: makeShape('title', ['Two']), isHidden: true },
    ];
    const { document, diagnostics } = await readFile('a.pptx', makeSlides(slides));
    expect(showPassages(document)).toEqual(['2# One']);
    expect(diagnostics.map(({ reason }) => reason)).toEqual(['Slide 2 is hidden and was left out.']);
  });

  it('refuses entities, missing slides and groups in each other without end', async () => {
    const presentation =
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId9"/></p:sldIdLst></p:presentation>';
    expect((await readFile('a.pptx', makeArchive({ 'ppt/presentation.xml': presentation }))).codes).toEqual([
      'file-damaged',
    ]);
    const laughs = makeArchive({ 'ppt/presentation.xml': `<!DOCTYPE x [<!ENTITY a "ha">]>${presentation}` });
    expect((await readFile('a.pptx', laughs)).codes).toEqual(['file-damaged']);
    const shapes = '<p:grpSp>'.repeat(50_000) + makeShape('title', ['deep']) + '</p:grpSp>'.repeat(50_000);
    expect((await readFile('a.pptx', makeSlides([{ shapes }]))).document.grids).toEqual([]);
  });
});
