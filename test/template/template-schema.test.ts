import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { slideNames } from '../../src/model/index.js';
import { readTemplate } from '../../src/template/read-template.js';
import { shippedTemplates } from '../../src/template/shipped.js';

const schema = JSON.parse(readFileSync('templates/template.schema.json', 'utf8'));
const matches = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
const reads = async (value: unknown) => (await readTemplate(stringify(value), 'x')).problems.length === 0;

describe('templates/template.schema.json', () => {
  it('has the names of all slides and shipped templates', () => {
    expect(schema.properties.slides.items.enum).toEqual([...slideNames]);
    expect(schema.properties.base.enum).toEqual(Object.keys(shippedTemplates));
  });

  it('accepts and refuses what the program does', async () => {
    const scalar = fc.constantFrom(
      ...['', ' ', 'x', '#12324A', '12324a', 'red', '16:9', 'A4', 'grid', 'brief', 'title', 'plain'],
      ...['a/b.png', '../b.png', '/b.png', 'C:\\b.png', 'x'.repeat(61), 'x'.repeat(121)],
      ...[0, 123456, true, null],
    );
    const group = fc.dictionary(
      fc.constantFrom(
        'ink',
        'link-seen',
        'headings',
        'body',
        'file',
        'description',
        'title',
        'title-only',
        'x',
      ),
      scalar,
      { maxKeys: 2 },
    );
    const value = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 2 }), group);
    const key = fc.constantFrom(
      ...Object.keys(schema.properties).filter((name) => name !== 'wording'),
      'titel',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 2 }), async (raw) => {
        // The name of a base is looked up when the template is loaded.
        const value: unknown = JSON.parse(JSON.stringify({ ...raw, base: undefined }));
        expect({ value, ok: await reads(value) }).toEqual({ value, ok: matches(value) });
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
