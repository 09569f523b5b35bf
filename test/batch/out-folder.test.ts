import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const json = ['--format', 'json'];
const two = () =>
  writeFiles(newFolder(), { 'events/leeds/grid.csv': gridOf(1), 'events/york.csv': gridOf(2) });

describe('the out folder of a batch', () => {
  it.each([
    ['the folder of the events', 'events', 'is the folder of the events'],
    ['the folder of an event', 'events/leeds', 'holds a grid, `grid.csv`, which would not be read'],
  ])('is refused where it is %s, and nothing is written', async (_, out, why) => {
    const folder = two();
    const before = treeOf(folder);
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, out), ...json]);
    expect([ran.code, ran.made]).toEqual([2, []]);
    expect(ran.error).toContain(why);
    expect(ran.error).toContain('such as `--out playbacks`');
    expect(treeOf(folder)).toEqual(before);
  });

  it('is refused where the outputs of an event would stand among the grids of one', async () => {
    const folder = two();
    const paths = ['leeds', 'york.csv'].map((path) => join(folder, 'events', path));
    const named = await runBatch(['batch', ...paths, '-o', join(folder, 'events'), ...json]);
    expect(named.code).toBe(2);
    writeFiles(folder, { 'list.yaml': 'events:\n  - grids: events/leeds\n    out: events\n' });
    const listed = await runBatch(['batch', join(folder, 'list.yaml'), '-o', folder, ...json]);
    expect(listed.code).toBe(2);
    expect(listed.error).toContain('holds the event `leeds` where the outputs `events` are to be written');
    writeFiles(folder, { 'list.yaml': 'events:\n  - grids: events/leeds/*.csv\n' });
    const own = await runBatch([
      'batch',
      join(folder, 'list.yaml'),
      '-o',
      join(folder, 'events/leeds'),
      ...json,
    ]);
    expect(own.error).toContain('is the folder of an event');
  });

  it('reads an event whose folder holds a playback of its own, without that', async () => {
    const folder = two();
    const leeds = join(folder, 'events/leeds');
    await runBatch(['build', join(leeds, 'grid.csv'), '-o', leeds, '--format', 'json,csv,md']);
    expect(readdirSync(leeds)).toContain('playback.md');
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json]);
    expect(ran.made).toEqual(['leeds', 'york', 'combined']);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'out/leeds/data/manifest.json'), 'utf8'));
    expect(inputs.map(({ path }: { path: string }) => path)).toEqual(['grid.csv']);
  });

  it('keeps events that are asked for no more, and names them', async () => {
    const folder = two();
    const out = join(folder, 'out');
    await runBatch(['batch', join(folder, 'events'), '-o', out, ...json]);
    const ran = await runBatch([
      'batch',
      join(folder, 'events/leeds'),
      join(folder, 'events/no*'),
      '-o',
      out,
      ...json,
    ]);
    expect(ran.code).toBe(2);
    const fewer = await runBatch(['batch', join(folder, 'events/l*'), '-o', out, ...json]);
    expect(fewer.error).toContain('No longer an event, still there: york\n');
    expect(existsSync(join(out, 'york/data/playback.json'))).toBe(true);
  });
});

describe('what is said for all events', () => {
  it('by a flag or a configuration is no event, and no grid of one', async () => {
    const folder = two();
    const last = join(folder, 'events/last.json');
    await runBatch(['build', join(folder, 'events/york.csv'), '-o', join(folder, 'last'), ...json]);
    writeFiles(folder, {
      'events/last.json': readFileSync(join(folder, 'last/data/playback.json'), 'utf8'),
      'events/leeds/names.txt': 'Maria Lopez\n',
    });
    const args = ['batch', join(folder, 'events'), ...json];
    const names = ['--redact-names', join(folder, 'events/leeds/names.txt')];
    const ran = await runBatch([...args, '--since', last, ...names, '-o', join(folder, 'out')]);
    expect([ran.code, ran.made]).toEqual([0, ['leeds', 'york', 'combined']]);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'out/leeds/data/manifest.json'), 'utf8'));
    expect(inputs).toHaveLength(1);
    writeFiles(folder, { 'events/ddat-playback.yaml': 'since: last.json\nredact-names: leeds/names.txt\n' });
    expect((await runBatch([...args, '-o', join(folder, 'other')])).made).toEqual([
      'leeds',
      'york',
      'combined',
    ]);
  });

  it('by `--config` holds below a list of events, and must be there', async () => {
    const folder = two();
    writeFiles(folder, {
      'list.yaml': 'contact: list@example.org\nevents:\n  - grids: events/leeds\n',
      'all.yaml': 'contact: all@example.org\ntitle: The year\n',
    });
    const args = ['batch', join(folder, 'list.yaml'), '-o', join(folder, 'out'), ...json];
    expect((await runBatch([...args, '--config', join(folder, 'all.yaml')])).code).toBe(0);
    const { title, madeFrom } = JSON.parse(
      readFileSync(join(folder, 'out/combined/data/playback.json'), 'utf8'),
    );
    expect([title, madeFrom.contact]).toEqual(['The year', 'list@example.org']);
    const missing = await runBatch([...args, '--config', join(folder, 'none.yaml')]);
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('none.yaml')]);
  });
});
