import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WorldError } from '../../src/io/index.js';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = 'fixtures/sample/libraries-together.txt';
const inFolder = (name: string, bytes: string | Uint8Array = '') => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const grid =
  'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven\nRose beds,Roses want sun,Dig two beds\n';
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

describe('build', () => {
  it('writes deck, clouds, data and the list for the organiser, and says what it read, guessed and wrote', async () => {
    const out = join(folder, 'whole');
    const { code, error } = await runCli(['build', sample, '-o', out]);
    expect(code).toBe(0);
    expect(filesOf(out)).toEqual([
      ...[
        'actions',
        'actions-millbrook',
        'actions-porthaven',
        'topics',
        'topics-millbrook',
        'topics-porthaven',
      ]
        .flatMap((name) => [`clouds/${name}.png`, `clouds/${name}.svg`])
        .sort(),
      'data/actions.csv',
      'data/assignments.csv',
      'data/manifest.json',
      'data/playback.json',
      'data/sessions.csv',
      'organiser/before-you-send.md',
      'playback-email.txt',
      'playback.html',
      'playback.md',
      'playback.pptx',
      'playback.xlsx',
    ]);
    expect(error).toMatch(
      /Read {5}21 sessions at Porthaven, Millbrook: \d+ discussion points, \d+ actions; \d themes/,
    );
    expect(error).toContain('1 row put back in order');
    expect(error).toContain(`Open     ${out}/playback.pptx`);
    expect(error).not.toMatch(/NMF|ledger|realigned|cluster/i);
  });

  it('writes only the formats asked for, and removes what it wrote before and no longer makes', async () => {
    const out = join(folder, 'formats');
    const path = inFolder('formats.csv', grid);
    await runCli(['build', path, '-o', out, '--format', 'json,csv']);
    writeFileSync(join(out, 'mine.txt'), 'a file of my own');
    const { code } = await runCli(['build', path, '-o', out, '--format', 'json']);
    expect(code).toBe(0);
    expect(filesOf(out)).toEqual([
      'data/manifest.json',
      'data/playback.json',
      'mine.txt',
      'organiser/before-you-send.md',
    ]);
  });

  it('keeps a file that a person has changed beside the new one', async () => {
    const out = join(folder, 'changed');
    const path = inFolder('changed.csv', grid);
    await runCli(['build', path, '-o', out, '--format', 'json']);
    writeFileSync(join(out, 'data/playback.json'), '{"mine": true}');
    const { error } = await runCli(['build', path, '-o', out, '--format', 'json']);
    expect(error).toContain(
      'Kept     your changes to data/playback.json, as data/playback (your changes).json',
    );
    expect(readFileSync(join(out, 'data/playback (your changes).json'), 'utf8')).toBe('{"mine": true}');
    expect(JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8')).schemaVersion).toBe(1);
  });

  it('makes one playback of several files, each a site, named in order by --site', async () => {
    const out = join(folder, 'sites');
    const [first, second] = [inFolder('a.csv', grid), inFolder('b.csv', grid.replace('Bread', 'Cake'))];
    await runCli(['build', first, second, '--site', 'York', '--site', 'Hull', '-o', out, '--format', 'json']);
    const { sites } = JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8'));
    expect(sites.map((site: { name: string }) => site.name)).toEqual(['York', 'Hull']);
  });

  it('reads standard input', async () => {
    const out = join(folder, 'stdin');
    const readInputs = async () => [{ path: 'standard input', bytes: new TextEncoder().encode(grid) }];
    const { code } = await runCli(['build', '-', '-o', out, '--format', 'json'], { readInputs });
    expect(code).toBe(0);
  });

  it('ends with 1 under --strict when there are warnings, and with 0 when there are none', async () => {
    const bad = inFolder(
      'warned.csv',
      'Topic,Discussion,Actions\nBread ovens,Can we have,Build ovens for bread\nBread baking,Ovens,Bake bread\n',
    );
    const fine = inFolder(
      'fine.csv',
      'Topic,Discussion,Actions\nBread ovens,Ovens for bread are dear,Build ovens for bread\nBread baking,Ovens bake bread,Bake bread in ovens\n',
    );
    expect(
      (await runCli(['build', bad, '--strict', '-o', join(folder, 's1'), '--format', 'json'])).code,
    ).toBe(1);
    expect(
      (await runCli(['build', fine, '--strict', '-o', join(folder, 's2'), '--format', 'json'])).code,
    ).toBe(0);
  });

  it('ends with 1 when one of several files cannot be used, and writes the rest', async () => {
    const out = join(folder, 'partly');
    const { code, error } = await runCli([
      'build',
      inFolder('good.csv', grid),
      inFolder('empty.csv'),
      '-o',
      out,
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    expect(error).toContain('error  empty.csv\n  The file is empty.');
    expect(existsSync(join(out, 'data/playback.json'))).toBe(true);
  });

  it('takes the date from SOURCE_DATE_EPOCH when none is given', async () => {
    const out = join(folder, 'epoch');
    const environment = (name: string) => (name === 'SOURCE_DATE_EPOCH' ? '1582848000' : undefined);
    await runCli(['build', inFolder('epoch.csv', grid), '-o', out, '--format', 'json'], { environment });
    expect(JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8')).date).toBe('2020-02-28');
  });

  it('reports findings as one JSON line each with --reporter json', async () => {
    const { error } = await runCli([
      'build',
      sample,
      '--reporter',
      'json',
      '--format',
      'json',
      '-o',
      join(folder, 'json'),
    ]);
    const codes = error
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).code);
    expect(codes).toContain('row-realigned');
  });

  it('reads a row that lost cells by position with --no-repair', async () => {
    const { error } = await runCli([
      'build',
      sample,
      '--no-repair',
      '--format',
      'json',
      '-o',
      join(folder, 'norepair'),
    ]);
    expect(error).not.toContain('were put where they fit best');
  });
});

describe('build writes nothing, ends with 2 and says why', () => {
  const refuse = async (args: string[], out: string) => {
    const { code, error } = await runCli(['build', ...args, '-o', out]);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(error).not.toContain('at '.concat('Object.'));
    return error;
  };
  const out = join(folder, 'nothing');

  it('for an empty file', async () => {
    expect(await refuse([inFolder('zero.csv')], out)).toContain('The file is empty.');
  });

  it('for a folder without files', async () => {
    mkdirSync(join(folder, 'hollow'));
    expect(await refuse([join(folder, 'hollow')], out)).toContain('holds no file');
  });

  it('for a picture called .csv', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    expect(await refuse([inFolder('picture.csv', png)], out)).toContain(
      'The file is a PNG picture, whatever its name suggests',
    );
  });

  it('for a page without a grid', async () => {
    const page = '<!doctype html><title>x</title><h1>Opening times</h1><p>Nine to five.</p>';
    expect(await refuse([inFolder('page.html', page)], out)).toContain('No session grid and no notes');
  });

  it('for a path that is not there', async () => {
    expect(await refuse([join(folder, 'missing.csv')], out)).toContain('There is no ');
  });

  it('for a wrong option, naming what there is', async () => {
    const path = inFolder('option.csv', grid);
    expect(await refuse([path, '--themes', 'many'], out)).toContain('a whole number from 1 to 200');
    expect(await refuse([path, '--format', 'pdf'], out)).toContain('There is no format "pdf"');
    expect(await refuse([path, '--date', 'tomorrow'], out)).toContain('2026-03-31');
    expect(await refuse([path, '--titel', 'x'], out)).toContain('--title');
  });

  it('for an out folder that is a file', async () => {
    const path = inFolder('taken', 'something');
    const { code, error } = await runCli(['build', inFolder('o.csv', grid), '-o', path, '--format', 'json']);
    expect(code).toBe(2);
    expect(error).toContain('cannot be a folder');
    expect(readFileSync(path, 'utf8')).toBe('something');
  });

  it.skipIf(process.getuid?.() === 0)('for an out folder that cannot be written', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    const { code, error } = await runCli([
      'build',
      inFolder('l.csv', grid),
      '-o',
      join(locked, 'out'),
      '--format',
      'json',
    ]);
    expect(code).toBe(2);
    expect(error).toContain('cannot be written');
  });

  it('for a mistake of ours, which it calls so, with a stack under -v', async () => {
    const loadFonts = () => Promise.reject(new Error('a test broke this on purpose'));
    const args = ['build', sample, '-v', '-o', out, '--format', 'pptx,clouds'];
    const { code, error } = await runCli(args, { loadFonts });
    expect(code).toBe(2);
    expect(error).toContain(
      'This is a mistake in ddat-playback, not in your grid: a test broke this on purpose',
    );
    expect(error).toMatch(/\n {4}at /);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a format that fails', () => {
  const grids = ['build', inFolder('fails.csv', grid), '--format', 'clouds,json,csv'];

  it('leaves the others written, is called a mistake of ours, and ends with 1', async () => {
    const out = join(folder, 'fails');
    const loadFonts = () => Promise.reject(new Error('a test broke this on purpose'));
    const { code, error } = await runCli([...grids, '-o', out], { loadFonts });
    expect(code).toBe(1);
    expect(error).toContain(
      'The format clouds was left out. This is a mistake in ddat-playback, not in your grid: a test broke this on purpose',
    );
    expect(filesOf(out)).toEqual([
      'data/actions.csv',
      'data/assignments.csv',
      'data/manifest.json',
      'data/playback.json',
      'data/sessions.csv',
      'organiser/before-you-send.md',
    ]);
  });

  it('is said in plain words where the world is at fault', async () => {
    const loadFonts = () => Promise.reject(new WorldError('The fonts are gone.'));
    const { code, error } = await runCli([...grids, '-q', '-o', join(folder, 'world')], { loadFonts });
    expect(code).toBe(1);
    expect(error).toBe('The format clouds was left out: The fonts are gone.\n');
  });
});

it('--version prints the version and --help how to begin', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect((await runCli(['--version'])).out).toBe(`${version}\n`);
  const help = await runCli(['--help']);
  expect(help.code).toBe(0);
  expect(help.out).toContain('To start:');
});

describe('build -v', () => {
  it('says of each session its theme, how sure that is and the words that decided', async () => {
    const { error } = await runCli(['build', sample, '--format', 'csv', '-v', '-o', join(folder, 'told')]);
    const told = error.split('\n').filter((line) => line.startsWith('Theme '));
    expect(told).toHaveLength(21);
    expect(error).toMatch(/`Job adverts`.*; lead \d\.\d\d, stability \d\.\d\d/);
    expect(error).toMatch(/words: .*advert/);
  });
});
