import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { combinePlaybacks, createPlayback } from '../../src/index.js';
import { renderInThread } from '../../src/io/output-thread.js';
import type { RenderElsewhere } from '../../src/outputs.js';
import { fonts } from '../resources.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = resolve('dist/output-thread.js');
const loadFonts = async () => fonts;
const formats = ['pptx', 'html', 'json', 'xlsx', 'md'] as const;

const grids = {
  Leeds:
    'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven\nRose beds,Roses want sun,Dig two beds\n',
  York: 'Topic,Discussion,Actions\nBoat sheds,Boats want tar,Tar the boats\nBread ovens,Ovens are slow,Build one oven\n',
};

async function readEvents() {
  return Promise.all(
    Object.entries(grids).map(async ([name, grid]) => {
      const inputs = [{ path: 'grid.csv', bytes: new TextEncoder().encode(grid) }];
      const { files } = await createPlayback(inputs, { formats: ['json'] }, { loadFonts });
      const playback = files.find(({ path }) => path === 'data/playback.json')?.bytes ?? new Uint8Array();
      return { id: name.toLowerCase(), name, playback };
    }),
  );
}

it.skipIf(!existsSync(built))(
  'makes in another thread what is made here, to the byte and in the same order, in each language and with the template given',
  async () => {
    const events = await readEvents();
    const made: (readonly string[] | undefined)[] = [];
    const renderElsewhere: RenderElsewhere = async (json, options) => {
      const files = await renderInThread({ json, options }, built);
      made.push(files?.map(({ path }) => path));
      return files;
    };
    const options = { template: 'dark', lang: 'en-GB,cy', formats };
    const one = await combinePlaybacks(events, options, { loadFonts });
    const two = await combinePlaybacks(events, options, { loadFonts, renderElsewhere });
    expect(made[0]).toEqual(expect.arrayContaining(['playback.html', 'playback.cy.html', 'playback.xlsx']));
    expect(two.files.map(({ path }) => path)).toEqual(one.files.map(({ path }) => path));
    for (const [at, { path, bytes }] of one.files.entries())
      expect([path, Buffer.from(two.files[at]?.bytes ?? []).equals(bytes)]).toEqual([path, true]);
    expect(two.diagnostics).toEqual(one.diagnostics);
  },
);

it('makes here what a thread could not make, to the same bytes', async () => {
  const events = await readEvents();
  const few = { formats: ['pptx', 'md'] } as const;
  const one = await combinePlaybacks(events, few, { loadFonts });
  for (const renderElsewhere of [async () => null, async () => Promise.reject(new Error('no thread here'))]) {
    const two = await combinePlaybacks(events, few, { loadFonts, renderElsewhere });
    expect(two.files).toEqual(one.files);
    expect(two.failures).toEqual([]);
  }
});

it('asks for nothing elsewhere where no deck is made meanwhile', async () => {
  let asked = 0;
  const renderElsewhere = async () => {
    asked++;
    return null;
  };
  await combinePlaybacks(
    await readEvents(),
    { formats: ['json', 'md', 'xlsx'] },
    { loadFonts, renderElsewhere },
  );
  expect(asked).toBe(0);
});

it.each([
  ['ends', 'process.exit(3)'],
  ['throws as it begins', 'throw new Error("no memory here")'],
  [
    'says that it cannot',
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage(null))`,
  ],
])('gives nothing where the thread %s', async (_, code) => {
  const program = join(folder, `${code.length}.mjs`);
  writeFileSync(program, code);
  const task = { json: new Uint8Array(), options: { formats: ['md'] as const, template: null } };
  expect(await renderInThread(task, program)).toBe(null);
});
