import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { itemsOf, type Session } from '../../../src/model/index.js';
import { readEvent } from '../../../src/pipeline/create-playback.js';
import { escapeFormula, toCsv } from '../../../src/render/data/index.js';
import { make, makeOf, normaliseCases, sample, textOf } from './make.js';

describe('toCsv', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(toCsv([['a', 'b'], [1]])).toBe('\ufeffa,b\r\n1\r\n');
  });

  it('puts quotation marks around what holds a comma, a quotation mark or a line end, and nothing else', () => {
    const row = ['a,b', 'say "x"', 'two\nlines', 'plain; text', null, 0.5];
    expect(toCsv([row])).toBe('\ufeff"a,b","say ""x""","two\nlines",plain; text,,0.5\r\n');
  });

  it('makes a formula harmless before it quotes it', () => {
    expect(toCsv([['=HYPERLINK("https://example.invalid","open")']])).toBe(
      '\ufeff"\'=HYPERLINK(""https://example.invalid"",""open"")"\r\n',
    );
  });
});

describe('escapeFormula', () => {
  it.each([
    '=1+1',
    '=cmd|\'/C calc\'!"A0"',
    '=HYPERLINK("https://example.invalid?"&A1,"open")',
    '=WEBSERVICE("https://example.invalid")',
    '=IMPORTXML("https://example.invalid","//a")',
    '=DDE("cmd";"/C calc";"x")',
    '+1+cmd|"/C calc"!A0',
    '+44 20 7946 0000',
    '-2+3',
    '-cmd|"/C calc"!A0',
    '- a list marker',
    '-5 days',
    '@SUM(A1:A9)',
    '@someone',
    '\tnot =1+1 but a tab',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\r\n@x',
    ' =1+1',
    '   +1+1',
    '\u00a0=1+1',
    '\u3000=1+1',
    '\u2003-1+1',
    '\ufeff=1+1',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(1)',
    ' ＝1+1',
    '==1',
    '=',
    '-',
    '+',
    '@',
    '--1',
    '-1-1',
    '+1.5e3',
  ])('puts an apostrophe before %j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it.each([
    '-5',
    '+5',
    '-5.25',
    '-1,000.50',
    '42',
    '0',
    'a=b',
    'Swap - who pays?',
    'x@example.org',
    "'=1",
    '',
    ' plain',
    '“=1”',
  ])('leaves %j as it is', (text) => {
    expect(escapeFormula(text)).toBe(text);
  });

  it('stays harmless however often it is applied', () => {
    expect(escapeFormula(escapeFormula('=1+1'))).toBe("'=1+1");
  });
});

describe('data/sessions.csv, read by our own reader', () => {
  // A spreadsheet shows a cell as it stands, so `<b>` is not escaped; our reader takes it for markup.
  const withoutTags = ({ text }: { text: string }) => text.replace(/<\/?[a-z]+> ?/g, '');
  const tell = ({ topic, discussion, actions, ...session }: Session) => ({
    slot: session.slot,
    room: session.room,
    topic: withoutTags(topic),
    discussion: discussion.map(withoutTags),
    actions: actions.map(withoutTags),
  });
  const cases = [{ name: 'the sample', inputs: [sample], options: {} }, ...normaliseCases];

  it.each(cases)('gives the same topics and items for $name', async ({ inputs, options }) => {
    const result = await make(inputs, options);
    if (result.playback === null) return;
    const bytes = new TextEncoder().encode(textOf(result, 'data/sessions.csv'));
    const again = await readEvent([{ path: 'sessions.csv', bytes }]);
    expect(again.sessions.map(tell)).toEqual(result.playback.sessions.map(tell));
    expect(again.sessions.map(({ site }) => site)).toEqual(
      result.playback.sessions.map(({ site }) => site ?? again.sites[0]?.name ?? null),
    );
  });
});

describe('data/actions.csv and data/assignments.csv', () => {
  const rowsOf = (csv: string) => csv.trimEnd().split('\r\n');

  it('hold a row for each action and for each session', async () => {
    const result = await make([sample]);
    const { sessions } = result.playback ?? { sessions: [] };
    const actions = sessions.flatMap((session) => session.actions);
    expect(rowsOf(textOf(result, 'data/actions.csv'))).toHaveLength(actions.length + 1);
    expect(rowsOf(textOf(result, 'data/assignments.csv'))).toHaveLength(sessions.length + 1);
  });

  it('name each theme of a session: the main one, and those it belongs to as well', async () => {
    const { playback, files } = await make([sample]);
    const both = playback?.themes.assignments.find(({ themeIds }) => themeIds.length > 1);
    const labels = new Map(playback?.themes.themes.map(({ id, label }) => [id, label]));
    const [first, second] = (both?.themeIds ?? []).map((id) => labels.get(id));
    expect(second).toBeDefined();
    expect(textOf({ files }, 'data/assignments.csv')).toContain(`,${first},${second},`);
  });

  it('give trackers title, description, labels, owner, due date and id by these names', async () => {
    const grid =
      'Site,Topic,Discussion,Actions,Owner,Due\nYork,Ponds,Frogs came back,/close every pond,Kim,1 May 2026\nYork,Hedges,Birds nest there,Plant more,,in spring\n';
    const csv = textOf(await makeOf(grid), 'data/actions.csv');
    const [ponds, hedges] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(csv.slice(1, csv.indexOf(',due as'))).toBe('title,description,labels,owner,due date,id');
    expect([ponds?.title, ponds?.owner, ponds?.['due date'], ponds?.['due as written']]).toEqual([
      '/close every pond',
      'Kim',
      '2026-05-01',
      '1 May 2026',
    ]);
    expect([hedges?.['due date'], hedges?.['due as written']]).toEqual(['', 'in spring']);
    expect(ponds?.labels).toMatch(/^[\p{L}\p{N}-]+,york$/u);
    expect(ponds?.description).toContain(`Id: ${ponds?.id}`);
    // A line of a description that begins with `/` is a command to GitLab.
    expect(ponds?.description?.split('\n').filter((line) => !/^[A-Z]/.test(line))).toEqual([]);
  });

  it('give each action an id of its own that it keeps when the grid is ordered otherwise', async () => {
    const idsOf = async (csv: string) =>
      (parse(csv, { bom: true, columns: true }) as Record<string, string>[]).map(({ id }) => id).sort();
    const rows = ['York,Ponds,Frogs,Dig one', 'York,Hedges,Birds,Plant more', 'Hull,Ponds,Newts,Dig one'];
    const build = async (order: readonly string[]) =>
      idsOf(
        textOf(await makeOf(['Site,Topic,Discussion,Actions', ...order, ''].join('\n')), 'data/actions.csv'),
      );
    const ids = await build(rows);
    expect(new Set(ids).size).toBe(3);
    expect(await build([...rows].reverse())).toEqual(ids);
  });

  it('hold no cell that a spreadsheet would take for a formula', async () => {
    const grid =
      'Topic,Discussion,Actions\n=2+2 makes ovens,@all ovens smoke,+ build ovens\n=2+3 makes bread,@all bread ovens,=build bread ovens\n';
    const result = await makeOf(grid);
    expect(result.playback?.sessions.flatMap(itemsOf).length).toBeGreaterThan(0);
    for (const path of ['data/sessions.csv', 'data/actions.csv', 'data/assignments.csv']) {
      expect(textOf(result, path)).not.toMatch(/(^|[,\n"])[ ]*[=+@]/m);
    }
  });
});
