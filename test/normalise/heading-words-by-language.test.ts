import { describe, expect, it } from 'vitest';
import { headingWordsByLanguage } from '../../src/normalise/words/heading-words-by-language.js';
import { languages } from '../../src/text/index.js';

describe.each(Object.entries(headingWordsByLanguage))('the headings in %s', (_, { fields, time }) => {
  it('stand each for one field, in small letters', () => {
    const words = Object.values(fields).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
  });

  it('have every month and weekday', () => {
    expect([time.months.length, time.weekdays.length]).toEqual([12, 7]);
  });
});

it('there is a table for every language but English', () => {
  expect(Object.keys(headingWordsByLanguage).sort()).toEqual(
    Object.keys(languages)
      .filter((tag) => tag !== 'en')
      .sort(),
  );
});
