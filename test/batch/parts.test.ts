import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const made = writeFiles(newFolder(), {
  'events/site-1.csv': gridOf(1),
  'events/site-2.csv': gridOf(2),
  'events/site-3.csv': gridOf(3),
});
const shard = (folder: string, number: number, out = `parts/${number}`) => [
  ...['batch', join(folder, 'events'), '--shard', `${number}/2`, '-o', join(folder, out)],
  ...['--format', 'json'],
];

beforeAll(async () => {
  for (const number of [1, 2]) {
    const { error } = await runBatch(shard(made, number));
    expect(error).toContain('when all are there: ddat-playback combine <parts> -o playbacks\n');
  }
});

/** The list of a part, to be damaged. */
interface Damaged {
  events?: { id: string }[];
  readonly made: { id: string; fingerprint: string }[];
  readonly shard: { number: number };
  readonly combined: { options: unknown; accept: unknown };
}

/** A copy of the parts, with a change to what part 1 says. */
function copyParts(change: (record: Damaged) => void = () => {}): string {
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  const path = join(folder, 'parts/1/data/shard.json');
  const record = JSON.parse(readFileSync(path, 'utf8'));
  change(record);
  writeFileSync(path, JSON.stringify(record));
  return folder;
}

function rename({ events = [], made }: Damaged, id: string): void {
  for (const one of [events[0], made[0]]) if (one !== undefined) one.id = id;
}

const combine = (folder: string, out = 'out') =>
  runBatch(['combine', join(folder, 'parts/1'), join(folder, 'parts/2'), '-o', join(folder, out)]);

describe('the list of a part that was damaged', () => {
  it.each<[string, (record: Damaged) => void]>([
    [
      'an id that leads out of the folder',
      (record) => {
        rename(record, '../evil');
      },
    ],
    [
      'an id of dots',
      (record) => {
        rename(record, '..');
      },
    ],
    [
      'the id of the combined playback',
      (record) => {
        rename(record, 'combined');
      },
    ],
    [
      'an event made that it does not know',
      (record) => {
        record.made.push({ id: 'hull', fingerprint: '' });
      },
    ],
    [
      'no events',
      (record) => {
        delete record.events;
      },
    ],
    [
      'options that are none',
      (record) => {
        record.combined.options = { themes: 'many' };
      },
    ],
    [
      'known findings that are none',
      (record) => {
        record.combined.accept = [7];
      },
    ],
    [
      'a part beyond the last',
      (record) => {
        record.shard.number = 3;
      },
    ],
  ])('by %s is refused by its name, and nothing is written', async (_, change) => {
    const folder = copyParts(change);
    const before = treeOf(folder);
    const ran = await combine(folder);
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(/parts\/1\/data\/shard\.json` was damaged/);
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('an event of a part', () => {
  it('is not taken over where its manifest names files elsewhere, or its record is of another event', async () => {
    const folder = copyParts();
    const path = join(folder, 'parts/1/site-1/data/manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.files.push({ path: '../../2/data/shard.json', sha256: '0' });
    writeFileSync(path, JSON.stringify(manifest));
    cpSync(join(folder, 'parts/2/site-2'), join(folder, 'parts/1/site-3'), { recursive: true });
    const { error } = await combine(folder);
    for (const id of ['site-1', 'site-3'])
      expect(error).toMatch(new RegExp(`^  ${id} {2}Some of its files are missing`, 'm'));
  });

  it('is not taken over where it was made again after its part was whole', async () => {
    const folder = copyParts();
    const list = join(folder, 'parts/1/data/shard.json');
    const before = readFileSync(list);
    writeFiles(folder, { 'events/site-3.csv': gridOf(9) });
    await runBatch(shard(folder, 1));
    writeFileSync(list, before);
    const ran = await combine(folder);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('site-3  It was made again after its part was complete');
    expect(existsSync(join(folder, 'out/site-3'))).toBe(false);
  });
});

describe('the folder of a part', () => {
  it.each(['parts/1', 'parts/2/deep'])('is not combined into: %s', async (out) => {
    const folder = copyParts();
    const before = treeOf(folder);
    const ran = await combine(folder, out);
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(/would be lost\. Nothing was written: name a folder of its own/);
    expect(treeOf(folder)).toEqual(before);
  });

  it('takes no other part, and no part goes into a whole batch', async () => {
    const folder = copyParts();
    const other = await runBatch(shard(folder, 2, 'parts/1'));
    expect(other.code).toBe(2);
    expect(other.error).toContain('holds part 1 of 2 already');
    expect(other.error).toMatch(/such as `--out .*parts\/1-2`/);
    expect((await runBatch(shard(folder, 1))).code).toBe(0);
    await combine(folder);
    expect((await runBatch(shard(folder, 1, 'out'))).error).toContain('holds a whole batch already');
  });

  it('that is not there is missed with the nearest name', async () => {
    const folder = copyParts();
    const ran = await runBatch(['combine', join(folder, 'prts'), '-o', join(folder, 'out')]);
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringMatching(/There is no .* Did you mean .*parts\?/),
    ]);
  });
});

it('shows in its help how parts are combined', async () => {
  expect((await runBatch(['combine', '--help'])).out).toContain('ddat-playback combine parts/* -o playbacks');
});
