import * as v from 'valibot';
import { OptionError, type Options } from '../../index.js';
import { attributeOf, optionsWhere } from '../../options/derive.js';
import type { OptionEntry, OptionTable } from '../../options/entry.js';
import type { Flags, GivenOptions, RunOptions } from '../../options/option-types.js';
import type { Reporter } from '../../options/reading-options.js';
import { optionTable } from '../../options/table.js';

export { type Reporter, reporters } from '../../options/reading-options.js';

export type BuildFlags = Flags<'build'>;
export type CheckFlags = Flags<'check'>;
export type RenderFlags = Flags<'render'>;
export type ThemesFlags = Flags<'themes'>;
export type ReviewFlags = Flags<'review'>;
export type InspectFlags = Flags<'inspect'>;
export type ExplainFlags = Flags<'explain'>;
export type TemplateFlags = Flags<'template inspect'>;
export type BatchFlags = Flags<'batch'>;
export type CombineFlags = Flags<'combine'>;

/** Flags of every command that reads grids. */
export type GridFlags = Omit<ThemesFlags, 'themes' | 'codebook'>;

/** How findings are reported, once flags and configuration are put together. */
export interface ReportStyle {
  readonly reporter: Reporter;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What a configuration says of options, the files they name as the command would name them. */
export interface ConfiguredOptions {
  readonly options: Options;
  readonly run: RunOptions;
}

/**
 * Returns the options of `build`: the flags, else the configuration, else the defaults. The date falls back to
 * `SOURCE_DATE_EPOCH`, seconds since 1970. The order of the keys is always the same, as it is written into the manifest: how grids
 * are read comes first, names to hide come last.
 */
export function toOptions(
  flags: BuildFlags,
  config: ConfiguredOptions,
  sourceDateEpoch: string | undefined,
): GivenOptions {
  const isLines = ({ file }: OptionEntry) => file?.as === 'lines';
  const fill = filler(flags, config, { date: () => dateOfEpoch(sourceDateEpoch) });
  const { mapping, ...reading } = toReadOptions(flags, config);
  return {
    ...reading,
    ...fill((entry) => entry.reads === undefined && !isLines(entry)),
    ...(mapping === undefined ? {} : { mapping }),
    ...fill(isLines),
  };
}

/** Returns the options that reading needs. */
export function toReadOptions(flags: GridFlags, config: ConfiguredOptions): GivenOptions {
  const { mapping } = config.options;
  const fill = filler(flags, config, {});
  return { ...fill(({ reads }) => reads === true), ...(mapping === undefined ? {} : { mapping }) };
}

/** Returns the options that flags say, each by its own name. What they may be is judged by `resolveSettings`. */
export function optionsOfFlags(flags: object, table: OptionTable = optionTable): GivenOptions {
  const said = optionsWhere(isPlaybackOption, table).flatMap(([name, entry]) => {
    const value: unknown = Reflect.get(flags, attributeOf(name, entry));
    if (value === undefined) return [];
    const parse = entry.flag?.parse;
    return [[name, parse === undefined ? value : parse([value].flat().map(String))]];
  });
  // Any text may come from the command line: the schema of each option says later whether it is one.
  return Object.fromEntries(said) as GivenOptions;
}

/** Returns a function that fills in the options for which something holds, in the order of the table. */
function filler(
  flags: object,
  { options, run }: ConfiguredOptions,
  fallbacks: Record<string, () => unknown>,
) {
  const given: Readonly<Record<string, unknown>> = optionsOfFlags(flags);
  const configured: Readonly<Record<string, unknown>> = { ...run, ...options };
  return (holds: (entry: OptionEntry) => boolean): GivenOptions => {
    const filled = optionsWhere((entry) => isPlaybackOption(entry) && holds(entry)).flatMap(
      ([name, entry]) => {
        const value = given[name] ?? configured[name] ?? fallbacks[name]?.();
        if (entry.always) return [[name, value ?? defaultOf(entry)]];
        const isNone = entry.emptyIsNone && Array.isArray(value) && value.length === 0;
        return value === undefined || value === null || isNone ? [] : [[name, value]];
      },
    );
    // The same: nothing but what flags, the configuration or the table say of the option.
    return Object.fromEntries(filled) as GivenOptions;
  };
}

function isPlaybackOption({ scope, flag }: OptionEntry): boolean {
  return scope === 'options' && flag !== undefined;
}

/** The schema knows the default. */
function defaultOf({ schema }: OptionEntry): unknown {
  return schema === undefined ? undefined : v.getDefault(schema);
}

function dateOfEpoch(seconds: string | undefined): string | null {
  if (seconds === undefined || seconds === '') return null;
  const date = /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : null;
  if (!date) throw new OptionError('SOURCE_DATE_EPOCH is not a whole number of seconds.');
  return date.toISOString().slice(0, 10);
}
