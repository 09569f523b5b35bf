import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from '../batch/batch-folder.js';

interface Job {
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly needs?: string;
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
}

const workflow: { readonly jobs: Readonly<Record<string, Job>> } = parse(
  readFileSync('examples/github-actions/batch.yml', 'utf8'),
);

/** The words of a job’s command, with its folders in `folder`. */
function commandOf(job: Job | undefined, folder: string, values: Readonly<Record<string, string>>): string[] {
  const line = job?.steps.find(({ run }) => run?.includes('ddat-playback'))?.run ?? '';
  const filled = line.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? '?');
  const [, words = ''] = filled.split('ddat-playback ');
  return words
    .split(' ')
    .map((word) => (/^(?:events|parts?|playbacks)$/.test(word) ? join(folder, word) : word));
}

it('gives with the commands of the workflow what one machine gives', async () => {
  const folder = writeFiles(newFolder(), {
    'events/leeds.csv': gridOf(1),
    'events/york.csv': gridOf(2),
    'events/hull/grid.csv': gridOf(3),
    'events/ddat-playback.yaml': 'format: [json]\n',
  });
  const { part, combine } = workflow.jobs;
  const shards = part?.strategy?.matrix.shard ?? [];
  expect(combine?.needs).toBe('part');
  for (const shard of shards) {
    const values = { 'matrix.shard': `${shard}`, 'strategy.job-total': `${shards.length}` };
    const args = commandOf(part, folder, values).map((word) =>
      word === join(folder, 'part') ? join(folder, 'parts', `part-${shard}`) : word,
    );
    expect((await runBatch(args)).code).toBe(0);
  }
  expect((await runBatch(commandOf(combine, folder, {}))).code).toBe(0);
  await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'whole')]);
  expect(treeOf(join(folder, 'playbacks'))).toEqual(treeOf(join(folder, 'whole')));
});
