import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '../../src/text/index.js';

const groupsOf = (...texts: string[]) =>
  findNearDuplicates(
    texts.map((text, index) => ({ id: `${index}`, text })),
    'en-GB',
  );

describe('findNearDuplicates', () => {
  it('finds lines equal but for case, punctuation and white space', () => {
    expect(groupsOf('Share the rota!', 'share  the rota', 'Share the load')).toEqual([
      { ids: ['0', '1'], exact: true },
    ]);
  });
  it('finds lines that differ in light words, glue and inflection', () => {
    expect(
      groupsOf(
        'Are our offices set up correctly for hybrid meetings? Screens, sound and light',
        'Our offices are setup correctly for hybrid meeting? Screens, sound and light',
      ),
    ).toEqual([{ ids: ['0', '1'], exact: false }]);
  });
  it('forgives a slipped letter in a longer word', () => {
    expect(
      groupsOf('Review the recruitment of volunteers', 'Review the recruitmnt of volunteers'),
    ).toHaveLength(1);
  });
  it('forgives no letter in a word of six letters or fewer: it makes another word', () => {
    expect(groupsOf('Order more boards for the hall', 'Order more beards for the hall')).toEqual([]);
    expect(groupsOf('Fill in the form for the hall', 'Fill in the firm for the hall')).toEqual([]);
    expect(groupsOf('Repair the plasters in the hall', 'Repair the plastrs in the hall')).toHaveLength(1);
  });
  it.each([
    ['We need parking', 'We do not need parking'],
    ['Offer a 6wk trial', 'Offer an 8wk trial'],
    ['More travel for staff', 'Less travel for staff'],
    ['Ask the employer about leave', 'Ask the employee about leave'],
    ['Paid leave for all volunteers', 'Unpaid leave for all volunteers'],
    ['Develop a buddy scheme for clinical staff', 'Develop a buddy scheme for digital staff'],
  ])('keeps apart %s and %s', (a, b) => {
    expect(groupsOf(a, b)).toEqual([]);
  });
  it('gives the same groups whatever the order', () => {
    const lines = [
      'Share the rota',
      'share rota',
      'Book rooms',
      'Book the rooms!',
      'Nothing like it',
      'book room',
    ];
    const expected = new Set(['Book rooms|Book the rooms!|book room', 'Share the rota|share rota']);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const found = groupsOf(...shuffled).map(({ ids }) =>
          ids
            .map((id) => shuffled[Number(id)])
            .sort()
            .join('|'),
        );
        expect(new Set(found)).toEqual(expected);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
  it('never compares all pairs: five thousand different lines take moments', () => {
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `Meet group ${n} in room ${n % 70} about topic ${n % 13}`,
    );
    expect(groupsOf(...lines)).toEqual([]);
  });
});
