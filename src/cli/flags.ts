import type { Options } from '../index.js';
import { OptionError, redactedKinds } from '../index.js';

/** How findings about the grid are told: to people, to programs, or as annotations of GitHub Actions. */
export const reporters = ['text', 'json', 'github'] as const;
export type Reporter = (typeof reporters)[number];

/** Flags of every command that reads grids, as commander gives them; one that was not given is not there. */
export interface GridFlags {
  readonly site?: readonly string[];
  readonly lang?: string;
  readonly repair?: boolean;
  readonly reporter?: Reporter;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** A name, or false for no configuration at all. */
  readonly config?: string | false;
}

export interface BuildFlags extends GridFlags {
  readonly out?: string;
  readonly title?: string;
  readonly format?: string;
  readonly themes?: string;
  readonly codebook?: readonly string[];
  readonly review?: string;
  readonly since?: string;
  readonly redact?: string;
  readonly redactNames?: string;
  /** A file, or true for `review.yaml` in the current folder. */
  readonly writeReview?: string | true;
  readonly force?: boolean;
  readonly template?: string;
  readonly date?: string;
  readonly contact?: string;
  readonly correctBy?: string;
  readonly showHosts?: boolean;
  readonly strict?: boolean;
}

export interface CheckFlags extends BuildFlags {
  readonly json?: boolean;
}

export type RenderFlags = Pick<BuildFlags, 'out' | 'format' | 'template' | 'quiet' | 'verbose'>;

export type ThemesFlags = GridFlags & Pick<BuildFlags, 'themes' | 'codebook'>;

export type ReviewFlags = GridFlags &
  Pick<
    BuildFlags,
    'themes' | 'codebook' | 'review' | 'since' | 'redact' | 'redactNames' | 'force' | 'out' | 'title'
  > & {
    /** Where the page is written; true for `playback-review.html` beside the review, false for none. */
    readonly page?: string | boolean;
  };

export interface InspectFlags extends GridFlags {
  readonly json?: boolean;
  /** How many sessions of each table are shown: a number, or `all`. Default: `3` */
  readonly sessions?: string;
  /** A file, or true for the one beside the grid. */
  readonly writeConfig?: string | true;
  readonly force?: boolean;
}

/** How findings are told, once flags and configuration are put together. */
export interface ReportStyle {
  readonly reporter: Reporter;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/**
 * Gives the options of `build`: the flags, else the configuration, else the defaults. The date falls back to
 * `SOURCE_DATE_EPOCH`, seconds since 1970. The order of the keys is always the same, as it is written into the manifest.
 */
export function toOptions(flags: BuildFlags, config: Options, sourceDateEpoch: string | undefined): Options {
  const title = flags.title ?? config.title;
  // Any text may come from the command line; `resolveSettings` refuses what is no format, with the list of those there are.
  const formats =
    flags.format === undefined
      ? config.formats
      : (splitList(flags.format) as NonNullable<Options['formats']>);
  const codebook = flags.codebook?.flatMap(splitList) ?? config.codebook;
  const review = flags.review ?? config.review;
  const since = flags.since ?? config.since;
  const redact = flags.redact === undefined ? config.redact : toKinds(splitList(flags.redact));
  const template = flags.template ?? config.template;
  const { mapping, ...reading } = toReadOptions(flags, config);
  return {
    ...reading,
    ...(title === undefined ? {} : { title }),
    ...(formats === undefined ? {} : { formats }),
    themes: flags.themes === undefined ? (config.themes ?? 'auto') : toNumber(flags.themes),
    ...(codebook === undefined || codebook.length === 0 ? {} : { codebook }),
    ...(review === undefined || review === null ? {} : { review }),
    ...(since === undefined || since === null ? {} : { since }),
    ...(redact === undefined ? {} : { redact }),
    ...(template === undefined || template === null ? {} : { template }),
    date: flags.date ?? config.date ?? dateOfEpoch(sourceDateEpoch),
    contact: flags.contact ?? config.contact ?? null,
    correctBy: flags.correctBy ?? config.correctBy ?? null,
    showHosts: flags.showHosts ?? config.showHosts ?? false,
    ...(mapping === undefined ? {} : { mapping }),
  };
}

/** Gives the options that reading needs. */
export function toReadOptions(flags: GridFlags, config: Options): Options {
  return {
    sites: [...(flags.site ?? config.sites ?? [])],
    lang: flags.lang ?? config.lang ?? 'auto',
    repair: flags.repair ?? config.repair ?? true,
    ...(config.mapping === undefined ? {} : { mapping: config.mapping }),
  };
}

/** The settings judge whether it is a number. */
function toNumber(themes: string): 'auto' | number {
  return themes === 'auto' ? 'auto' : Number(themes);
}

/** Gives the names in a text with commas. */
export function splitList(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function dateOfEpoch(seconds: string | undefined): string | null {
  if (seconds === undefined || seconds === '') return null;
  const date = /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : null;
  if (!date) throw new OptionError('SOURCE_DATE_EPOCH is not a whole number of seconds.');
  return date.toISOString().slice(0, 10);
}

/** `all` is every kind; another word is refused by `resolveSettings`, with the list of those there are. */
function toKinds(names: readonly string[]): NonNullable<Options['redact']> {
  return names.flatMap((name) =>
    name === 'all' ? [...redactedKinds] : [name as NonNullable<Options['redact']>[number]],
  );
}
