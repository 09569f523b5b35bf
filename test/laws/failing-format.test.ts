import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Format } from '../../src/index.js';
import { resources } from '../resources.js';

const grid =
  'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven\nBread baking,Ovens smoke,Mend the oven\n';
/** Each format, where it is made, and a function that makes it: of a deck, whose slides are laid out before its clouds are there, the two halves. */
const makers: readonly (readonly [format: Format, path: string, name: string])[] = [
  ['pptx', '../../src/render/pptx/index.js', 'layOutDeck'],
  ['pptx', '../../src/render/pptx/index.js', 'finishDeck'],
  ['html', '../../src/render/html/index.js', 'renderReport'],
  ['clouds', '../../src/cloud/index.js', 'drawClouds'],
  ['csv', '../../src/render/data/index.js', 'renderCsv'],
  ['json', '../../src/render/data/index.js', 'renderPlaybackJson'],
  ['xlsx', '../../src/render/xlsx/index.js', 'renderWorkbook'],
  ['md', '../../src/render/md/index.js', 'renderMarkdown'],
  ['email', '../../src/render/email/index.js', 'renderMail'],
];
const list = 'organiser/before-you-send.md';
/** How the files of a format end where it is not as the format is called. */
const endings: Readonly<Record<string, string>> = { clouds: '.svg', email: '.txt' };
/** What cannot be made without clouds. */
const needClouds: readonly string[] = ['pptx', 'clouds', 'html'];

let broken = '';
let core: typeof import('../../src/index.js');

/** Every maker throws while its name stands in `broken`; the modules load once for all. */
beforeAll(async () => {
  vi.resetModules();
  for (const path of new Set(makers.map(([, path]) => path))) {
    vi.doMock(path, async (original) => {
      const real = await original<Record<string, (...given: unknown[]) => unknown>>();
      const names = makers.filter((maker) => maker[1] === path).map((maker) => maker[2]);
      const breakable =
        (name: string) =>
        (...given: unknown[]) => {
          if (broken === name) throw new Error('a test broke this on purpose');
          return real[name]?.(...given);
        };
      return { ...real, ...Object.fromEntries(names.map((name) => [name, breakable(name)])) };
    });
  }
  core = await import('../../src/index.js');
});
afterAll(() => {
  for (const [, path] of makers) vi.doUnmock(path);
  vi.resetModules();
});

it.each(makers)(
  'where %s fails, the others are made and its error is handed back',
  async (format, _, name) => {
    broken = name;
    const input = { path: 'grid.csv', bytes: new TextEncoder().encode(grid) };
    const { createPlayback, formats } = core;
    const { files, failures, playback } = await createPlayback([input], {}, resources);
    broken = '';
    const failed = formats.filter(
      (one) => one === format || (format === 'clouds' && needClouds.includes(one)),
    );
    expect(failures.map((failure) => [failure.format, String(failure.error)])).toEqual(
      failed.map((one) => [one, 'Error: a test broke this on purpose']),
    );
    expect(playback?.sessions).toHaveLength(2);
    const made = (one: string) =>
      files.some(({ path: file }) => file.endsWith(endings[one] ?? `.${one}`) && file !== list);
    expect(formats.filter((one) => made(one))).toEqual(formats.filter((one) => !failed.includes(one)));
    expect(files.at(-1)?.path).toBe(list);
  },
);
