import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/io/index.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { requireFree, writeConfigFile } = createNodeEffects();

it.each([false, true])(
  'a link that leads nowhere is called so, in the place of a file to write (replacing: %s)',
  async (replace) => {
    const path = join(folder, `link-${replace}.yaml`);
    symlinkSync('nowhere', path);
    await expect(writeConfigFile(path, 'a: 1', replace)).rejects.toThrow('is a link that leads nowhere');
    await expect(requireFree([path])).rejects.toThrow('is a link that leads nowhere');
  },
);

it('a folder is called so, and a file that stands there is left', async () => {
  const [taken, path] = [join(folder, 'folder'), join(folder, 'mine.yaml')];
  mkdirSync(taken);
  writeFileSync(path, 'mine');
  await expect(writeConfigFile(taken, 'a: 1', false)).rejects.toThrow('is a folder. Name a file.');
  await expect(writeConfigFile(path, 'a: 1', false)).rejects.toThrow('is there already');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});
