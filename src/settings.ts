import * as v from 'valibot';
import {
  type Format,
  formats,
  type Mapping,
  needClouds,
  type RedactedKind,
  type TableMapping,
} from './model/index.js';
import { optionsSchema, splitTags } from './option-schema.js';

export { type Format, formats, needClouds };

/** What a caller may say: every option optional. What each means and its default stands at `Settings`. */
export interface Options {
  readonly title?: string | undefined;
  readonly titleElse?: string | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  readonly themes?: 'auto' | number | undefined;
  readonly codebook?: readonly (string | { readonly file: string; readonly text: string })[] | undefined;
  readonly review?: Settings['review'] | undefined;
  readonly redact?: readonly RedactedKind[] | undefined;
  readonly redactNames?: readonly string[] | undefined;
  readonly since?: Settings['since'] | undefined;
  readonly template?: Settings['template'] | undefined;
  /** BCP 47 tags with commas, or `auto`. */
  readonly lang?: string | undefined;
  readonly date?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly correctBy?: string | null | undefined;
  readonly showHosts?: boolean | undefined;
  readonly repair?: boolean | undefined;
  readonly mapping?: MappingOptions | undefined;
}

/** What a caller may say about understanding the input; see `Mapping`. */
export interface MappingOptions {
  readonly tables?: readonly TableMapping[] | undefined;
  readonly rooms?: readonly SameNameOption[] | undefined;
  readonly siteNames?: readonly SameNameOption[] | undefined;
  readonly minutes?: boolean | undefined;
}

export interface SameNameOption {
  readonly name: string;
  readonly also?: readonly string[] | undefined;
}

/**
 * Every choice the pipeline makes, filled in.
 * - `title`: the playback's title. Default: the grid's own heading, else `Playback`
 * - `titleElse`: the title where neither `title` nor the grid gives one. Default: `null`, the word for `Playback`
 * - `sites`: names for the grids that name no site, in order. Default: `[]`
 * - `formats`: what is written; only that is computed. Default: all there are
 * - `themes`: how many themes. Default: `auto`
 * - `codebook`: themes given by a person: names of shipped codebooks, or the name and text of a file. Default: `[]`
 * - `review`: what a person decided: the name and text of its file. Default: `null`, nothing
 * - `redact`: what is hidden in every output: `emails`, `phones`, `numbers`, `hosts`. Default: `[]`
 * - `redactNames`: names that are hidden wherever they stand. Default: `[]`
 * - `since`: an earlier event to compare with: the name and text of its playback.json. Default: `null`, none
 * - `template`: how the deck looks: the name of a shipped template, or a file and the files it names. Default: `null`, the package's own
 * - `lang`: BCP 47 tags of the playbacks, one for each; empty for the language of the notes. Default: `auto`
 * - `date`: ISO date shown in the deck. Default: `null`, no date
 * - `contact`: whom to tell of mistakes; makes the slide “What happens next”. Default: `null`, no such slide
 * - `correctBy`: ISO date until which mistakes can be told. Default: `null`
 * - `showHosts`: whether hosts' names are shown. Default: `false`
 * - `repair`: whether rows that lost cells are realigned. Default: `true`
 * - `mapping`: how tables, rooms and sites are to be understood; goes before any guess. Default: nothing said
 */
export interface Settings {
  readonly title: string | null;
  readonly titleElse: string | null;
  readonly sites: readonly string[];
  readonly formats: readonly Format[];
  readonly themes: 'auto' | number;
  readonly codebook: readonly (string | { readonly file: string; readonly text: string })[];
  readonly review: string | { readonly file: string; readonly text: string } | null;
  readonly redact: readonly RedactedKind[];
  readonly redactNames: readonly string[];
  readonly since: string | { readonly file: string; readonly text: string } | null;
  readonly template:
    | string
    | {
        readonly file: string;
        readonly bytes: Uint8Array;
        readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
      }
    | null;
  readonly lang: readonly string[];
  readonly date: string | null;
  readonly contact: string | null;
  readonly correctBy: string | null;
  readonly showHosts: boolean;
  readonly repair: boolean;
  readonly mapping: Mapping;
}

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
