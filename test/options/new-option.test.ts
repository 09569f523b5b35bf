import { Command } from 'commander';
import * as v from 'valibot';
import { expect, expectTypeOf, it } from 'vitest';
import { addFlags } from '../../src/cli/inputs/add-flags.js';
import { optionsOfFlags } from '../../src/cli/inputs/flags.js';
import { configSchemaOf } from '../../src/config/keys.js';
import { configKeysOf } from '../../src/options/derive.js';
import type { OptionTable } from '../../src/options/entry.js';
import { anchorFiles, namesIn } from '../../src/options/files.js';
import type { Options, RunOptions, Settings } from '../../src/options/option-types.js';
import { schemasOf } from '../../src/options/options-schema.js';
import { text } from '../../src/options/schema.js';
import { optionTable } from '../../src/options/table.js';
import { configJsonSchema } from './config-json-schema.js';
import { optionsPage } from './options-page.js';

const imaginary = {
  scope: 'options',
  schema: v.optional(v.array(text('A seating plan is a file.')), []),
  summary: 'Where people sat.',
  default: 'nobody knows',
  example: '[plan.csv]',
  yaml: {},
  flag: { takes: '<file>', repeats: true },
  on: { build: 'where people sat, once for each plan' },
  file: { what: 'list of names', as: 'text', isFile: (name: string) => name.endsWith('.csv') },
} as const satisfies OptionTable[string];
const table = { ...optionTable, seatingPlan: imaginary };

it('makes of one entry a flag of the commands that take it', () => {
  const flagsOf = (name: 'build' | 'check') =>
    addFlags(new Command(), name, table).options.map(({ long }) => long);
  expect(flagsOf('build')).toContain('--seating-plan');
  expect(flagsOf('check')).not.toContain('--seating-plan');
  const command = addFlags(new Command(), 'build', table).exitOverride();
  command.parse(['--seating-plan', 'a.csv', '--seating-plan', 'b.csv'], { from: 'user' });
  expect(optionsOfFlags(command.opts(), table)).toEqual({ seatingPlan: ['a.csv', 'b.csv'] });
});

it('makes of it a key of the configuration, with its text and example', () => {
  const keys = configKeysOf(table);
  expect(keys['seating-plan']).toMatchObject({
    goal: 'options',
    as: 'seatingPlan',
    description: 'Where people sat.',
    defaultText: 'nobody knows',
    example: '[plan.csv]',
  });
  expect(v.is(configSchemaOf(keys), { 'seating-plan': ['plan.csv'] })).toBe(true);
  expect(v.is(configSchemaOf(keys), { 'seating-plan': [''] })).toBe(false);
});

it('makes of it a field of the options', () => {
  expect(v.parse(v.strictObject(schemasOf(table, 'options')), {}).seatingPlan).toEqual([]);
});

it('makes of it a property of the JSON Schema and a row of docs/options.md', () => {
  expect(JSON.parse(configJsonSchema(table)).properties['seating-plan']).toEqual({
    description: 'Where people sat. Default: nobody knows.',
    type: 'array',
    items: { type: 'string', minLength: 1, pattern: '\\S' },
    default: [],
  });
  expect(optionsPage(table)).toContain(
    '| `--seating-plan <file>` | `seating-plan` | `seatingPlan` | Where people sat. | nobody knows | build |',
  );
});

it('knows the files it names, and sees them from the folder of the configuration', () => {
  const values = { seatingPlan: ['plan.csv', 'standing', '/far/plan.csv', 'C:\\far.csv'], title: 'plan.csv' };
  expect(namesIn(values, table).map(({ name }) => name)).toEqual(values.seatingPlan);
  expect(anchorFiles(values, 'event/', table)).toEqual({
    seatingPlan: ['event/plan.csv', 'standing', '/far/plan.csv', 'C:\\far.csv'],
    title: 'plan.csv',
  });
});

it('has as types what the schemas accept and give', () => {
  expectTypeOf<Options['title']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Options['contact']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Options['sites']>().toEqualTypeOf<readonly string[] | undefined>();
  expectTypeOf<Settings['themes']>().toEqualTypeOf<number | 'auto'>();
  expectTypeOf<Settings['lang']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<keyof RunOptions>().toEqualTypeOf<'out' | 'strict' | 'reporter' | 'redactNames'>();
});

it('says in the help of `build` the default that the table has', () => {
  for (const { default: standard = '', on } of Object.values<OptionTable[string]>(optionTable)) {
    const help = typeof on?.build === 'string' ? on.build : '';
    const [, said = standard] = /\(default: (.*)\)$/.exec(help) ?? [];
    expect(standard).toContain(said);
  }
});
