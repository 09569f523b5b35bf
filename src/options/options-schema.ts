import * as v from 'valibot';
import { inOrder } from './derive.js';
import type { OptionTable, Scope } from './entry.js';
import { optionTable, orders } from './table.js';

type Schemas<Table, Wanted extends Scope> = {
  -readonly [Name in keyof Table as Table[Name] extends { scope: Wanted; schema: v.GenericSchema }
    ? Name
    : never]: Table[Name] extends { schema: infer Schema } ? Schema : never;
};

/** Returns the schemas of the options of a scope, by name, in the order of the configuration: problems are reported in that order. */
export function schemasOf<Table extends OptionTable, Wanted extends Scope>(
  table: Table,
  scope: Wanted,
): Schemas<Table, Wanted> {
  const own = inOrder(table, orders['ddat-playback.yaml']).filter(
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
