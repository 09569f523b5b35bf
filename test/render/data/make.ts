import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlayback, type InputFile, type Options, type PlaybackResult } from '../../../src/index.js';
import { resources } from '../../resources.js';
import { withValidJson } from '../../shared/valid-json.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The sample that comes with the package. */
export const sample: InputFile = {
  path: 'libraries-together.txt',
  bytes: readFileSync('fixtures/sample/libraries-together.txt'),
};

/** Makes a playback in memory; by default its data files only. Its JSON is held against the schema. */
export async function make(inputs: readonly InputFile[], options: Options = {}): Promise<PlaybackResult> {
  const given: Options = { formats: ['json', 'csv'], ...options };
  return withValidJson(await createPlayback(inputs, given, resources));
}

/** Makes a playback of a grid given as text. */
export function makeOf(text: string, options: Options = {}, path = 'grid.csv'): Promise<PlaybackResult> {
  return make([{ path, bytes: encoder.encode(text) }], options);
}

/** The text of one file of a playback, byte order mark included. Throws when it was not made. */
export function textOf({ files }: Pick<PlaybackResult, 'files'>, path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path} among ${files.map((one) => one.path).join(', ')}.`);
  return decoder.decode(file.bytes);
}

/** The grids under `fixtures/normalise`, each with its files and options. */
export const normaliseCases = readdirSync('fixtures/normalise').map((name) => {
  const folder = join('fixtures/normalise', name);
  const paths = readdirSync(folder).filter((path) => path !== 'expected' && path !== 'options.json');
  const options: Options = existsSync(join(folder, 'options.json'))
    ? JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8'))
    : {};
  return {
    name,
    inputs: paths.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
    options,
  };
});
