import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { reportEvent } from '../../src/cli/report/inspect-report.js';
import {
  acceptFindings,
  createPlayback,
  OptionError,
  readConfig,
  readEvent,
  resolveSettings,
} from '../../src/index.js';
import { hasCostlyPattern } from '../../src/model/path-pattern.js';
import { matchesTable } from '../../src/normalise/layout/match-table.js';
import { readPreviousPlayback } from '../../src/previous-event/read-previous.js';
import { createRedactor } from '../../src/privacy/redactor.js';
import { readXmlEvents } from '../../src/read/office/xml-events.js';
import { createSpeller } from '../../src/text/spelling/speller.js';
import { openWordList } from '../../src/text/spelling/word-list.js';
import { lintPackage } from '../lint/lint-package.js';
import { makeArchive, makeDocument, makeRow, makeWorkbook } from '../read/office/make-office-files.js';
import { resources } from '../resources.js';

/** Holds that an action ends: each of these took minutes, or for ever. Seconds of this process, so that a busy machine fails no test. */
const within = async (seconds: number, action: () => unknown) => {
  const started = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(3 * seconds);
};
const grid = (cells: string) => ({
  path: 'grid.csv',
  bytes: new TextEncoder().encode(`Site,Topic,Discussion,Actions\n${cells}`),
});

