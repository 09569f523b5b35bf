import type { Block } from '../../model/index.js';

/** What decks of this tool say in their languages, as `templates/wording` has it: where there is no line, and behind a line. */
export const ownDeckWords = {
  none: [
    'None recorded',
    'Dim wedi’i gofnodi',
    'Nichts festgehalten',
    'Nada anotado',
    'Rien de noté',
    'Niets genoteerd',
    'Nada registado',
  ],
  alsoIn: ['also in', 'hefyd yn', 'auch in', 'también en', 'aussi dans', 'ook in', 'também em'],
  owner: ['owner', 'cyfrifol', 'zuständig', 'responsable', 'verantwoordelijke', 'responsável'],
  due: ['due', 'erbyn', 'fällig', 'plazo', 'échéance', 'uiterlijk', 'prazo'],
} as const;

const none = new Set<string>(ownDeckWords.none);
const noteAtEnd = / \(([^()]+)\)$/;
const alsoIn = new RegExp(`^(?:${ownDeckWords.alsoIn.join('|')}) `);
const labelled = (words: readonly string[]) => new RegExp(`(?:^|, )(?:${words.join('|')})\\s?: ([^:]+)$`);
const ownerAtEnd = labelled(ownDeckWords.owner);
const dueAtEnd = labelled(ownDeckWords.due);

/**
 * Returns a block of a slide that this tool made as it stood in the notes: without what is said behind it, with owner and date in
 * their places; null for the words that are where nothing was recorded.
 */
export function readOwnLine(block: Block): Block | null {
  if (none.has(block.text)) return null;
  const note = noteAtEnd.exec(block.text);
  if (!note) return block;
  let rest = note[1] ?? '';
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(0, match.index);
    return match?.[1];
  };
  const due = take(dueAtEnd);
  const owner = take(ownerAtEnd);
  if (rest !== '' && !alsoIn.test(rest)) return block;
  return {
    ...block,
    text: block.text.slice(0, note.index),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}
