import type * as v from 'valibot';
import type { CommandName, Flag, OptionEntry, OptionTable, Scope } from './entry.js';
import { optionTable, orders } from './table.js';

/** A key of `ddat-playback.yaml`. */
export interface ConfigKey {
  /** Where the value goes. */
  readonly goal: Scope;
  /** The name it has there. */
  readonly as: string;
  readonly schema: v.GenericSchema;
  /** What it is, in a sentence for a person who never saw the file; its default and an example are behind it. */
  readonly description: string;
  /** What holds where it is not said, in words. */
  readonly defaultText: string;
  readonly example: string;
}

/** A flag of a command, all said. */
export interface CommandFlag extends Omit<Flag, 'name'> {
  /** The option it says. */
  readonly option: string;
  /** As it is typed, without hyphens before it. */
  readonly name: string;
  readonly help: string;
  /** The help of `--no-…`, or null where only one of both is in the help. */
  readonly oppositeHelp: string | null;
}

/** Returns every key of `ddat-playback.yaml`, in the order they are explained. */
export function configKeysOf(table: OptionTable = optionTable): Readonly<Record<string, ConfigKey>> {
  const keys = inOrder(table, orders['ddat-playback.yaml']).flatMap(([name, entry]) => {
    const { yaml, summary: description = '', default: defaultText = '', example = '' } = entry;
    const schema = yaml?.schema ?? entry.schema;
    if (yaml === undefined || schema === undefined) return [];
    const goal = yaml.scope ?? entry.scope;
    const key: ConfigKey = { goal, as: name, schema, description, defaultText, example };
    return [[yaml.key ?? toKebab(name), key] as const];
  });
  return Object.fromEntries(keys);
}

/** Returns the flags of a command, in the order of its help. */
export function flagsOf(command: CommandName, table: OptionTable = optionTable): CommandFlag[] {
  const order: Readonly<Partial<Record<CommandName, readonly string[]>>> = orders;
  return inOrder(table, order[command] ?? []).flatMap(([name, { flag, on }]) => {
    const said = on?.[command];
    if (flag === undefined || said === undefined) return [];
    const { opposite = null, ...shown } = typeof said === 'string' ? { help: said } : said;
    return [{ ...flag, ...shown, option: name, name: flag.name ?? toKebab(name), oppositeHelp: opposite }];
  });
}

/** Returns the name under which commander gives the value of a flag. */
export function attributeOf(name: string, { flag }: OptionEntry): string {
  return (flag?.name ?? name).replace(/-([a-z])/g, (_hyphen, letter: string) => letter.toUpperCase());
}

/** Returns the options for which something holds, in the table's order. */
export function optionsWhere(
  holds: (entry: OptionEntry) => boolean,
  table: OptionTable = optionTable,
): [name: string, entry: OptionEntry][] {
  return Object.entries(table).filter(([, entry]) => holds(entry));
}

/** Returns values of options, or flags, without those for which something holds. */
export function leaveOut<Values extends object>(
  values: Values,
  holds: (entry: OptionEntry) => boolean,
  table: OptionTable = optionTable,
): Partial<Values> {
  const names = new Set(
    optionsWhere(holds, table).flatMap(([name, entry]) => [name, attributeOf(name, entry)]),
  );
  // A part of some values is a part of them, whichever it is.
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))) as Partial<Values>;
}

/** `correctBy` → `correct-by`. */
export function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns the entries that are named first, then all others as the table has them. */
export function inOrder(table: OptionTable, first: readonly string[]): [name: string, entry: OptionEntry][] {
  return [...new Set([...first, ...Object.keys(table)])].flatMap((name): [string, OptionEntry][] =>
    table[name] === undefined ? [] : [[name, table[name]]],
  );
}
