import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const sample = 'fixtures/sample/libraries-together.txt';
const grid = inFolder(
  'grid.csv',
  [
    'Room,Topic,Discussion in the great circle,Actions,Votes',
    'Loft,A very long topic about the drying of seeds in the attic of the old library on Mill Lane,Dry,Air the attic,7',
    'Nook,Chess,Chess,Buy boards,2',
    'Loft,Kites,Wind,Sew kites,1',
    'Nook,Stilts,Height,Saw stilts,4',
    'Loft,Lunch,,,',
  ].join('\n'),
);

describe('inspect', () => {
  it('says of each table where it stands, its layout, why, and what each column means', async () => {
    const { code, out } = await runCli(['inspect', grid]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^grid\.csv\n {2}4 sessions: a row for each session\n {2}Why: \d of 5 headings of row 1/,
    );
    expect(out).toMatch(/^ {4}A {2}Room +room$/m);
    expect(out).toMatch(/^ {4}E {2}Votes +left out$/m);
    expect(out).toContain('Left out: 4 cells, because its column is no topic');
    expect(out.replace(/\s+/g, ' ')).toContain('`7` (row 2, column 5), `2` (row 3, column 5)');
  });

  it('shows three sessions of each table, or as many as asked for', async () => {
    const topics = async (...args: string[]) =>
      (await runCli(['inspect', grid, ...args])).out.match(/discussion point/g)?.length ?? 0;
    expect(await topics()).toBe(3);
    expect(await topics('--sessions', '1')).toBe(1);
    expect(await topics('--sessions', 'all')).toBe(4);
    expect(await topics('--sessions', '0')).toBe(0);
    expect((await runCli(['inspect', grid, '--sessions', 'few'])).code).toBe(2);
  });

  it.each([40, 80, 120])(
    'keeps to a terminal of %i letters, and cuts no word without saying so',
    async (outWidth) => {
      const { out } = await runCli(['inspect', grid, sample], { outWidth });
      const words = new Set((await runCli(['inspect', grid, sample], { outWidth: 160 })).out.split(/\s+/));
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(outWidth);
      expect(out.split(/\s+/).filter((word) => !words.has(word) && !word.includes('…'))).toEqual([]);
    },
  );

  it('is coloured only where stdout is a terminal', async () => {
    expect((await runCli(['inspect', grid])).out).not.toContain('\u001b');
    expect((await runCli(['inspect', grid], { outColours: true })).out).toContain('\u001b[1mgrid.csv');
  });

  it('counts the cells, and writes nothing', async () => {
    const before = readdirSync(folder);
    expect((await runCli(['inspect', sample])).out).toContain(
      '134 cells and lines of text: 130 used, 0 merged, 4 left out.',
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  it('gives the same as JSON on standard output, and nothing else there', async () => {
    const { out } = await runCli(['inspect', sample, grid, '--json', '--sessions', '2']);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      ...['title', 'sites', 'tables', 'text', 'sessions', 'ledger', 'diagnostics', 'accepted'],
    ]);
    expect(report.tables).toHaveLength(7);
    expect(report.sessions).toHaveLength(25);
    const last = report.tables.at(-1);
    expect(Object.keys(last)).toEqual([
      ...['place', 'number', 'headings', 'layout', 'name', 'why', 'columns', 'sessions', 'firstSessions'],
      ...['leftOut', 'diagnostics'],
    ]);
    expect(last).toMatchObject({ layout: 'tidy', number: 1, sessions: 4 });
    expect(last.columns[1]).toEqual({ column: 'B', heading: 'Topic', meaning: 'topic' });
    expect(last.firstSessions).toHaveLength(2);
    expect(last.leftOut[0]).toMatchObject({ fate: 'leftOut', cells: 4 });
    expect(last.leftOut[0].examples[0]).toMatchObject({ text: '7', place: { row: 2, column: 5 } });
  });

  it('ends with 2 when there is no session', async () => {
    expect((await runCli(['inspect', inFolder('none.csv', 'a,b\n1,2\n')])).code).toBe(2);
  });
});
