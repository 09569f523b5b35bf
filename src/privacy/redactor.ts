import type { RedactedKind, Redactor } from '../model/index.js';
import { findPersonalData, type PersonalData } from '../text/personal-data.js';

export interface RedactionSettings {
  readonly kinds: readonly RedactedKind[];
  /** Names to hide wherever they stand. */
  readonly names: readonly string[];
}

const words: Readonly<Record<PersonalData['kind'], { readonly asked: RedactedKind; readonly word: string }>> =
  {
    email: { asked: 'emails', word: 'email' },
    phone: { asked: 'phones', word: 'phone' },
    nhsNumber: { asked: 'numbers', word: 'number' },
    nationalInsurance: { asked: 'numbers', word: 'number' },
  };

/**
 * Gives what hides names and numbers. A name of the list is hidden in any case of letters; a host’s, which may be a word too (`Will`,
 * `Di`), where it begins with a capital. Longer names go first, so that `Maria Lopez` is one person where both are listed. Persons
 * are numbered in the order of the list, then of the hosts; the rest in the order they are met.
 */
export function createRedactor({ kinds, names }: RedactionSettings): Redactor {
  const asked = new Set(kinds);
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  const numberOf = (word: string, key: string): number => {
    const known = numbers.get(`${word} ${key}`);
    if (known !== undefined) return known;
    const next = (counts.get(word) ?? 0) + 1;
    counts.set(word, next);
    numbers.set(`${word} ${key}`, next);
    return next;
  };
  const listed = names.map((name) => plainForm(name)).filter((name) => name !== '');
  for (const name of listed) numberOf('person', foldName(name));
  const hosts = new Set<string>();
  let pattern = patternOf(listed, []);
  const person = (found: string) => `[person ${numberOf('person', foldName(found))}]`;
  return {
    isIdle: asked.size === 0 && listed.length === 0,
    learnHosts(given) {
      if (!asked.has('hosts')) return;
      const before = hosts.size;
      for (const name of given) if (name !== null && /\p{L}/u.test(name)) hosts.add(plainForm(name));
      if (hosts.size > before) pattern = patternOf(listed, [...hosts]);
    },
    redact(text) {
      const plain = text.normalize('NFC');
      const hidden = findPersonalData(plain)
        .filter(({ kind }) => asked.has(words[kind].asked))
        .reduce((sum, { kind, text: found }) => {
          const { word } = words[kind];
          return sum.replaceAll(
            found,
            `[${word} ${numberOf(word, found.replace(/[\s()-]/g, '').toLowerCase())}]`,
          );
        }, plain);
      const long = [...listed, ...hosts].filter((name) => name.length > longestName);
      const shortened = long.reduce((sum, name) => sum.replaceAll(name, person(name)), hidden);
      const result = pattern === null ? shortened : shortened.replace(pattern, person);
      return result === plain ? text : result;
    },
  };
}

function plainForm(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function foldName(name: string): string {
  return name.replace(/[\s\u00a0_.-]+/g, ' ').toLowerCase();
}

/** A text this long is no name; it is hidden as it was written. */
const longestName = 200;

function isName(name: string): boolean {
  return name.length <= longestName && partsOf(name).length > 0;
}

/** Whole words only; a listed name matches in any case, a host’s as written or all in capitals. */
function patternOf(listed: readonly string[], hosts: readonly string[]): RegExp | null {
  const any = listed.filter(isName).map((name) => ({ name, source: anyCase(name) }));
  const written = hosts.filter(isName).map((name) => ({
    name,
    source: `(?:${sourceOf(name)}|${sourceOf(name.toUpperCase())})`,
  }));
  const sources = [...any, ...written]
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
    .map(({ source }) => source);
  if (sources.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function anyCase(name: string): string {
  return partsOf(name)
    .map((part) => [...part].map(letterInAnyCase).join(''))
    .join(between);
}

function letterInAnyCase(letter: string): string {
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  return small === large || [...small].length > 1 || [...large].length > 1
    ? literally(letter)
    : `[${small}${large}]`;
}

function sourceOf(name: string): string {
  return partsOf(name).map(literally).join(between);
}

/** Between the parts of a name: white space, or what stands there in names of files and accounts. No part holds any of it. */
const between = '[\\s\\u00a0_.-]+';

function partsOf(name: string): string[] {
  return name.split(/[\s\u00a0_.-]+/).filter((part) => part !== '');
}

function literally(text: string): string {
  return text.replace(/[*+?^${}()|[\]\\/]/g, '\\$&');
}
