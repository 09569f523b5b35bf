import * as v from 'valibot';

/** The output formats there are, in the order they are written. */
export const formats = ['pptx', 'clouds', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const optionsSchema = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('The title is empty.'))),
  sites: v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('A site has no name.'))), []),
  formats: v.optional(
    v.array(
      v.picklist(
        formats,
        (issue) => `There is no format ${issue.received}; there are ${formats.join(', ')}.`,
      ),
    ),
    [...formats],
  ),
  themes: v.optional(
    v.union(
      [v.literal('auto'), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))],
      'The number of themes is `auto` or a whole number from 1 to 200.',
    ),
    'auto',
  ),
  lang: v.optional(
    v.pipe(v.string(), v.regex(languageTag, 'The language is a tag such as `en-GB`.')),
    'en-GB',
  ),
  date: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(isoDate, 'The date is written as in 2026-03-31.'))),
    null,
  ),
  contact: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty('The contact is empty.'))), null),
  correctBy: v.optional(
    v.nullable(v.pipe(v.string(), v.regex(isoDate, 'The date for corrections is written as in 2026-03-31.'))),
    null,
  ),
  showHosts: v.optional(v.boolean(), false),
  repair: v.optional(v.boolean(), true),
});

/** What a caller may say: every option optional. */
export type Options = v.InferInput<typeof optionsSchema>;

/**
 * Every choice the pipeline makes, filled in.
 * - `title`: the playback's title. Default: the grid's own heading, else `Playback`
 * - `sites`: names for the grids that name no site, in order. Default: `[]`
 * - `formats`: what is written; only that is computed. Default: all there are
 * - `themes`: how many themes. Default: `auto`
 * - `lang`: BCP 47 tag of the notes and of the wording. Default: `en-GB`
 * - `date`: ISO date shown in the deck. Default: `null`, no date
 * - `contact`: whom to tell of mistakes; makes the slide “What happens next”. Default: `null`, no such slide
 * - `correctBy`: ISO date until which mistakes can be told. Default: `null`
 * - `showHosts`: whether hosts' names are shown. Default: `false`
 * - `repair`: whether rows that lost cells are realigned. Default: `true`
 */
export interface Settings {
  readonly title: string | null;
  readonly sites: readonly string[];
  readonly formats: readonly Format[];
  readonly themes: 'auto' | number;
  readonly lang: string;
  readonly date: string | null;
  readonly contact: string | null;
  readonly correctBy: string | null;
  readonly showHosts: boolean;
  readonly repair: boolean;
}

/** A wrong option: its message is for the person who gave it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Gives the settings of options, defaults filled in. Throws `OptionError` with a plain message for a wrong value. */
export function resolveSettings(options: Options = {}): Settings {
  const result = v.safeParse(optionsSchema, options);
  if (!result.success) throw new OptionError(result.issues.map((issue) => issue.message).join(' '));
  return { ...result.output, title: result.output.title ?? null };
}
