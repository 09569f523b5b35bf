import type * as v from 'valibot';
import type { CommandName } from './entry.js';
import type { optionsSchema } from './options-schema.js';
import type { optionTable } from './table.js';

/** What a caller may say: every option optional. What each means and its default is in `docs/options.md`. */
export type Options = DeepReadonly<v.InferInput<typeof optionsSchema>>;

/** Options whose names to hide are still in the file that is named: what flags and a configuration give. */
export type GivenOptions = Omit<Options, 'redactNames'> & { readonly redactNames?: string };

/** Every choice the pipeline makes, filled in. */
export type Settings = DeepReadonly<
  Omit<v.InferOutput<typeof optionsSchema>, 'title' | 'titleElse' | 'lang'> & {
    title: string | null;
    titleElse: string | null;
    /** BCP 47 tags of the playbacks, one for each; empty for the language of the notes. */
    lang: string[];
  }
>;

/** What a configuration says about the command rather than the playback. */
export type RunOptions = {
  readonly [Name in keyof OptionDeclarations as RunSchema<OptionDeclarations[Name]> extends never
    ? never
    : Name]?: v.InferOutput<RunSchema<OptionDeclarations[Name]>>;
};

/** Flags of a command, as commander gives them; one that was not given is not there. */
export type Flags<Command extends CommandName> = {
  readonly [Name in keyof OptionDeclarations as OptionDeclarations[Name] extends {
    on: Record<Command, unknown>;
  }
    ? Attribute<Name, OptionDeclarations[Name]>
    : never]?: FlagValue<OptionDeclarations[Name]>;
};

type OptionDeclarations = typeof optionTable;

type RunSchema<Entry> = Entry extends { yaml: { scope: 'run'; schema: infer Schema extends v.GenericSchema } }
  ? Schema
  : Entry extends { scope: 'run'; schema: infer Schema extends v.GenericSchema }
    ? Schema
    : never;

type Attribute<Name, Entry> = Entry extends { flag: { name: infer Own extends string } } ? Camel<Own> : Name;
type Camel<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Word}${Capitalize<Camel<Rest>>}`
  : Name;

type FlagValue<Entry> = Entry extends { flag: { choices: readonly (infer Choice)[] } }
  ? Choice
  : Entry extends { flag: { repeats: true } }
    ? readonly string[]
    : Entry extends { flag: { takes: infer Takes } }
      ?
          | string
          | (Takes extends `[${string}` ? true : never)
          | (Entry extends { flag: { opposite: string } } ? false : never)
      : boolean;

type DeepReadonly<Value> = Value extends Uint8Array
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
      : Value;
