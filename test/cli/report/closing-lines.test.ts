import { describe, expect, it } from 'vitest';
import { closingLines } from '../../../src/cli/report/closing-lines.js';
import { createPlayback, type Options } from '../../../src/index.js';

const closing = { written: { kept: [] }, accepted: 0, out: 'playback' };
const grid = (rows: readonly string[]) => ['Slot,Topic,Discussion,Actions', ...rows, ''].join('\n');
const made = (text: string, options: Options = {}) =>
  createPlayback([{ path: 'a.csv', bytes: new TextEncoder().encode(text) }], {
    formats: ['json', 'email'],
    ...options,
  });

describe('the lines after a build', () => {
  const troubled = grid([
    '1,Bread ovens,This is a stupid idea and a waste of time,Mail mo@example.org',
    '1,Rose beds,Can we have,Dig two beds and ring 020 7946 0018',
    '2,Bread baking,Ovens bake bread,Bake bread in ovens',
  ]);

  it('name the file to open, and at most five things to check, worst first, with their numbers', async () => {
    const lines = closingLines(await made(troubled), closing).split('\n');
    expect(lines).toContain('Open     playback/data/playback.json');
    const from = lines.indexOf('Check    playback/organiser/before-you-send.md, before you send anything:');
    const checks = lines.slice(from + 1).filter((line) => line.startsWith('         - '));
    expect(checks.slice(0, 3).map((line) => line.slice(11))).toEqual([
      '1 line that may hurt',
      '2 addresses or numbers that may be personal',
      '1 unfinished line',
    ]);
    expect(checks.length).toBeLessThanOrEqual(5);
    expect(checks.at(-1)).toMatch(/names? of the/);
  });

  it('say what the e-mail lacks', async () => {
    const plain = grid(['1,Bread ovens,Flour is dear,Build one oven']);
    const saidOf = async (options: Options) => closingLines(await made(plain, options), closing);
    expect(await saidOf({})).toContain(
      '- the e-mail, which does not say whom to tell about mistakes (--contact)',
    );
    expect(await saidOf({ contact: 'Mo' })).toContain('which gives no date for corrections');
    expect(await saidOf({ contact: 'Mo', correctBy: '2026-04-14' })).not.toContain('the e-mail');
  });

  it('count what the organiser’s list tells: as many as its boxes, section by section', async () => {
    const { files, toCheck } = await made(troubled, { showHosts: true });
    const list = new TextDecoder().decode(files.find(({ path }) => path.startsWith('organiser/'))?.bytes);
    const boxes = list
      .split(/^## /m)
      .slice(1)
      .map((part) => part.match(/^- \[ \]/gm)?.length ?? 0);
    const ofThemes = /## Themes\n[\s\S]*?(?=\n## )/.exec(list)?.[0].match(/^- \[ \]/gm)?.length ?? 0;
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(sum(toCheck.map(({ count }) => count))).toBe(sum(boxes) - ofThemes);
  });

  it('name hosts only where they are shown', async () => {
    const hosted = 'Topic,Host,Discussion\nBread ovens,Priya,Flour is dear\nRose beds,Mo,Roses want sun\n';
    const keys = async (showHosts: boolean) =>
      (await made(hosted, { showHosts })).toCheck.map(({ text }) => text);
    expect(await keys(true)).toContain('2 hosts shown by name');
    expect((await keys(false)).join()).not.toContain('host');
  });

  it('name no file to open where nothing was asked for but the list', async () => {
    const result = await made(troubled, { formats: [] });
    expect(closingLines(result, closing)).not.toContain('Open');
  });
});
