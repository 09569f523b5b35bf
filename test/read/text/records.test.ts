import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../src/read/text/records.js';

describe('splitRecords', () => {
  it('gives what csv-parse gives, or nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', ',', '"', '\n', '""', ',"', '",', '"\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (source) => {
        const records = splitRecords(source, ',');
        if (records === null) return;
        const options = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' };
        expect(records).toEqual(parse(source, options));
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('reads quoted fields with line breaks, doubled marks and empty ends', () => {
    expect(splitRecords('a,"b\n""c""",\n\n,d\n', ',')).toEqual([['a', 'b\n"c"', ''], [''], ['', 'd']]);
  });

  it('leaves what breaks the rules to the full parser', () => {
    expect(splitRecords('a,"b" c\n', ',')).toBeNull();
    expect(splitRecords('a,"b\n', ',')).toBeNull();
  });
});
