import * as v from 'valibot';
import type { OptionEntry, OptionTable, Scope } from './entry.js';
import type { Options, Settings } from './option-types.js';
import { splitTags } from './schema.js';
import { optionTable } from './table.js';

export { type Format, formats, needClouds } from '../model/index.js';
export type { Options, RunOptions, Settings } from './option-types.js';

type Schemas<Table, Wanted extends Scope> = {
  -readonly [Name in keyof Table as Table[Name] extends { scope: Wanted; schema: v.GenericSchema }
    ? Name
    : never]: Table[Name] extends { schema: infer Schema } ? Schema : never;
};

/** Gives the schemas of the options of a scope, by name. */
export function schemasOf<Table extends OptionTable, Wanted extends Scope>(
  table: Table,
  scope: Wanted,
): Schemas<Table, Wanted> {
  const own = Object.entries(table).filter(
    ([, entry]) => entry.scope === scope && entry.schema !== undefined,
  );
  // The type says of each name what the filter just did; the compiler cannot follow it through the entries.
  return Object.fromEntries(own.map(([name, { schema }]) => [name, schema])) as Schemas<Table, Wanted>;
}

/** All options at once, as a caller may give them. */
export const optionsSchema = v.strictObject({
  ...schemasOf(optionTable, 'options'),
  mapping: v.optional(v.strictObject(schemasOf(optionTable, 'mapping')), {}),
});

/** A wrong option: its message is for the person who gave it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Gives the settings of options, defaults filled in. Throws `OptionError` with a plain message for a wrong value. */
export function resolveSettings(options: Options = {}): Settings {
  const result = v.safeParse(optionsSchema, options);
  if (!result.success) throw new OptionError(result.issues.map((issue) => issue.message).join(' '));
  const { lang, title = null, titleElse = null } = result.output;
  return { ...result.output, title, titleElse, lang: lang.trim() === 'auto' ? [] : splitTags(lang) };
}

/** Gives the options that a saved playback was made with. */
export function savedOptions(playback: object): Options {
  const saved = Object.entries<OptionEntry>(optionTable).filter(([, entry]) => entry.saved);
  // `resolveSettings` judges the values.
  return Object.fromEntries(saved.map(([name]) => [name, Reflect.get(playback, name)])) as Options;
}
