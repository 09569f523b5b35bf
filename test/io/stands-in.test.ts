import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { standsIn } from '../../src/io/stands-in.js';
import { newFolder } from '../batch/batch-folder.js';

it('knows a folder in itself and in those above, also by a link and before it is there', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'events'));
  symlinkSync('events', join(folder, 'link'));
  expect(await standsIn(join(folder, 'link'), join(folder, 'events'))).toBe(true);
  expect(await standsIn(join(folder, 'link/new/out'), join(folder, 'events'))).toBe(true);
  expect(await standsIn(join(folder, 'events-2'), join(folder, 'events'))).toBe(false);
  expect(await standsIn(folder, join(folder, 'events'))).toBe(false);
  expect(await standsIn(folder, '/')).toBe(true);
});
