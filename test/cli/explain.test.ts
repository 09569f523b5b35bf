import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const grid = join(folder, 'grid.csv');
writeFileSync(
  grid,
  'Topic,Discussion,Actions\nBus service at night,The bus is late,Ask the bus company\nBus stops,No shelter at the bus stop,Build one\nLibrary hours,Readers want the library,Open the library\nLibrary keys,The library is shut,Lend library keys\n',
);
const file = join(folder, 'out/data/playback.json');
beforeAll(() => runCli(['build', grid, '-o', join(folder, 'out'), '--format', 'json', '-q']));
const explain = (...args: string[]) => runCli(['explain', ...args]);

describe('explain', () => {
  it('says of a session the words that decided, with their lines and cells, and the lead', async () => {
    const { code, out } = await explain('bus stops', '--from', file);
    expect(code).toBe(0);
    expect(out).toContain('Bus stops\n  bus-stops, grid.csv, row 3, column 1');
    expect(out).toMatch(/Theme {4}.*[Bb]us/);
    expect(out).toContain('“No shelter at the bus stop” – grid.csv, row 3, column 2');
  });

  it('says of a theme what marks it, and of each session why it is there', async () => {
    const theme = JSON.parse((await explain('bus-stops', '--from', file, '--json')).out).theme;
    const { out } = await explain(theme, '--from', file);
    expect(out).toContain('2 sessions of 4 mainly about it');
    expect(out).toContain('bus-service-at-night');
  });

  it('says the same of a grid as of its playback.json', async () => {
    expect((await explain('library keys', '--from', grid)).out).toBe(
      (await explain('library keys', '--from', file)).out,
    );
  });

  it('asks which, where several are meant, and names the nearest where none is', async () => {
    const several = await explain('s', '--from', file);
    expect(several).toMatchObject({ code: 2, out: '' });
    expect(several.error).toContain('Several are called something like `s`');
    const none = await explain('libary keyz', '--from', file);
    expect(none.code).toBe(2);
    expect(none.error).toContain('Did you mean');
  });

  it('says where a playback.json is looked for', async () => {
    const { code, error } = await explain('bus', '--from', join(folder, 'gone.json'));
    expect(code).toBe(2);
    expect(error).toContain('gone.json');
  });
});
