import { afterEach, expect, it, vi } from 'vitest';
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

afterEach(() => vi.resetModules());

it.each(makers)(
  'where %s fails, the others are made and its error is handed back',
  async (format, path, name) => {
    vi.resetModules();
    vi.doMock(path, async (original) => ({
      ...(await original<Record<string, unknown>>()),
      [name]: () => {
        throw new Error('a test broke this on purpose');
      },
    }));
    const input = { path: 'grid.csv', bytes: new TextEncoder().encode(grid) };
    const { createPlayback, formats } = await import('../../src/index.js');
    const { files, failures, playback } = await createPlayback([input], {}, resources);
    vi.doUnmock(path);
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
