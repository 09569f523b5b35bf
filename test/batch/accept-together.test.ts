import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acceptTogether } from '../../src/cli/batch/accept-together.js';
import { newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const reason = 'Known.';

it('accepts together what is accepted of all, in each event, and of one event in its folder', () => {
  const shared = [
    { code: 'a', reason },
    { code: 'b', place: 'grid.csv, row 2', reason },
  ];
  const leeds = [
    { code: 'c', reason },
    { code: 'd', place: 'day.csv', reason },
  ];
  const told = acceptTogether(shared, [
    { id: 'leeds', accept: leeds },
    { id: 'york', accept: [] },
  ]).map(({ code, place = '' }) => `${code} ${place}`);
  expect(told).toEqual([
    'a ',
    'b grid.csv, row 2',
    'c leeds',
    'c leeds/',
    'd leeds/day.csv',
    'b leeds/grid.csv, row 2',
    'b york/grid.csv, row 2',
  ]);
});

it('ends a strict batch with 0 where all that is found is accepted, by the event and for all', async () => {
  const grid = (mail: string) =>
    `Slot,Room,Topic,Discussion,Actions\n1,A,Pay,Write to ${mail} about pay,Ask for more pay\n`;
  const folder = writeFiles(newFolder(), {
    'events/leeds/grid.csv': grid('jo@example.org'),
    'events/york/grid.csv': grid('al@example.org'),
  });
  const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--strict', '--format', 'json'];
  const before = await runBatch(args);
  expect(before.code).toBe(1);
  expect(before.error).toMatch(/^Together 2 sessions .*; written; \d+ warnings?$/m);

  const accept = 'accept:\n  - code: personal-data-seen\n    reason: Maria Lopez agreed.\n';
  writeFiles(folder, { 'events/leeds/ddat-playback.yaml': accept, 'events/york/ddat-playback.yaml': accept });
  const after = await runBatch(args);
  expect(after.error).not.toMatch(/warning/);
  expect(after.code).toBe(0);
  expect(Object.keys(treeOf(join(folder, 'out/combined')))).toContain('data/playback.json');
});
