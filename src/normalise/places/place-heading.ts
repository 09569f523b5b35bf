import { singleSpaces } from '../words/single-spaces.js';
import { wordsOfLanguages } from '../words/words-of-languages.js';

/** A heading split into the slot it names and the label that is left: a room, a host, or both. */
export interface PlaceHeading {
  readonly slot: string | null;
  readonly label: string | null;
}

const numbered = '(?:session|slot|time ?slot|round|block|breakout|workshop|part|period|wave|hour)';
const clock =
  '(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d(?::[0-5]\\d)?\\s*(?:[ap]\\.?m\\.?|uhr)?|\\s*(?:[ap]\\.?m\\.?|uhr\\b|h(?:[0-5]\\d)?\\b))';
const until = `(?:-|–|—|to|until|${wordsOfLanguages('until', 'all')})`;
const slotPattern = new RegExp(
  [
    `\\b${numbered}\\s*(?:no\\.?\\s*|#)?(?:\\d{1,3}[a-z]?|[a-h]|one|two|three|four|five|six)\\b`,
    `\\b${clock}\\s*${until}\\s*${clock}`,
    `\\b${clock}`,
    `\\b(?:early|late|mid)?[ -]?(?:morning|afternoon|evening)(?:\\s+(?:session|slot)s?)?(?:\\s+\\d{1,2})?\\b`,
    `(?<!\\p{L})(?:${wordsOfLanguages('session')})\\s*(?:n[o°º]?\\.?\\s*|#)?\\d{1,3}(?![\\p{L}\\d])`,
    `(?<!\\p{L})(?:${wordsOfLanguages('partOfDay')})(?:\\s+\\d{1,2})?(?!\\p{L})`,
  ].join('|'),
  'iu',
);

/** True where a text names a slot, whatever else it says. White space is single. */
export function namesSlot(text: string): boolean {
  return slotPattern.test(text);
}

/** Parts a heading such as `Session 1 (Kim Conf 2)`, `Conf 2, 10:30–11:15` or `(Room 24)`. */
export function readPlaceHeading(heading: string): PlaceHeading {
  const text = singleSpaces(heading);
  const match = slotPattern.exec(text);
  const slot = match ? match[0].trim() : null;
  const rest = match ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` : text;
  const label = trimLabel(rest);
  return { slot: slot === null ? null : capitalise(slot), label: label === '' ? null : label };
}

const gridWords = wordsOfLanguages('grid');
/** What calls a table a grid of sessions, whatever else the heading says. */
const gridWord = new RegExp(`(?<!\\p{L})(?:grids?|${gridWords})(?!\\p{L})`, 'iu');
const aroundName = new RegExp(
  `(?<!\\p{L})(?:grids?|sessions?|unconference|schedule|agenda|notes|${gridWords})(?!\\p{L})`,
  'iu',
);

/** What a heading above a table says of its place. */
export interface TableHeading {
  readonly site: string | null;
  readonly slot: string | null;
  /** A name behind the slot (`Session 1, Net Loft`): the room of one session, or the site of several. */
  readonly behind: string | null;
}

/** Words that count slots and name no site: `Second afternoon`. */
const counts = /^(?:the )?(?:first|second|third|fourth|fifth|last|next|1st|2nd|3rd|4th|5th|early|late)\b/i;

/** Returns the site and the slot that a heading above a table names, such as `London Grid - Session 1`. */
export function readTableHeading(heading: string): TableHeading {
  const { slot, label } = readPlaceHeading(heading);
  const saysGrid = aroundName.test(label ?? '');
  if (label === null || (slot === null && !gridWord.test(label))) return { site: null, slot, behind: null };
  const name = trimLabel(
    saysGrid
      ? label
          .replace(
            /\b(the|session|unconference)?\s*\b(grids?|sessions?|unconference|schedule|agenda|notes)\b/gi,
            ' ',
          )
          .replace(new RegExp(aroundName, 'giu'), ' ')
      : label,
  );
  const plausible = name.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}\d]/u.test(name) && !counts.test(name);
  if (!plausible) return { site: null, slot, behind: null };
  const isBehind = slot !== null && !saysGrid && heading.trim().toLowerCase().startsWith(slot.toLowerCase());
  return isBehind ? { site: null, slot, behind: name } : { site: name, slot, behind: null };
}

function trimLabel(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:;,.|/]+|[\s\-–—:;,|/]+$/g, '')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(trimmed) ?? /^\[(.*)\]$/.exec(trimmed);
  if (bracketed?.[1] !== undefined && !/[()[\]]/.test(bracketed[1])) return trimLabel(bracketed[1]);
  return trimmed.replace(/\(\s*\)/g, '').trim();
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