describe('what the cases found, once mended', () => {
  it('refuses a document whose elements stand thousands deep in each other, at once', async () => {
    const deep = makeDocument('<w:p>'.repeat(13_000) + '</w:p>'.repeat(13_000));
    await within(4, async () => {
      const { sessions, diagnostics } = await readEvent([{ path: 'notes.docx', bytes: deep }]);
      expect(sessions).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toContain('file-damaged');
    });
    expect(makeArchive({}).length).toBeGreaterThan(0);
  });

  it('refuses a document with a part that is hundreds of documents, at once', async () => {
    const one =
      '<?xml version="1.0"?><Relationships xmlns="u"><Relationship Id="a" Type="b" Target="c"/></Relationships>';
    for (const part of [one.repeat(4000), `${'<?a?>'.repeat(5000)}${one.slice(21)}`, `</a>${one}`]) {
      const bytes = makeArchive({ '_rels/.rels': part, 'word/document.xml': '<w:document/>' });
      await within(2, async () => {
        const { diagnostics } = await readEvent([{ path: 'notes.docx', bytes }]);
        expect(diagnostics.map(({ code }) => code)).toContain('file-damaged');
      });
    }
  });

  it('keeps the deck within its slides when a site, a slot or a room has a name of thousands of letters', async () => {
    for (const long of ['x'.repeat(3000), 'harbour '.repeat(375).trim()]) {
      const rows = `North,Oven days,Flour is dear,Build one oven\n${long},Rose beds,Roses want sun,Dig two beds\n`;
      const { files, playback } = await createPlayback([grid(rows)], { formats: ['pptx'] }, resources);
      expect(playback?.sites.map(({ name }) => name)).toContain(long);
      const deck = files.find(({ path }) => path === 'playback.pptx')?.bytes ?? new Uint8Array();
      expect(lintPackage(deck)).toEqual([]);
    }
  });

  it('refuses a workbook with a cell in the billionth row, at once', async () => {
    const rows = makeRow(1, ['Topic', 'Actions']) + makeRow(2, ['Oven days', 'Build one']);
    for (const place of ['A2000000000', 'A12026-02-30', 'ZZZZ2']) {
      const broken = rows.replace('r="A2"', `r="${place}"`);
      await within(2, async () => {
        const bytes = makeWorkbook([{ name: 'Grid', rows: broken }]);
        const { diagnostics } = await readEvent([{ path: 'grid.xlsx', bytes }]);
        expect(diagnostics.map(({ code }) => code)).toContain('file-damaged');
      });
    }
  });

  it('refuses a spreadsheet of one row that says it is repeated a million times, and reads one of thirty thousand', async () => {
    const sheet = (rows: number) =>
      makeArchive({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'META-INF/manifest.xml': '<manifest:manifest/>',
        'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Grid"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell><text:p>Topic</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      });
    const codes = async (rows: number) => {
      const event = await readEvent([{ path: 'grid.ods', bytes: sheet(rows) }]);
      return event.diagnostics.map(({ code }) => code);
    };
    await within(1, async () => expect(await codes(1_048_576)).toContain('file-holds-too-much'));
    await within(4, async () => expect(await codes(30_000)).not.toContain('file-holds-too-much'));
  });

  it('tells of thousands of cells that were left out in time', async () => {
    const bytes = new TextEncoder().encode('Shared shelves,and quiet rooms\n'.repeat(30_000));
    const event = await readEvent([{ path: 'list.csv', bytes }]);
    await within(3, () => {
      const report = reportEvent(event, acceptFindings(event.diagnostics, []), 3);
      const cells = [...report.text.leftOut, ...report.tables.flatMap(({ leftOut }) => leftOut)];
      expect(cells.reduce((sum, one) => sum + one.cells, 0)).toBe(60_000);
    });
  });

  it('finds no matrix in a list of thousands of rows or columns that is none, in time', async () => {
    const words = ['shelf', 'river', 'lamp', 'oven', 'ladder'];
    const cell = (number: number) => `${words[number % 5]}${number * 7} ${words[(number * 3) % 5]}${number}`;
    const table = (rows: number, columns: number) =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => cell(row * columns + column)).join(','),
      ).join('\n');
    for (const text of [table(3000, 4), table(4, 6000)]) {
      await within(4, async () => {
        const event = await readEvent([{ path: 'list.csv', bytes: new TextEncoder().encode(text) }]);
        expect(event.sessions).toEqual([]);
      });
    }
  });

  it('hides names with a hyphen, of marks alone, and of any length', async () => {
    const long = 'Anna '.repeat(9000).trim();
    const { redact } = createRedactor({
      kinds: [],
      names: ['Mary-Jane Smith', '---', '. '.repeat(500), '/x\\', long],
    });
    expect(redact('mary-jane smith met Mary Jane Smith.')).toBe('[person 1] met [person 1].');
    expect(redact(`${long} spoke`)).toMatch(/^\[person \d\] spoke$/);
    await within(2, () => redact('. '.repeat(400)));
  });

  it('refuses patterns that would take for ever, and matches the others in time', async () => {
    expect(hasCostlyPattern(`${'*a'.repeat(400)}b`)).toBe(true);
    expect(hasCostlyPattern('**/a/**/b/**/c/**/d')).toBe(true);
    expect(hasCostlyPattern('&#x'.repeat(20_000))).toBe(true);
    expect(hasCostlyPattern('regions/*/day-*-room-*.csv')).toBe(false);
    const place = { file: 'a'.repeat(250) };
    const grid = { place, headings: [], rows: [], isHidden: false } as never;
    await within(2, () => matchesTable({ file: '*a*a*a.csv' }, grid, 1));
  });

  it('reads a tag of any length in time', async () => {
    const [first] = readXmlEvents('<a x = "1" y=\'2\' z=3 :w="&lt;"/>');
    expect(first).toMatchObject({
      attributes: new Map([
        ['x', '1'],
        ['y', '2'],
        [':w', '<'],
      ]),
    });
    await within(2, () => [...readXmlEvents(`<a ${'[x('.repeat(100_000)}>`)]);
  });

  it('reads, tells and plays back a sheet with a cell in its last row and last column, in time', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (texts: readonly string[]) =>
      `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;
    const rows = [
      row(['Topic', 'Discussion', 'Actions']),
      row(['Rose beds', 'Roses want sun', 'Dig two beds']),
      '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>',
      `<table:table-row><table:table-cell table:number-columns-repeated="16383"/>${cell('end')}</table:table-row>`,
    ];
    const bytes = makeArchive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:manifest/>',
      'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
    const input = { path: 'far.ods', bytes };
    await within(10, async () => {
      const event = await readEvent([input]);
      const report = reportEvent(event, acceptFindings(event.diagnostics, []), 3);
      expect(JSON.stringify(report)).toContain('XFD');
      const { playback } = await createPlayback([input], { formats: ['json'] }, resources);
      expect(playback?.sessions.map(({ topic }) => topic.text)).toEqual(['Rose beds']);
    });
  });

  it('keeps the place of a colour whose theme an earlier playback names wrongly', () => {
    const earlier = {
      schemaVersion: 1,
      title: 'Last year',
      sessions: [],
      themes: [],
      date: 'soon',
      themeColours: ['a', '', 'b c'],
    };
    expect(readPreviousPlayback(JSON.stringify(earlier))).toMatchObject({
      date: null,
      colourIds: ['a', 'theme-2', 'theme-3'],
    });
  });

  it('looks for no slip in a word of thousands of letters', async () => {
    const { nearest, knows } = createSpeller(openWordList('Aharbour'), openWordList(''));
    expect(nearest('harbur')).toBe('harbour');
    await within(1, () => [nearest('a'.repeat(20_000)), knows('b'.repeat(20_000))]);
  });

  it.each([{ template: ' ' }, { since: '' }, { review: '' }, { codebook: [''] }])(
    'says what is wrong with %j',
    (options) => {
      expect(() => resolveSettings(options)).toThrow(OptionError);
      expect(() => resolveSettings(options)).toThrow(/\p{L}/u);
    },
  );

  it('reads cells in which a letter or a mark is repeated without end, in time', async () => {
    const pieces = ['_', '.', '-', '+44', '%20', '\\\\', 'é', '-a', 'a-', ')', 'a’', '(', '@.', '“', 'ſ'];
    const cells = pieces.map((piece, number) => {
      const long = `Shelf ${piece.repeat(20_000 / piece.length)}`;
      return `North,${number % 2 === 0 ? `${long},Lamps` : `Lamps,${long}`},Mend it\n`;
    });
    await within(8, async () => {
      const options = { formats: ['json', 'md'], redact: ['emails', 'phones'] } as const;
      const { playback } = await createPlayback([grid(cells.join(''))], options, resources);
      expect(playback?.sessions).toHaveLength(pieces.length);
    });
  });

  it('refuses a setting whose name is a list of lists of lists, at once', async () => {
    await within(1, async () => {
      const { problems } = await readConfig(`${'? '.repeat(60)}tables`, 'ddat-playback.yaml');
      expect(problems).toHaveLength(1);
    });
  });

  it('gives a site of marks alone an id without spaces', async () => {
    const input = grid(
      '( ( (,Bread ovens,Flour is dear,Build one oven\nLeeds,Rose beds,Roses want sun,Dig two beds\n',
    );
    const { playback } = await createPlayback([input], { formats: ['json'] }, resources);
    expect(playback?.sites.map(({ id }) => id).filter((id) => /\s/.test(id))).toEqual([]);
  });
});
