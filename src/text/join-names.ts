import type { Say } from './wording.js';

/** Returns names as a list in words: `London`, `London and Leeds`, `London, Leeds and York`; of many the first and how many more. */
export function joinNames(names: readonly string[], say: Say, max = 4): string {
  if (names.length > max) {
    const shown = names.slice(0, max - 1);
    return `${shown.join(', ')}${say('andMore', { count: names.length - shown.length })}`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${andBefore(last, say)}${last}`;
}

/** The word for “and” changes before some letters in Welsh (`a`, `ac`) and Spanish (`y`, `e`). */
function andBefore(name: string, say: Say): string {
  const small = name.toLowerCase();
  const changes = say('listAnd.changesBefore')
    .split(' ')
    .some((letters) => letters !== '' && small.startsWith(letters));
  return say(changes ? 'listAnd.changed' : 'listAnd');
}
