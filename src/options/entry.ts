import type * as v from 'valibot';

/** The commands that take options. */
export const commandNames = [
  'build',
  'check',
  'batch',
  'combine',
  'render',
  'template inspect',
  'themes',
  'review',
  'explain',
  'inspect',
] as const;
export type CommandName = (typeof commandNames)[number];

/** Where a value belongs: to the playback, to how the grids are read, to the command alone, or to the accepted findings. */
export type Scope = 'options' | 'mapping' | 'run' | 'accept';

/** How an option is written on the command line. */
export interface Flag {
  /** Default: the option's own name, with hyphens */
  readonly name?: string;
  /** One letter, as in `-o`. */
  readonly short?: string;
  /** What is behind it: `<must>` or `[may]`. Default: nothing, it is a switch */
  readonly takes?: string;
  /** Whether it may be given several times. */
  readonly repeats?: true;
  readonly choices?: readonly string[];
  /** Whether there is a `--no-…`: beside the flag, beside it but not in the help, or in the help in its stead. Default: there is none */
  readonly opposite?: 'shown' | 'hidden' | 'instead';
  /** Returns the option's value of what was typed. Default: what was typed */
  readonly parse?: (typed: readonly string[]) => unknown;
}

/** What a command says of a flag where its name and help are not enough. */
export interface FlagHelp extends Pick<Flag, 'takes' | 'choices'> {
  readonly help: string;
  /** The help of `--no-…`, where both are shown. */
  readonly opposite?: string;
}

/** How an option names files, on the command line and in a configuration, where it is seen from the configuration's folder. */
export interface NamedFile {
  /** What it is, for a message that it cannot be read. */
  readonly what: 'codebook' | 'review' | 'playback.json' | 'list of names' | 'template';
  /** What is made of the file: its text, its bytes and those of the files it names, or its lines. */
  readonly as: 'text' | 'bytes' | 'lines';
  /** Returns whether a name is that of a file, and not of something that comes with the program. Default: it always is */
  readonly isFile?: (name: string) => boolean;
}

/** Everything that is known of an option. What names, flags, keys and pages there are is derived from it. */
export interface OptionEntry {
  readonly scope: Scope;
  /** What is accepted, with its default. One without a schema is a flag alone. */
  readonly schema?: v.GenericSchema;
  /** A one-sentence description for a first-time reader. */
  readonly summary?: string;
  /** What else there is to say of it, in `docs/options.md`. */
  readonly detail?: string;
  /** What a library's user gives in its place, where that is something else. */
  readonly asLibrary?: string;
  /** The default, in words. */
  readonly default?: string;
  /** A value as it is in a configuration. */
  readonly example?: string;
  /** How it is written in a configuration: by its own name with hyphens, its schema and its scope, unless said otherwise. Default: not at all */
  readonly yaml?: { readonly key?: string; readonly schema?: v.GenericSchema; readonly scope?: Scope };
  /** How it is written on the command line. Default: not at all */
  readonly flag?: Flag;
  /** The commands that take the flag, each with its help. */
  readonly on?: { readonly [command in CommandName]?: string | FlagHelp };
  readonly file?: NamedFile;
  /** Whether it says how grids are read: the commands that only read grids take it too. */
  readonly reads?: true;
  /** Whether the manifest lists it even where nobody gave it. */
  readonly always?: true;
  /** Whether an empty list is the same as none, and not listed. */
  readonly emptyIsNone?: true;
  /** What the manifest lists of it, after all others: how many there are, or the file if anything in it was followed. Default: the value, in its place */
  readonly manifest?: 'count' | 'if followed';
  /** Whether `playback.json` holds it, so that `render` continues it. */
  readonly saved?: true;
  /** Whether in a batch it belongs to the events alone or to the combined playback alone. Default: to both */
  readonly batch?: 'events' | 'combined';
  /** Whether the command that a review ends with repeats it: themes and lines depend on it. */
  readonly repeated?: true;
  /** Where there is more about it, as seen from `docs/`. */
  readonly more?: string;
}

export type OptionTable = Readonly<Record<string, OptionEntry>>;

/** Returns the same help for the commands that make a playback. */
export const onBuilds = <const Help extends string | FlagHelp>(help: Help) => ({ build: help, check: help });

/** Returns the same help for every command that reads grids. */
export const onGrids = <const Help extends string | FlagHelp>(help: Help) => ({
  ...onBuilds(help),
  themes: help,
  review: help,
  inspect: help,
});
