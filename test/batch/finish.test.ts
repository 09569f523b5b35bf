import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUnchanged } from '../../src/cli/batch/unchanged.js';
import { createNodeEffects, type Effects } from '../../src/io/index.js';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const json = ['--format', 'json'];
const two = () => writeFiles(newFolder(), { 'events/leeds.csv': gridOf(1), 'events/york.csv': gridOf(2) });
const argsOf = (folder: string) => ['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json];

/** Notes which files are read of which folders, and which folders were mended before. */
function watch(): { readonly unmended: () => string[]; readonly changes: Partial<Effects> } {
  const { readManifest, readWritten } = createNodeEffects();
  const [mended, unmended] = [new Set<string>(), new Set<string>()];
  return {
    unmended: () => [...unmended],
    changes: {
      readManifest: (out) => {
        mended.add(out);
        return readManifest(out);
      },
      readWritten: (path) => {
        if (![...mended].some((folder) => path.startsWith(`${folder}/`))) unmended.add(path);
        return readWritten(path);
      },
    },
  };
}

describe('what is read of an earlier batch', () => {
  it('is mended before, whatever is read of it', async () => {
    const folder = two();
    const { changes, unmended } = watch();
    await runBatch(argsOf(folder), changes);
    await runBatch(argsOf(folder), changes);
    const part = [...argsOf(folder).slice(0, 2), '-o', join(folder, 'part'), '--shard', '1/1', ...json];
    await runBatch(part, changes);
    await runBatch(['combine', join(folder, 'part'), '-o', join(folder, 'other')], changes);
    await runBatch(['combine', join(folder, 'part'), '-o', join(folder, 'other')], changes);
    expect(unmended()).toEqual([]);
  });

  it('says which is unchanged by what stands there once a killed write is finished', async () => {
    const reads: string[] = [];
    const effects = {
      ...createNodeEffects(),
      readManifest: async () => {
        reads.push('mended');
        return null;
      },
      readWritten: async (path: string) => {
        reads.push(path);
        return null;
      },
    };
    await findUnchanged('out/leeds', '', effects);
    expect(reads).toEqual(['mended', 'out/leeds/data/event.json']);
  });
});

describe('the page of a batch', () => {
  it('is not written where another batch has written an event meanwhile, and that is said', async () => {
    const folder = two();
    const { writePlayback } = createNodeEffects();
    const ran = await runBatch(argsOf(folder), {
      writePlayback: async (out, files) => {
        const report = await writePlayback(out, files);
        const path = join(folder, 'out/leeds/data/event.json');
        if (out.endsWith('/combined'))
          writeFileSync(
            path,
            JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), fingerprint: 'of another' }),
          );
        return report;
      },
    });
    expect(ran.code).toBe(1);
    expect(ran.error).toMatch(
      /Another batch has written into `.*out` meanwhile \(leeds\), so the page was not written\./,
    );
    expect(ran.error).not.toContain('index.html');
    expect(existsSync(join(folder, 'out/index.html'))).toBe(false);
    expect((await runBatch(argsOf(folder))).made).toEqual(['leeds']);
    expect(existsSync(join(folder, 'out/index.html'))).toBe(true);
  });
});

describe('the review of the combined playback', () => {
  it('is refused before anything is made, where a file stands that it does not follow', async () => {
    const folder = two();
    const review = join(folder, 'review.yaml');
    writeFileSync(review, 'ignore: [branch]\n');
    const ran = await runBatch([...argsOf(folder), '--write-review', review]);
    expect([ran.code, ran.made]).toEqual([2, []]);
    expect(ran.error).toContain('is there already');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const ending = await runBatch([...argsOf(folder), '--write-review', join(folder, 'events')]);
    expect([ending.code, ending.made]).toEqual([2, []]);

    const followed = await runBatch([...argsOf(folder), '--review', review, '--write-review', review]);
    expect(followed.code).toBe(0);
    expect(readFileSync(review, 'utf8')).toContain('leeds--');
  });

  it('that cannot be written leaves the combined playback and its link, and is told', async () => {
    const folder = two();
    const ran = await runBatch([...argsOf(folder), '--write-review', join(folder, 'none/review.yaml')]);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('The review was not written: There is no folder');
    expect(ran.error).toContain('Together 8 sessions');
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain(
      'href="combined/data/playback.json"',
    );
    expect(Object.keys(treeOf(join(folder, 'out')))).toContain('data/batch.json');
  });

  it('is none of a part', async () => {
    const folder = two();
    const ran = await runBatch([...argsOf(folder), '--shard', '1/2', '--write-review']);
    expect([ran.code, ran.made]).toEqual([2, []]);
    expect(ran.error).toContain('`--write-review` is about the combined playback, which no part holds.');
  });
});
