import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { configKeys } from '../../src/config/keys.js';
import { readConfig } from '../../src/index.js';
import { columnMeanings } from '../../src/model/index.js';

const schema = JSON.parse(readFileSync('templates/config.schema.json', 'utf8'));
const matches = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
const reads = async (value: unknown) => (await readConfig(stringify(value), 'x')).problems.length === 0;

describe('templates/config.schema.json', () => {
  it('has every key there is, and no other', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configKeys));
    expect(Object.keys(schema.$defs.table.properties.columns.properties)).toEqual([...columnMeanings]);
  });

  it('accepts and refuses what the program does', async () => {
    const scalar = fc.constantFrom(
      ...[
        '',
        ' ',
        'x',
        'auto',
        'en-GB',
        '2026-03-31',
        'pptx',
        'pptx, csv',
        'json,, csv',
        'text',
        'tidy',
        'rows',
        'row-short',
      ],
      ...[0, 1, 3, 200, 201, 1.5, -1, true, false, null],
    );
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('name', 'also', 'x'), scalar),
    );
    const words = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }));
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const match = fc.record({ file: optional(scalar), table: optional(scalar) });
    const columns = fc.dictionary(fc.constantFrom('topic', 'due', 'ignore', 'topics'), words, { maxKeys: 2 });
    const table = fc.record({
      match: optional(fc.oneof({ weight: 4, arbitrary: match }, { weight: 1, arbitrary: scalar })),
      skip: optional(fc.boolean()),
      layout: optional(fc.constantFrom('tidy', 'matrix', 'grid')),
      'heading-row': optional(fc.constantFrom(1, 2, 0, '1')),
      columns: optional(columns),
      'rooms-are': optional(fc.constantFrom('rows', 'columns', 'up')),
    });
    const acceptance = fc.record({
      code: fc.constant('row-short'),
      place: optional(scalar),
      reason: optional(scalar),
    });
    const room = fc.record({ name: optional(scalar), also: optional(fc.array(scalar, { maxLength: 2 })) });
    const key = fc.constantFrom(...Object.keys(configKeys), 'titel');
    const file = fc.oneof(
      fc.dictionary(key, value, { maxKeys: 2 }),
      fc.record({ tables: fc.array(table, { maxLength: 2 }) }),
      fc.record({ accept: fc.array(acceptance, { maxLength: 2 }) }),
      fc.record({ rooms: fc.array(room, { maxLength: 2 }), 'site-names': fc.array(room, { maxLength: 1 }) }),
    );
    await fc.assert(
      fc.asyncProperty(file, async (raw) => {
        const value: unknown = JSON.parse(JSON.stringify(raw));
        expect({ value, ok: await reads(value) }).toEqual({ value, ok: matches(value) });
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});
