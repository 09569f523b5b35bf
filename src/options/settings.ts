import * as v from 'valibot';
import type { OptionEntry } from './entry.js';
import type { Options, Settings } from './option-types.js';
import { optionsSchema } from './options-schema.js';
import { splitTags } from './schema.js';
import { optionTable } from './table.js';

export { type Format, formats, needClouds } from '../model/index.js';
export type { Options, RunOptions, Settings } from './option-types.js';

/** A wrong option: its message is for the person who gave it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Returns the settings of options, defaults filled in. Throws `OptionError` with a plain message for a wrong value. */
export function resolveSettings(options: Options = {}): Settings {
  const result = v.safeParse(optionsSchema, options);
  if (!result.success) throw new OptionError(result.issues.map((issue) => issue.message).join(' '));
  const { lang, title = null, titleElse = null } = result.output;
  return { ...result.output, title, titleElse, lang: lang.trim() === 'auto' ? [] : splitTags(lang) };
}

/** Returns the options that a saved playback was made with. */
export function savedOptions(playback: object): Options {
  const saved = Object.entries<OptionEntry>(optionTable).filter(([, entry]) => entry.saved);
  // `resolveSettings` judges the values.
  return Object.fromEntries(saved.map(([name]) => [name, Reflect.get(playback, name)])) as Options;
}
