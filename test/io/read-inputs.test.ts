import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs, WorldError } from '../../src/io/index.js';

const root = mkdtempSync(join(tmpdir(), 'ddat-read-'));
const event = join(root, 'event');
const put = (path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
};
const standardInput = async () => new TextEncoder().encode('from a pipe');
const read = (paths: readonly string[], out: string | null = null) => readInputs(paths, out, standardInput);
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
    ['[ab].csv', null],
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
});
