import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherBytes } from '../../src/io/gather-bytes.js';
import { readInputs, WorldError } from '../../src/io/index.js';

const root = mkdtempSync(join(tmpdir(), 'ddat-read-'));
const event = join(root, 'event');
const put = (path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
};
const standardInput = async () => new TextEncoder().encode('from a pipe');
const read = (paths: readonly string[], out: string | null = null, except: readonly string[] = []) =>
  readInputs(paths, { out, except }, standardInput);
const pathsOf = async (paths: readonly string[], out: string | null = null) =>
  (await read(paths, out)).map(({ path }) => path);

beforeAll(() => {
  const paths = [
    ...['b.csv', 'a.csv', 'C.csv', 'day 1/x.csv', 'day 1/deep/y.csv', 'day 2/x.csv', 'note.txt'],
    ...['.hidden.csv', '.git/z.csv', '~$b.csv', 'node_modules/z.csv', 'day 1/node_modules/z.csv'],
    ...['playback/data/manifest.json', 'playback/data/sessions.csv', 'playback/mine.csv', 'going out/z.csv'],
  ];
  for (const path of paths) put(`event/${path}`);
  put('other/o.csv');
  mkdirSync(join(root, 'hollow/empty'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('readInputs', () => {
  it('gives one file under its own name, with its bytes', async () => {
    const [file, ...others] = await read([join(event, 'day 1/x.csv')]);
    expect(others).toEqual([]);
    expect(file?.path).toBe('x.csv');
    expect(new TextDecoder().decode(file?.bytes)).toBe('event/day 1/x.csv');
  });

  it('gives a folder’s files sorted, and passes over hidden files, node_modules, lock files and playbacks', async () => {
    expect(await pathsOf([event], join(event, 'going out'))).toEqual([
      ...['C.csv', 'a.csv', 'b.csv', 'day 1/deep/y.csv', 'day 1/x.csv', 'day 2/x.csv', 'note.txt'],
    ]);
  });

  it('passes over what options name where a folder or a pattern holds it, and not where it is named itself', async () => {
    const except = [join(event, 'note.txt'), join(event, 'day 2/x.csv')];
    const paths = async (path: string) =>
      (await read([join(event, path)], null, except)).map((file) => file.path);
    await expect(paths('day 2')).rejects.toThrow('holds no file that can be read');
    expect(await paths('*.*')).toEqual(['C.csv', 'a.csv', 'b.csv']);
    expect(await paths('note.txt')).toEqual(['note.txt']);
  });

  it('gives files named one by one in the order given, each once, by their path in the folder they share', async () => {
    const paths = ['day 2/x.csv', 'a.csv', 'day 1/x.csv', 'a.csv', './day 2/../a.csv'].map((path) =>
      join(event, path),
    );
    expect(await pathsOf(paths)).toEqual(['day 2/x.csv', 'a.csv', 'day 1/x.csv']);
  });

  it('names files of two folders by their path from the folder above both', async () => {
    expect(await pathsOf([join(event, 'b.csv'), join(root, 'other')])).toEqual([
      'event/b.csv',
      'other/o.csv',
    ]);
  });

  it.each([
    ['*.csv', ['C.csv', 'a.csv', 'b.csv']],
    ['?.csv', ['C.csv', 'a.csv', 'b.csv']],
    ['[ab].csv', ['a.csv', 'b.csv']],
    ['[xyz].csv', null],
    ['day ?/x.csv', ['day 1/x.csv', 'day 2/x.csv']],
    ['**/x.csv', ['day 1/x.csv', 'day 2/x.csv']],
    ['**/y.csv', ['y.csv']],
    ['day 1/**', ['deep/y.csv', 'x.csv']],
    ['day*/**/*.csv', ['day 1/deep/y.csv', 'day 1/x.csv', 'day 2/x.csv']],
    ['../event/day 1/*.csv', ['x.csv']],
    ['*.xlsx', null],
  ])('gives what the pattern %j matches', async (pattern, expected) => {
    const paths = [`${event}/${pattern}`];
    if (expected === null) await expect(read(paths)).rejects.toBeInstanceOf(WorldError);
    else expect(await pathsOf(paths, join(event, 'going out'))).toEqual(expected);
  });

  it('takes a name that holds a mark of patterns for that file where there is one', async () => {
    put('marks/what?.csv');
    put('marks/whats.csv');
    expect(await pathsOf([join(root, 'marks/what?.csv')])).toEqual(['what?.csv']);
  });

  it('takes a folder and a file with brackets in their names for these, before it tries patterns', async () => {
    put('marks/grid [1].csv');
    put('marks/grid 1.csv');
    put('marks [2]/day *.csv');
    put('marks [2]/day 1.csv');
    expect(await pathsOf([join(root, 'marks/grid [1].csv')])).toEqual(['grid [1].csv']);
    expect(await pathsOf([join(root, 'marks [2]/*1.csv')])).toEqual(['day 1.csv']);
    expect(await pathsOf([join(root, 'marks [2]/day *.csv')])).toEqual(['day *.csv']);
    expect(await pathsOf([join(root, 'marks/grid [0-9].csv')])).toEqual(['grid 1.csv']);
  });

  it('refuses a pattern with so many marks that it could take for ever', async () => {
    await expect(read([join(event, '*a*b*c*d.csv')])).rejects.toThrow('Use at most three in a name');
  });

  it('reads standard input once for `-`, in the order given', async () => {
    const inputs = await read(['-', join(event, 'a.csv'), '-']);
    expect(inputs.map(({ path }) => path)).toEqual(['standard input', 'a.csv']);
    expect(new TextDecoder().decode(inputs[0]?.bytes)).toBe('from a pipe');
  });

  it('says which path is not there', async () => {
    await expect(read([join(root, 'missing.csv')])).rejects.toThrow(/There is no `.*missing\.csv`/);
    await expect(read([join(event, 'a.csv/b.csv')])).rejects.toBeInstanceOf(WorldError);
    await expect(read([join(root, 'nowhere/*.csv')])).rejects.toBeInstanceOf(WorldError);
  });

  it('says that a folder, or what is left of it, holds no file', async () => {
    await expect(read([join(root, 'hollow')])).rejects.toThrow('holds no file that can be read');
    await expect(read([join(event, 'playback')])).rejects.toThrow('holds no file that can be read');
  });

  it('follows a link to a file, and passes over one that leads nowhere', async () => {
    mkdirSync(join(root, 'links'));
    symlinkSync(join(event, 'a.csv'), join(root, 'links/a.csv'));
    symlinkSync(join(root, 'gone.csv'), join(root, 'links/gone.csv'));
    expect(await pathsOf([join(root, 'links')])).toEqual(['a.csv']);
  });

  it('gives the same for a path from the current folder', async () => {
    const inputs = await read(['fixtures/sample', `${process.cwd()}/fixtures/sample/libraries-together.txt`]);
    expect(inputs.map(({ path }) => path)).toEqual(['libraries-together.txt']);
  });

  it('refuses a file larger than a grid can be before it is read, with its size and what to do', async () => {
    mkdirSync(join(root, 'large'));
    writeFileSync(join(root, 'large/grid.csv'), '');
    truncateSync(join(root, 'large/grid.csv'), 300 * 1024 * 1024);
    await expect(read([join(root, 'large/grid.csv')])).rejects.toThrow(
      /^`grid\.csv` has 300 MB; a grid may have at most 256 MB\. Check/,
    );
  });

  it('gives the first bytes of what is plainly no grid, where it was found in a folder and is too large', async () => {
    const inputs = await read([join(root, 'large')]);
    expect(inputs.map(({ path, bytes, isFound }) => [path, bytes.length, isFound])).toEqual([
      ['grid.csv', 65_536, true],
    ]);
  });

  it('tells files that were found from those that were named', async () => {
    expect((await read([join(event, 'a.csv')])).map(({ isFound }) => isFound)).toEqual([undefined]);
    expect((await read([`${event}/a.*`])).map(({ isFound }) => isFound)).toEqual([true]);
  });

  it('stops reading a stream that is larger than a grid can be', async () => {
    async function* stream() {
      for (;;) yield new Uint8Array(64 * 1024 * 1024);
    }
    await expect(gatherBytes(stream(), 'It')).rejects.toThrow(
      /^It has more; a grid may have at most 256 MB\./,
    );
  });
});
