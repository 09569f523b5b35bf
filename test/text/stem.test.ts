import { describe, expect, it } from 'vitest';
import { foldPlural, isStopWord, stem } from '../../src/text/index.js';

const same = (a: string, b: string) => expect(stem(a, 'en-GB')).toBe(stem(b, 'en-GB'));

describe('stem', () => {
  it('folds forms of a word', () => {
    same('recruiting', 'Recruitment');
    same('organisations', 'organization');
    same('co-design', 'codesign');
    same('team’s', 'teams');
  });
  it('keeps words of another meaning apart', () => {
    same('seconded', 'secondments');
    expect(stem('second', 'en')).not.toBe(stem('secondment', 'en'));
    expect(stem('internal', 'en')).not.toBe(stem('internship', 'en'));
    expect(stem('communities', 'en')).not.toBe(stem('communication', 'en'));
  });
  it('never cuts acronyms, and folds their plurals and spellings', () => {
    expect(stem('NHS', 'en')).toBe('nhs');
    expect(stem('nhs', 'en')).toBe('nhs');
    same('JDs', 'JD');
    same('AFC', 'AfC');
    same('DDaT', 'DDAT');
  });
  it('leaves words of a language without a stemmer as they are', () => {
    expect(stem('Scuole', 'it')).toBe('scuole');
  });
});

describe('foldPlural', () => {
  it('folds singular and plural only', () => {
    expect(foldPlural('Policies', 'en')).toBe('policy');
    expect(foldPlural('processes', 'en')).toBe('process');
    expect(foldPlural('culture', 'en')).toBe('culture');
    expect(foldPlural('developers', 'en')).not.toBe(foldPlural('development', 'en'));
  });
});

describe('isStopWord', () => {
  it('knows function words with either apostrophe and in any case', () => {
    expect(['The', 'don’t', "don't", 'e.g'].every((word) => isStopWord(word, 'en-GB'))).toBe(true);
    expect(isStopWord('pay', 'en')).toBe(false);
  });
  it('has none for a language it does not know', () => {
    expect(isStopWord('the', 'cy')).toBe(false);
  });
});
