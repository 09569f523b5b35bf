import type { Options } from '../index.js';
import { OptionError } from '../index.js';

/** Flags of every command that reads grids, as commander gives them. */
export interface GridFlags {
  readonly site: readonly string[];
  readonly lang: string;
  readonly repair: boolean;
  readonly reporter: 'text' | 'json';
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface BuildFlags extends GridFlags {
  readonly out: string;
  readonly title?: string;
  readonly format?: string;
  readonly themes: string;
  readonly date?: string;
  readonly contact?: string;
  readonly correctBy?: string;
  readonly showHosts?: boolean;
  readonly strict?: boolean;
}

export interface InspectFlags extends GridFlags {
  readonly json?: boolean;
}

/** Gives the options of the flags of `build`. The date falls back to `SOURCE_DATE_EPOCH`, seconds since 1970. */
export function toOptions(flags: BuildFlags, sourceDateEpoch: string | undefined): Options {
  const date = flags.date ?? dateOfEpoch(sourceDateEpoch);
  return {
    ...toReadOptions(flags),
    ...(flags.title === undefined ? {} : { title: flags.title }),
    ...(flags.format === undefined ? {} : { formats: splitList(flags.format) }),
    themes: flags.themes === 'auto' ? 'auto' : Number(flags.themes),
    date: date ?? null,
    contact: flags.contact ?? null,
    correctBy: flags.correctBy ?? null,
    showHosts: flags.showHosts ?? false,
  };
}

/** Gives the options that reading needs. */
export function toReadOptions(flags: GridFlags): Options {
  return { sites: [...flags.site], lang: flags.lang, repair: flags.repair };
}

/** The settings judge whether each is a format. */
function splitList(list: string): NonNullable<Options['formats']> {
  // Any text may come from the command line; `resolveSettings` refuses what is no format, with the list of those there are.
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '') as NonNullable<Options['formats']>;
}

function dateOfEpoch(seconds: string | undefined): string | null {
  if (seconds === undefined || seconds === '') return null;
  const date = /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : null;
  if (!date) throw new OptionError('SOURCE_DATE_EPOCH is not a whole number of seconds.');
  return date.toISOString().slice(0, 10);
}
