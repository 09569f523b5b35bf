import type { Cell, GridDocument, Passage } from '../../model/index.js';
import { listsItems } from '../layout/lists-items.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { isOnlyTime, readDay, readSlot, readsAsRoom } from '../places/when.js';
import { fieldOfExactWords } from '../words/heading-words.js';
import { meaningOfSection, type SectionMeaning } from '../words/section-meaning.js';
import { type Label, meaningOfLabel, namesBoth, readLabel, splitHeading } from './labels.js';

/** A heading with what is below it, up to the next heading of its level or above. */
export interface Section {
  /** Of its heading among the passages. */
  readonly index: number;
  readonly level: number;
  readonly cell: Cell;
  readonly parent: Section | null;
  readonly children: Section[];
  /** The field of a session that the heading names, or null. */
  label: Label | null;
  readonly meaning: SectionMeaning | null;
  /** Whether the heading says only when or where. */
  saysWhere: boolean;
  /** Whether the heading itself says that a session follows: `Session: Hiring people`. */
  readonly opensSession: boolean;
  /** Lines right below it, those of its children apart. */
  readonly lines: Cell[];
}

/** Returns the headings of a document as a tree, and the lines above the first of them. */
export function outlineOf(passages: readonly Passage[]): { sections: Section[]; above: Cell[] } {
  const sections: Section[] = [];
  const above: Cell[] = [];
  const open: Section[] = [];
  passages.forEach((passage, index) => {
    if (passage.kind === 'line') (open.at(-1)?.lines ?? above).push(passage.cell);
    // A table of what is to be done by whom says what its heading is for.
    if (passage.kind === 'table' && listsItems(passage.grid.rows)) {
      const last = sections.at(-1);
      if (last && last.label === null && last.parent !== null) last.label = { field: 'actions', value: '' };
    }
    if (passage.kind !== 'heading') return;
    while ((open.at(-1)?.level ?? 0) >= passage.level) open.pop();
    const { text } = passage.cell;
    const label = readLabel(text);
    const section: Section = {
      index,
      level: passage.level,
      cell: passage.cell,
      parent: open.at(-1) ?? null,
      children: [],
      label,
      meaning: label === null ? meaningOfSection(text) : null,
      saysWhere: readDay(text) !== null || readSlot(text) !== null || isOnlyTime(text),
      opensSession: splitHeading(text).opensSession,
      lines: [],
    };
    section.parent?.children.push(section);
    sections.push(section);
    open.push(section);
  });
  markRooms(sections);
  return { sections, above };
}

/** `Hall` and `Room 3` are rooms where the headings beside them are; one alone, such as `A quiet room`, is what was talked about. */
function markRooms(sections: readonly Section[]): void {
  const families = new Map<string, Section[]>();
  for (const section of sections) {
    const family = `${section.parent?.index} ${section.level}`;
    const known = families.get(family);
    if (known) known.push(section);
    else families.set(family, [section]);
  }
  for (const family of families.values()) {
    const rooms = family.filter(({ cell }) => isRoomName(cell.text));
    if (rooms.length * 2 > family.length) for (const section of rooms) section.saysWhere = true;
  }
}

/** `Hall`, `Room 3`, `The Old Library`: a name that ends in the word for a room, or a number behind it. */
function isRoomName(text: string): boolean {
  return readsAsRoom(text) && text.split(/\s+/).length <= 3 && !/[?!:]/.test(text);
}

/**
 * True for a heading that may be the title of a session: it names no field, no part of notes, no time and no room. `Accessibility` and
 * `Travel` may be one, though they head pages about an event too.
 */
export function mayNameSession({ label, meaning, saysWhere, cell }: Section): boolean {
  return (
    label === null &&
    (meaning === null || meaning === 'rules') &&
    !saysWhere &&
    /\p{L}{3}/u.test(cell.text) &&
    cell.text.length <= 150
  );
}

/** Returns the lines of a section and of those inside it, without those under headings for people and links. */
export function linesWithin(section: Section): Cell[] {
  const own = isBeside(section) ? [] : section.lines;
  return [...own, ...section.children.flatMap(linesWithin)];
}

/** True where what is below a heading was not said in a session. */
export function isBeside({ meaning }: Section): boolean {
  return meaning === 'people' || meaning === 'aside';
}

/** True for the heading of an annex, by which a report or an old playback holds the notes themselves. */
export function namesAnnex(heading: string): boolean {
  return /^(?:annexe?|appendix)\b/i.test(heading);
}

export function isListItem(cell: Cell): boolean {
  return cell.blocks[0]?.kind === 'listItem';
}

/**
 * Returns the passages with the title of a text as a heading: its first line, where it has no marked heading, is short, ends in no full stop
 * and is followed by more.
 */
export function promoteFirstLine(passages: readonly Passage[]): readonly Passage[] {
  const [first, second] = passages;
  if (first?.kind !== 'line' || second === undefined) return passages;
  if (passages.some((passage) => passage.kind === 'heading' && passage.level < 7)) return passages;
  const { text } = first.cell;
  const isTitle =
    text.length <= 80 && !isListItem(first.cell) && !/[.;,:]$/.test(text) && /\p{L}{3}/u.test(text);
  if (!isTitle || readLabel(text) !== null || meaningOfLabel(text) !== null) return passages;
  return [{ kind: 'heading', level: 1, cell: first.cell }, ...passages.slice(1)];
}

/**
 * Some headings have no mark: a paragraph of a few capitalised words without a full stop stands for one (`Good Practices`), and
 * so does one that names a field or a part of notes.
 */
export function promoteTitles(passages: readonly Passage[]): Passage[] {
  return passages.map((passage, index) => {
    if (passage.kind !== 'line') return passage;
    const { cell } = passage;
    const { text, kind } = cell.blocks[0] ?? { text: '', kind: 'line' };
    if (kind === 'listItem' || text.length > 70 || /[.;,?!]$/.test(text)) return passage;
    if (readPlaceHeading(text).slot !== null) return passage;
    const next = passages[index + 1];
    const isField = fieldOfExactWords(text) !== null || (namesBoth(text) && text.length <= 40);
    const isPart = meaningOfSection(text) !== null && next?.kind === 'line' && isListItem(next.cell);
    return isField || isPart || isTitleCase(text) ? { kind: 'heading', level: 7, cell } : passage;
  });
}

function isTitleCase(text: string): boolean {
  const words = text.replace(/\([^)]*\)/g, ' ').match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return (
    words.length >= 2 &&
    words.length <= 7 &&
    long.length >= 2 &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    !/:/.test(text)
  );
}

/** Returns the title of a document: what it says itself, or its first heading that may be one; else null. */
export function titleOf({ title, passages }: Pick<GridDocument, 'title' | 'passages'>): string | null {
  if (title !== null) return title;
  const first = promoteFirstLine(passages).find(({ kind }, index) => kind === 'heading' && index <= 1);
  if (first?.kind !== 'heading') return null;
  const { text } = first.cell;
  return readLabel(text) === null && meaningOfSection(text) === null && meaningOfLabel(text) === null
    ? text
    : null;
}

/** Returns the title of a document, or the name of its file in words: `lending-tools.md` → `Lending tools`. */
export function titleOfFile(document: GridDocument): string {
  const name = (document.file.split('/').at(-1) ?? document.file)
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return titleOf(document) ?? name.charAt(0).toUpperCase() + name.slice(1);
}
