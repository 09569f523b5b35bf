import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSay, fullTagOf, joinNames, loadWording, sayDate } from '../../src/text/index.js';
import { findLanguage } from '../../src/text/languages/index.js';
import { wordingTags } from '../../src/text/load-wording.js';
import { type PluralForm, pluralFormOf } from '../../src/text/plural-form.js';

type Messages = Record<string, string | Record<string, string>>;
const read = (name: string): Messages => JSON.parse(readFileSync(`templates/wording/${name}.json`, 'utf8'));
const english = read('en-GB');
const others = wordingTags.filter((tag) => tag !== 'en');
const formsOf = (message: string | Record<string, string>) =>
  typeof message === 'string' ? [message] : Object.values(message);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(others)('the wording %s', (tag) => {
  const own = read(tag);

  it('has every message of the English one, and no other', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  });

  it('has every plural form that the language needs, wherever English has several', () => {
    const wrong = Object.entries(english).filter(([key, message]) => {
      const mine = own[key] ?? '';
      if (typeof message === 'string') return typeof mine !== 'string';
      return Object.keys(mine).sort().join() !== [...(findLanguage(tag)?.pluralForms ?? [])].sort().join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('names in each form what the English names, but for a count said in words', () => {
    const wrong = Object.entries(english).filter(([key, message]) => {
      const wanted = [...new Set(formsOf(message).flatMap(placeholders))].sort();
      return formsOf(own[key] ?? '').some((text) => {
        const has = placeholders(text);
        const lacks = wanted.filter((name) => !has.includes(name));
        const isSaid = lacks.every((name) => name === '{count}' || key === 'date.first');
        return has.some((name) => !wanted.includes(name)) || !isSaid;
      });
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('leaves no English behind', () => {
    const english =
      /(?<!\p{L})(?:the|of|and|that|which|with|was|were|are|from|their|they|not|only|what|notes|sessions? (?:was|were)|you|slide|slides|word|words|made|each|said|asked|other|others)(?!\p{L})/iu;
    // Words that these languages share with English, or spell the same.
    const shared: Record<string, RegExp> = {
      nl: /\b(?:was|word|of|are)\b/gi,
      de: /\b(?:was|Sessions?)\b/gi,
      fr: /\bnotes\b/gi,
    };
    const left = Object.entries(own).flatMap(([key, message]) =>
      formsOf(message)
        .map((text) => text.replace(/\{\w+\}/g, '').replace(shared[tag] ?? /(?!)/g, ''))
        .filter((text) => english.test(text))
        .map((text) => `${key}: ${text}`),
    );
    expect(left).toEqual([]);
  });
});

describe('plural forms', () => {
  it.each(wordingTags)('are those of Unicode for %s', (tag) => {
    const rules = new Intl.PluralRules(fullTagOf(tag));
    const numbers = [...Array.from({ length: 200 }, (_, index) => index), 1000, 12_345, 999_999];
    for (const number of numbers)
      expect([number, pluralFormOf(number, fullTagOf(tag))]).toEqual([number, rules.select(number)]);
    const used = new Set<PluralForm>(numbers.map((number) => pluralFormOf(number, tag)));
    expect([...used].sort()).toEqual([...(findLanguage(tag)?.pluralForms ?? [])].sort());
  });
});

describe('saying', () => {
  const sayIn = async (tag: string) => createSay(await loadWording(tag), tag);

  it('changes the first letter of Welsh nouns behind a number', async () => {
    const say = await sayIn('cy');
    expect([0, 1, 2, 3, 4, 6, 7].map((count) => say('title.points', { count }))).toEqual([
      '0 pwynt trafod',
      '1 pwynt trafod',
      '2 bwynt trafod',
      '3 phwynt trafod',
      '4 pwynt trafod',
      '6 phwynt trafod',
      '7 pwynt trafod',
    ]);
  });

  it('writes dates and large numbers as the language does', async () => {
    const told = await Promise.all(
      wordingTags.map(async (tag) => {
        const say = await sayIn(tag);
        return [
          tag,
          sayDate('2026-03-31', say),
          sayDate('2026-08-01', say),
          say('sessions', { count: 12_345 }),
        ];
      }),
    );
    expect(told).toEqual([
      ['en', '31 March 2026', '1 August 2026', '12,345 sessions'],
      ['cy', '31 Mawrth 2026', '1 Awst 2026', '12,345 sesiwn'],
      ['fr', '31 mars 2026', '1er août 2026', '12\u00a0345 sessions'],
      ['de', '31. März 2026', '1. August 2026', '12.345 Sessions'],
      ['es', '31 de marzo de 2026', '1 de agosto de 2026', '12.345 sesiones'],
      ['nl', '31 maart 2026', '1 augustus 2026', '12.345 sessies'],
      ['pt', '31 de março de 2026', '1 de agosto de 2026', '12\u00a0345 sessões'],
    ]);
  });

  it('writes “and” as the next word wants it', async () => {
    const cy = await sayIn('cy');
    expect(joinNames(['Bangor', 'Conwy'], cy)).toBe('Bangor a Conwy');
    expect(joinNames(['Bangor', 'Aberystwyth'], cy)).toBe('Bangor ac Aberystwyth');
    const es = await sayIn('es');
    expect(joinNames(['Vigo', 'Irún'], es)).toBe('Vigo e Irún');
  });

  it('speaks English where there is no file', async () => {
    expect((await loadWording('it')).untitled).toBe('Playback');
  });
});
