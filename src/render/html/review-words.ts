import type { Say } from '../../text/index.js';

/** What the script of the page says, by the end of its key under `reviewPage`. */
const keys = [
  'unchanged',
  'unsaved',
  'saved',
  'downloaded',
  'copied',
  'copyHere',
  'sessions',
  'name',
  'up',
  'down',
  'hide',
  'showAgain',
  'mergeInto',
  'choose',
  'merge',
  'hidden',
  'empty',
  'theme',
  'action',
  'point',
  'change',
  'shown',
  'asFound',
  'first',
  'never',
  'leftOut',
  'words',
  'owner',
  'due',
  'edited',
  'bring',
  'found',
  'own',
  'remove',
  'renamed',
  'needsName',
  'taken',
  'moved',
  'merged',
  'added',
  'ordered',
  'hid',
  'shownAgain',
  'decided',
  'findingAdded',
  'findingRemoved',
  'undone',
  'redone',
  'nothingToUndo',
  'nothingToRedo',
  'kept',
  'notKept',
  'cannotKeep',
  'takenUp',
] as const;

/** Places that the script fills. */
const places = ['from', 'to', 'what', 'name', 'count', 'place', 'field', 'value'];

/** Returns the sentences of the page's script, with their places left open. */
export function pageWords(say: Say, file: string): Readonly<Record<string, string>> {
  const open = Object.fromEntries(places.map((name) => [name, `{${name}}`]));
  const other = say('otherTheme');
  return {
    other,
    ...Object.fromEntries(keys.map((key) => [key, say(`reviewPage.${key}`, { ...open, file, other })])),
  };
}
