import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packOptions, unpackOptions } from '../../src/cli/batch/tasks.js';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const eventFiles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at % 2 === 0 ? `events/site-${at + 1}.csv` : `events/site-${at + 1}/grid.csv`,
      gridOf(at + 1),
    ]),
  );

/** Makes the parts of a batch, each from a copy of the events on “its own machine”. */
async function makeParts(folder: string, of: number, ...more: string[]): Promise<string> {
  const parts = join(folder, `parts-${of}`);
  for (let number = 1; number <= of; number++) {
    const machine = newFolder();
    cpSync(join(folder, 'events'), join(machine, 'events'), { recursive: true });
    const out = [
      '-o',
      join(parts, `${number}`),
      '--shard',
      `${number}/${of}`,
      '--format',
      'json,md',
      ...more,
    ];
    await runBatch(['batch', join(machine, 'events'), ...out]);
  }
  return parts;
}

describe('combine', () => {
  it('gives the bytes that one machine gives, however the events were spread', async () => {
    const folder = writeFiles(newFolder(), {
      ...eventFiles(5),
      'events/bad.csv': 'nothing\n',
      'events/ddat-playback.yaml': 'title: The year\ntemplate: ours.yaml\ncodebook: themes.yaml\n',
      'events/ours.yaml': 'name: Ours\nfooter: One\n',
      'events/themes.yaml': 'name: ours\nlang: en\nthemes:\n  - name: Pay\n    words: [pay, branch, young]\n',
    });
    const whole = ['batch', join(folder, 'events'), '-o', join(folder, 'whole'), '--format', 'json,md'];
    expect((await runBatch(whole)).code).toBe(1);
    for (const of of [2, 3]) {
      const parts = await makeParts(folder, of);
      const out = join(folder, `combined-${of}`);
      const ran = await runBatch(['combine', parts, '-o', out]);
      expect(ran.code).toBe(1);
      expect(treeOf(out)).toEqual(treeOf(join(folder, 'whole')));
      expect((await runBatch(['combine', join(parts, '*'), '-o', out])).made).toEqual([]);
    }
  });

  it('makes each event in exactly one part, and nothing else in it', async () => {
    const folder = writeFiles(newFolder(), eventFiles(3));
    const parts = await makeParts(folder, 2);
    const made = ['1', '2'].map((part) =>
      Object.keys(treeOf(join(parts, part))).filter((path) => path.endsWith('event.json')),
    );
    expect(made).toEqual([['site-1/data/event.json', 'site-3/data/event.json'], ['site-2/data/event.json']]);
    expect(existsSync(join(parts, '1/index.html'))).toBe(false);
  });

  it('makes the rest where a part is missing, says so on the page, and ends with 1', async () => {
    const folder = writeFiles(newFolder(), eventFiles(3));
    const parts = await makeParts(folder, 3);
    rmSync(join(parts, '2'), { recursive: true });
    const ran = await runBatch(['combine', parts, '-o', join(folder, 'out')]);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('Its part is missing: only 2 of 3 parts are there.');
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain('Its part is missing');
  });

  it('refuses parts that do not belong together, and writes nothing', async () => {
    const folder = writeFiles(newFolder(), eventFiles(2));
    const parts = await makeParts(folder, 2);
    const refuse = async (...given: string[]) => {
      const ran = await runBatch(['combine', ...given, '-o', join(folder, 'out')]);
      expect(ran.code).toBe(2);
      expect(existsSync(join(folder, 'out'))).toBe(false);
      return ran.error;
    };
    const copy = join(folder, 'copy');
    cpSync(join(parts, '1'), copy, { recursive: true });
    expect(await refuse(join(parts, '1'), copy)).toContain('both hold the event `site-1`');
    const change = (key: string, value: unknown) => {
      const record = JSON.parse(readFileSync(join(parts, '2/data/shard.json'), 'utf8'));
      writeFileSync(join(copy, 'data/shard.json'), JSON.stringify({ ...record, [key]: value }));
    };
    change('version', '9.9.9');
    expect(await refuse(join(parts, '1'), copy)).toContain('was made by version 9.9.9');
    change(
      'events',
      [1, 2, 3].map((number) => ({ id: `site-${number}`, name: `Site ${number}` })),
    );
    expect(await refuse(join(parts, '1'), copy)).toContain(
      'made from different events (only one has site-3)',
    );
    change('combined', { options: {}, strict: false, accept: [] });
    expect(await refuse(join(parts, '1'), copy)).toContain('made with different options');
    change('shard', { number: 2, of: 3 });
    expect(await refuse(join(parts, '1'), copy)).toMatch(/one is of \d parts and the other of \d/);
    writeFileSync(join(copy, 'data/shard.json'), '{"form": 7}');
    expect(await refuse(copy)).toContain('was damaged, or written by another version');
    expect(await refuse(join(folder, 'events'))).toContain('There is no part of a batch in');
  });

  it('does not take over an event whose files were changed in its part', async () => {
    const folder = writeFiles(newFolder(), eventFiles(2));
    const parts = await makeParts(folder, 2);
    writeFileSync(join(parts, '1/site-1/playback.md'), 'changed');
    const ran = await runBatch(['combine', parts, '-o', join(folder, 'out')]);
    expect(ran.error).toContain('Some of its files are missing or were changed in its part.');
    expect(existsSync(join(folder, 'out/site-1'))).toBe(false);
  });

  it('hands a presentation that is the template on, byte for byte', () => {
    const options = { template: { file: 'ours.pptx', bytes: new Uint8Array([0, 255, 7]), beside: [] } };
    expect(unpackOptions(JSON.parse(JSON.stringify(packOptions(options))))).toEqual(options);
  });

  it.each(['0/2', '3/2', '2', 'a/b'])('refuses the part %s', async (shard) => {
    const folder = writeFiles(newFolder(), eventFiles(1));
    const ran = await runBatch([
      'batch',
      join(folder, 'events'),
      '--shard',
      shard,
      '-o',
      join(folder, 'out'),
    ]);
    expect(ran.code).toBe(2);
    expect(ran.error).toContain('such as `--shard 2/8`');
  });
});
