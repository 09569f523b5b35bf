import { describe, expect, it } from 'vitest';
import { createDiagnostic } from '../../src/diagnostics/index.js';
import { acceptFindings } from '../../src/index.js';

const place = { file: 'leeds.csv', part: 'Session 1', row: 4, column: 2, heading: 'Notes' };
const unfinished = createDiagnostic('line-unfinished', place, { text: 'Could we have' });
const short = createDiagnostic('row-short', { file: 'leeds.csv', row: 40 }, { short: 2, of: 3 });
const judge = (code: string, at?: string) =>
  acceptFindings(
    [unfinished, short],
    [{ code, reason: 'known', ...(at === undefined ? {} : { place: at }) }],
  );

describe('acceptFindings', () => {
  it.each([
    undefined,
    'leeds.csv',
    'leeds.csv, Session 1',
    'leeds.csv, Session 1, row 4',
    'leeds.csv, Session 1, row 4, column 2',
    'leeds.csv, Session 1, row 4, column 2 (Notes)',
  ])('accepts a finding at %j, the beginning of its place', (at) => {
    const { open, accepted } = judge('line-unfinished', at);
    expect(accepted).toEqual([{ diagnostic: unfinished, reason: 'known' }]);
    expect(open).toEqual([short]);
  });

  it.each(['leeds', 'leeds.csv, Session', 'york.csv'])(
    'does not take %j for the beginning of a place',
    (at) => {
      const { open, accepted } = judge('line-unfinished', at);
      expect(accepted).toEqual([]);
      expect(open.map(({ code }) => code)).toEqual(['line-unfinished', 'row-short', 'acceptance-unused']);
      expect(open.at(-1)?.fix).toContain(
        '`line-unfinished` at `leeds.csv, Session 1, row 4, column 2 (Notes)`',
      );
    },
  );

  it('does not take row 4 for row 40', () => {
    expect(judge('row-short', 'leeds.csv, row 4').accepted).toEqual([]);
  });

  it('takes a folder with its slash for the beginning of all that is in it', () => {
    const inFolder = createDiagnostic('row-short', { file: 'leeds/grid.csv', row: 4 }, { short: 2, of: 3 });
    const open = (at: string) =>
      acceptFindings([inFolder], [{ code: 'row-short', place: at, reason: 'known' }]).open.length;
    expect(['leeds/', 'leeds', 'lee/', 'york/'].map(open)).toEqual([0, 2, 2, 2]);
  });

  it('names a finding of another code at that place, or none', () => {
    expect(judge('file-empty', 'leeds.csv').open.at(-1)?.fix).toContain(
      'The nearest there is: `line-unfinished`',
    );
    expect(judge('file-empty').open.at(-1)?.fix).toBe('Delete the entry under `accept`.');
  });
});
