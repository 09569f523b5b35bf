import type { RedactedKind, Redactor } from '../model/index.js';
import { findPersonalData, type PersonalData } from '../text/personal-data.js';
import { foldName, type NameFinder, namesToFind, plainForm } from './find-names.js';

export interface RedactionSettings {
  readonly kinds: readonly RedactedKind[];
  /** Names to hide wherever they are. */
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
 * Returns what hides names and numbers. A name of the list is hidden in any case of letters; a host’s, which may be a word too (`Will`,
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
  let finder: NameFinder = namesToFind(listed, []);
  const person = (found: string) => `[person ${numberOf('person', foldName(found))}]`;
  return {
    isIdle: asked.size === 0 && listed.length === 0,
    learnHosts(given) {
      if (!asked.has('hosts')) return;
      const before = hosts.size;
      for (const name of given) if (name !== null && /\p{L}/u.test(name)) hosts.add(plainForm(name));
      if (hosts.size > before) finder = namesToFind(listed, [...hosts]);
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
      const result = finder.replaceNames(hidden, person);
      return result === plain ? text : result;
    },
  };
}
