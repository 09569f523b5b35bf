import * as v from 'valibot';
import { type ConfigKey, configKeysOf } from '../options/derive.js';

/** Every key of the file, in the order it is explained. */
export const configKeys = configKeysOf();

/** The whole file, as valibot checks it; keys as in the file. */
export const configSchema = configSchemaOf(configKeys);

/** Returns the schema of a file that holds some keys. */
export function configSchemaOf(keys: Readonly<Record<string, ConfigKey>>) {
  return v.strictObject(
    Object.fromEntries(Object.entries(keys).map(([key, { schema }]) => [key, v.optional(schema)])),
  );
}
