/** Finds names in texts. */
export interface NameFinder {
  /** Returns a text with each name replaced; longer names go first. */
  replaceNames(text: string, replace: (found: string) => string): string;
}

interface Name {
  readonly name: string;
  /** The source of a regular expression. */
  readonly source: string;
}

/**
 * Returns what finds whole names: a listed one in any case of letters, a host’s as written or all in capitals. One pattern of all
 * names takes a time for each text that grows with their number (8,000 hosts: minutes); so a text is looked up word by word first,
 * and its pattern is of the names whose words it holds.
 */
export function namesToFind(listed: readonly string[], hosts: readonly string[]): NameFinder {
  const names: Name[] = [
    ...listed.filter(isName).map((name) => ({ name, source: anyCase(name) })),
    ...hosts.filter(isName).map((name) => ({
      name,
      source: `(?:${sourceOf(name)}|${sourceOf(name.toUpperCase())})`,
    })),
  ].sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  const long = [...listed, ...hosts].filter((name) => name.length > longestName);
  const byWords = new Map<string, number[]>();
  /** For each first word, the possible lengths (in words) of names starting with it. */
  const lengths = new Map<string, Set<number>>();
  const withoutWords: number[] = [];
  for (const [at, { name }] of names.entries()) {
    const words = wordsOf(name);
    const first = words[0];
    if (first === undefined || /\p{M}/u.test(name + name.toUpperCase())) {
      withoutWords.push(at);
      continue;
    }
    const key = words.join(' ');
    byWords.set(key, [...(byWords.get(key) ?? []), at]);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(words.length));
  }
  const namesThatMayStandIn = (text: string): readonly Name[] => {
    const words = wordsOf(text);
    const found = new Set(withoutWords);
    for (const [start, word] of words.entries())
      for (const length of lengths.get(word) ?? [])
        for (const at of byWords.get(words.slice(start, start + length).join(' ')) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b).flatMap((at) => names[at] ?? []);
  };
  return {
    replaceNames(text, replace) {
      const shortened = long.reduce((sum, name) => sum.replaceAll(name, replace(name)), text);
      const candidates = names.length === 0 ? [] : namesThatMayStandIn(shortened);
      if (candidates.length === 0) return shortened;
      const sources = candidates.map(({ source }) => source).join('|');
      return shortened.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources})(?![\\p{L}\\p{N}])`, 'gu'),
        replace,
      );
    },
  };
}

/** Returns a name in one form of Unicode (NFC), with single spaces. */
export function plainForm(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Returns a key shared by all spellings of one person's name. */
export function foldName(name: string): string {
  return name.replace(/[\s\u00a0_.-]+/g, ' ').toLowerCase();
}

/** Runs of letters and digits; each letter by itself, as a small sigma at the end of a word is another letter than within one. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((run) =>
    Array.from(run, (letter) => letter.toUpperCase().toLowerCase()).join(''),
  );
}

/** A text this long is no name; it is hidden as it was written. */
const longestName = 200;

function isName(name: string): boolean {
  return name.length <= longestName && splitName(name).length > 0;
}

function anyCase(name: string): string {
  return splitName(name)
    .map((part) => [...part].map(letterInAnyCase).join(''))
    .join(between);
}

function letterInAnyCase(letter: string): string {
  if ('σςΣ'.includes(letter)) return '[σςΣ]';
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  return small === large || [...small].length > 1 || [...large].length > 1
    ? literally(letter)
    : `[${small}${large}]`;
}

function sourceOf(name: string): string {
  return splitName(name).map(literally).join(between);
}

/** Between the parts of a name: white space, or what is there in names of files and accounts. No part holds any of it. */
const between = '[\\s\\u00a0_.-]+';

function splitName(name: string): string[] {
  return name.split(/[\s\u00a0_.-]+/).filter((part) => part !== '');
}

function literally(text: string): string {
  return text.replace(/[*+?^${}()|[\]\\/]/g, '\\$&');
}
