import type { Row } from '../../model/index.js';

import type { TidyBlock } from '../layout/layout-kinds.js';
import { readTableHeading } from '../places/place-heading.js';
import { readDay, readSlot } from '../places/when.js';

/** What a row between the rows says of those below it, until the next says otherwise. */
export interface RowSection {
  readonly site: string | null;
  readonly day: string | null;
  readonly slot: string | null;
}

interface Said {
  readonly discussion: readonly unknown[];
  readonly actions: readonly unknown[];
}

export interface SectionSettings {
  /** Names that rows of their own give, and that read as sites. */
  readonly sites: ReadonlySet<string>;
  /** Whether a column names the slot of each row. */
  readonly hasSlots: boolean;
}

/** Returns what a section row says, or null where the row is none: it holds one short text that names a day, a slot or a site. */
export function readSection(
  row: Row,
  { sites, hasSlots }: SectionSettings,
  { discussion, actions }: Said,
): Partial<RowSection> | null {
  const text = onlyWords(row);
  if (text === null || discussion.length + actions.length > 0) return null;
  const day = readDay(text);
  if (day !== null) return { day, slot: null };
  const slot = readSlot(text);
  if (slot !== null) return hasSlots ? null : { slot };
  if (sites.has(text)) return { site: readTableHeading(text).site ?? text, day: null, slot: null };
  const heading = readTableHeading(text);
  return heading.site !== null ? { site: heading.site, day: null, slot: heading.slot } : null;
}

/** Words that name parts of a programme, or a team, but no site. */
const general =
  /\b(?:sessions?|talks?|plenar(?:y|ies)|keynotes?|workshops?|lightning|posters?|lunch|break|coffee|welcome|closing|opening|themes?|topics?|actions?|notes?|other|misc|general|total|summary|birds|feather|parking|lot|cancelled|online|virtual|morning|afternoon|evening|track|stream|part|round|intro(?:duction)?|outro)\b/i;

/**
 * Returns the texts of section rows that read as sites: at least two different short names of capitalised words are alone in
 * their rows, none of them a word for a part of a programme, and no column names the site.
 */
export function siteSections(rows: readonly Row[], block: TidyBlock): ReadonlySet<string> {
  if (block.columns.has('site')) return new Set();
  const topics = new Set(block.columns.get('topic') ?? []);
  const names = rows.flatMap((row) => {
    const text = onlyWords(row);
    const at = row.findIndex((cell) => cell.text !== '');
    // A lone text in the topic column is a session without notes, unless it is merged over the row.
    const standsApart = !topics.has(at) || (row[at]?.span?.columns ?? 1) > 1;
    return text !== null && standsApart ? [text] : [];
  });
  const alike = names.filter(
    (name) =>
      /^(?:\p{Lu}[\p{L}'’-]+)(?: (?:of|on|the|and|\p{Lu}[\p{L}'’-]+)){0,3}$/u.test(name) &&
      !general.test(name),
  );
  return new Set(alike).size >= 2 &&
    alike.length === names.filter((name) => readDay(name) === null && readSlot(name) === null).length
    ? new Set(alike)
    : new Set();
}

/** The words of a row that holds one filled cell, of one short block. */
function onlyWords(row: Row): string | null {
  const filled = row.filter((cell) => cell.text !== '');
  const [cell] = filled;
  if (!cell || filled.length > 1) return null;
  const text = cell.blocks[0]?.text ?? '';
  return text !== '' && text.length <= 60 ? text : null;
}
