import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MissingPath } from '../../src/io/effects.js';
import { findEvents } from '../../src/io/find-events.js';
import { newFolder, writeFiles } from '../batch/batch-folder.js';

const grid = 'Slot,Room,Topic\n1,A,Pay\n';
const manifestOf = (...paths: string[]) =>
  JSON.stringify({ files: paths.map((path) => ({ path, sha256: '0' })) });
const playback = {
  'playback.md': 'ours',
  'data/playback.json': '{}',
  'data/manifest.json': manifestOf('playback.md', 'data/playback.json'),
};
const under = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const find = (paths: readonly string[], out = '/nowhere', except: readonly string[] = []) =>
  findEvents(paths, { out, except });
const namesOf = async (...given: Parameters<typeof find>) =>
  (await find(...given)).events.map(({ name }) => name);

describe('the events that paths name', () => {
  it('are not the files that options name, however their paths are written', async () => {
    const folder = writeFiles(newFolder(), { 'leeds.csv': grid, 'names.txt': 'Jo', 'house/house.pptx': '' });
    const beside = ['names.txt', 'house/house.pptx'].map((path) => relative('.', join(folder, path)));
    expect(await namesOf([folder], '/nowhere', beside)).toEqual(['leeds']);
  });

  it('are folders that hold a playback as well, without what the playback wrote or kept', async () => {
    const folder = writeFiles(newFolder(), {
      ...under('leeds', { ...playback, 'grid.csv': grid, 'playback (your changes).md': 'mine' }),
      ...under('old', { ...playback, 'playback (your changes 2).md': 'mine' }),
    });
    const { events } = await find([folder]);
    expect(events.map(({ name, grids }) => [name, grids])).toEqual([
      ['leeds', [join(folder, 'leeds/grid.csv')]],
    ]);
    expect(await namesOf([join(folder, '*')])).toEqual(['leeds']);
  });

  it('are the grids alone of a folder of events that holds a playback itself', async () => {
    const folder = writeFiles(newFolder(), { ...playback, 'grid.csv': grid, 'york/grid.csv': grid });
    expect(await namesOf([folder])).toEqual(['grid', 'york']);
  });

  it('come with the grids that stand in the out folder, unless they were named themselves', async () => {
    const folder = writeFiles(newFolder(), { 'leeds/grid.csv': grid, 'york/grid.csv': grid });
    const inLeeds = join(folder, 'leeds/grid.csv');
    expect((await find([folder], join(folder, 'leeds'))).inOut).toEqual([inLeeds]);
    expect((await find([inLeeds, join(folder, 'york')], join(folder, 'leeds'))).inOut).toEqual([]);
    expect((await find([folder], join(folder, 'playbacks'))).inOut).toEqual([]);
  });

  it('are found by a pattern no deeper than it has parts, and not through links to a folder above', async () => {
    const folder = writeFiles(newFolder(), {
      'all/north/grids/a.csv': grid,
      'all/north/grids/deep/b.csv': grid,
    });
    for (const name of 'abcdefgh') symlinkSync('.', join(folder, 'all', name));
    expect(await namesOf([join(folder, 'all/*/grids/*.csv')])).toEqual(['north/grids/a']);
    expect(await namesOf([join(folder, 'all/**/*.csv')])).toEqual(['north/grids/a', 'north/grids/deep/b']);
    expect(await namesOf([join(folder, 'all')])).toEqual(['north']);
  });

  it('are found by `**` where links lead to each other, and by a link that is named', async () => {
    const folder = writeFiles(newFolder(), { 'all/a/grid.csv': grid, 'all/b/grid.csv': grid });
    for (const [link, to] of [
      ['all/a/l', '../b'],
      ['all/b/l', '../a'],
      ['named', 'all/a'],
    ] as const)
      symlinkSync(to, join(folder, link));
    expect(await namesOf([join(folder, 'all/**/*.csv')])).toEqual(['a/grid', 'b/grid']);
    expect(await namesOf([join(folder, 'named')])).toEqual(['grid', 'l']);
    expect(await namesOf([join(folder, 'na*')])).toEqual(['named']);
  });

  it('are missing where nothing stands, with the names that do', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'events'));
    const missing = await find([join(folder, 'evnts')]).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(MissingPath);
    expect(missing).toMatchObject({ beside: ['events'] });
  });
});
