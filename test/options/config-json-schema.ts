import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { configSchemaOf } from '../../src/config/keys.js';
import { configKeysOf, toKebab } from '../../src/options/derive.js';
import type { OptionTable } from '../../src/options/entry.js';
import { columnNames, tableMapping } from '../../src/options/mapping-schema.js';

/** What JSON Schema cannot say of valibot's. A check of ours has its meaning beside it, as `inJsonSchema`. */
const conversion: ConversionConfig = {
  typeMode: 'input',
  target: 'draft-2020-12',
  definitions: { columns: columnNames, table: tableMapping },
  ignoreActions: ['check'],
  // What is trimmed must not be blank.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'trim' ? { ...jsonSchema, pattern: '\\S' } : undefined,
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === 'custom') return {};
    if (valibotSchema.type !== 'strict_object') return undefined;
    // Names in the file have hyphens.
    const { properties = {}, required = [], ...rest } = jsonSchema;
    const kebab = Object.entries(properties).map(([name, property]) => [toKebab(name), property]);
    return { ...rest, properties: Object.fromEntries(kebab), required: required.map(toKebab) };
  },
};

/** Gives `templates/config.schema.json`: the JSON Schema of a `ddat-playback.yaml`, from the table of options. */
export function configJsonSchema(table?: OptionTable): string {
  const keys = configKeysOf(table);
  const { $schema, $defs, properties = {}, ...schema } = toJsonSchema(configSchemaOf(keys), conversion);
  const described = Object.entries(properties).map(([key, property]) => [
    key,
    { description: `${keys[key]?.description} Default: ${keys[key]?.defaultText}.`, ...Object(property) },
  ]);
  const document = {
    $schema,
    $id: 'https://example.invalid/ddat-playback/config.schema.json',
    title: 'ddat-playback.yaml',
    description: 'How a playback is made of a grid. What the command line says goes before it.',
    ...schema,
    properties: Object.fromEntries(described),
    $defs,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
