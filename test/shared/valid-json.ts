import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { PlaybackResult } from '../../src/index.js';

const schema = JSON.parse(readFileSync('templates/playback.schema.json', 'utf8'));
const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** Gives back a result whose `data/playback.json`, where it has one, is as the published schema says. Throws for any other. */
export function withValidJson<Result extends Pick<PlaybackResult, 'files'>>(result: Result): Result {
  const file = result.files.find(({ path }) => path === 'data/playback.json');
  if (file && !isValid(JSON.parse(new TextDecoder().decode(file.bytes)))) {
    throw new Error(`The schema refuses data/playback.json: ${JSON.stringify(isValid.errors?.slice(0, 5))}`);
  }
  return result;
}
