import type { Field } from '../../model/field.js';
import type { Cell, GridDocument, Passage } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';
import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { readHeadings } from '../places/table-places.js';
import { isOnlyTime, readDay, readSlot, readsAsRoom } from '../places/when.js';
import { fieldOfExactWords, fieldOfHeading } from '../words/heading-words.js';

/** A heading of the document that is still open, with what it means. */
interface OpenHeading {
  readonly level: number;
  readonly cell: Cell;
  /** The field it names, `session` where it opens one, or null. */
  readonly means: Field | 'session' | null;
}

/** A session as its minutes are read. */
interface Draft {
  /** The headings it is under. */
  readonly outer: readonly Cell[];
  readonly heading: Cell | null;
  /** Whether nothing but its words, which a matrix holds as a topic, opened it. */
  readonly byTopic: boolean;
  readonly topic: PlacedBlock[];
  readonly discussion: PlacedBlock[];
  readonly actions: PlacedBlock[];
  /** Values that labels give: `Date & time: 11:30`. */
  readonly said: Map<Field, string>;
  /** Whether one heading names both points and actions. */
  unsure: boolean;
  /** Cells of headings and labels that were understood. */
  readonly understood: Cell[];
  readonly leftOut: Cell[];
}

export interface MinutesSettings {
  /** Topics known from a matrix: a heading of the same words opens the session's notes. */
  readonly topics: ReadonlySet<string>;
}

/**
 * Gives the sessions of minutes: a heading for each, and under headings or labels such as *Notes*, *Discussion* and
 * *Actions* its points and actions. A heading opens a session when one of those is right below it, or when a matrix
 * holds its words as a topic. Every list item and every paragraph is an item, nested ones too.
 */
export function readMinutes(
  document: GridDocument,
  { topics }: MinutesSettings,
  context: ReadingContext,
): RawSession[] {
  const passages = promoteTitles(document.passages);
  const openers = findOpeners(passages, topics);
  const open: OpenHeading[] = [];
  const drafts: Draft[] = [];
  let draft: Draft | null = null;
  const start = (heading: Cell | null, byTopic = false): Draft => {
    const outer = open.filter((one) => one.means === null).map((one) => one.cell);
    const fresh: Draft = {
      outer,
      heading,
      byTopic,
      topic: [],
      discussion: [],
      actions: [],
      said: new Map(),
      unsure: false,
      understood: heading ? [heading] : [],
      leftOut: [],
    };
    drafts.push(fresh);
    return fresh;
  };
  passages.forEach((passage, index) => {
    if (passage.kind === 'table') {
      if (draft) takeTable(draft, passage.grid.rows);
      return;
    }
    if (passage.kind === 'line') {
      if (draft) takeLine(draft, passage.cell, fieldOf(open));
      return;
    }
    const { level, cell } = passage;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const opens = openers.get(index);
    const label = readLabel(cell.text);
    if (opens) {
      draft = start(cell, opens === 'topic');
      open.push({ level, cell, means: 'session' });
      return;
    }
    const inSession = open.some((one) => one.means === 'session');
    // A heading beside the session's own is none of its fields.
    if (draft && draft.heading !== null && !inSession) draft = null;
    if (label && (draft || openers.size === 0 || label.field === 'topic')) {
      const again = label.field === 'topic' && draft !== null && (draft.said.has('topic') || hasWords(draft));
      if (!draft || (again && !inSession)) draft = start(null);
      if (label.value !== '') takeValue(draft, label, cell);
      else draft.understood.push(cell);
      if (namesBoth.test(cell.text)) draft.unsure = true;
      open.push({ level, cell, means: label.value === '' ? label.field : null });
      return;
    }
    draft?.understood.push(cell);
    open.push({ level, cell, means: null });
  });
  return draftsWithNotes(joinSame(drafts), topics).flatMap((one) => toSession(one, context));
}

/** A session's heading that comes again continues that session. */
function joinSame(drafts: readonly Draft[]): Draft[] {
  const byHeading = new Map<string, Draft>();
  return drafts.filter((draft) => {
    if (draft.heading === null) return true;
    const place = ['site', 'slot', 'room', 'day'] as const;
    const said = place.map((field) => draft.said.get(field) ?? '');
    const key = topicKey(
      [...draft.outer.map(({ text }) => text), ...said, splitHeading(draft.heading.text).topic].join(' / '),
    );
    const first = byHeading.get(key);
    if (!first) {
      byHeading.set(key, draft);
      return true;
    }
    for (const name of ['topic', 'discussion', 'actions', 'understood', 'leftOut'] as const) {
      // The lists of a draft hold the same kind of thing under the same name.
      (first[name] as unknown[]).push(...draft[name]);
    }
    return false;
  });
}

/**
 * A heading that only repeats a topic opens notes where most topics have such notes below; a list of who meets when, or a few
 * remarks, is none.
 */
function draftsWithNotes(drafts: readonly Draft[], topics: ReadonlySet<string>): readonly Draft[] {
  const byTopic = drafts.filter((draft) => draft.byTopic && saysSomething(draft));
  const enough = byTopic.length >= Math.max(1, topics.size * 0.3);
  return drafts.filter((draft) => !draft.byTopic || (enough && saysSomething(draft)));
}

function saysSomething({ discussion, actions }: Draft): boolean {
  return [...discussion, ...actions].some(({ block }) => !isOnlyTime(block.text));
}

/** Indexes of headings that open a session: those right above a field's heading, and those that say a known topic. */
function findOpeners(
  passages: readonly Passage[],
  topics: ReadonlySet<string>,
): Map<number, 'field' | 'topic'> {
  const openers = new Map<number, 'field' | 'topic'>();
  // A heading over sessions is none itself.
  const holders = new Set<number>();
  const open: { level: number; index: number; field: boolean }[] = [];
  passages.forEach((passage, index) => {
    if (passage.kind !== 'heading') return;
    while ((open.at(-1)?.level ?? 0) >= passage.level) open.pop();
    const field = readLabel(passage.cell.text);
    const hasNotes = field?.field === 'discussion' || field?.field === 'actions';
    const parent = open.findLast((one) => !one.field);
    // Inside the notes, and inside a session, a heading parts them and opens no session.
    const inside = open.some((one) => one.field || (one !== parent && openers.get(one.index) === 'field'));
    if (hasNotes && parent && !inside && !holders.has(parent.index)) {
      openers.set(parent.index, 'field');
      for (const one of open) if (one !== parent) holders.add(one.index);
    }
    if (topics.has(topicKey(splitHeading(passage.cell.text).topic))) openers.set(index, 'topic');
    open.push({ level: passage.level, index, field: field !== null });
  });
  for (const index of labelledSessions(passages, openers)) openers.set(index, 'field');
  if (openers.size === 0 && saysWhoLed(passages)) {
    const title = passages.findIndex((passage) => passage.kind === 'heading');
    if (title >= 0) openers.set(title, 'field');
  }
  return openers;
}

/**
 * Headings right above lines such as `Notes: …` and `Actions: …`: sessions where both are there, or where sessions with headings for their parts
 * have the same level.
 */
function labelledSessions(passages: readonly Passage[], openers: ReadonlyMap<number, string>): number[] {
  const levels = new Set(
    [...openers.keys()].map((index) => {
      const opener = passages[index];
      return opener?.kind === 'heading' ? opener.level : 0;
    }),
  );
  const said = new Map<number, Set<Field>>();
  let heading = -1;
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading') heading = readLabel(passage.cell.text) === null ? index : -1;
    else if (passage.kind === 'line' && heading >= 0) {
      const label = readLabel(passage.cell.text);
      if (label === null || label.value === '') return;
      if (label.field !== 'discussion' && label.field !== 'actions') return;
      said.set(heading, (said.get(heading) ?? new Set()).add(label.field));
    }
  });
  return [...said].flatMap(([index, fields]) => {
    const opener = passages[index];
    const isKin = opener?.kind === 'heading' && levels.has(opener.level);
    return !openers.has(index) && (fields.size > 1 || isKin) ? [index] : [];
  });
}

/** Notes of one session without headings for their parts: a line right below the title says who led it or took notes. */
function saysWhoLed(passages: readonly Passage[]): boolean {
  const first = passages.findIndex((passage) => passage.kind === 'heading');
  return passages
    .slice(first + 1, first + 5)
    .some(
      (passage) =>
        passage.kind !== 'table' &&
        /^(?:lead|led by|leads?|host|facilitators?|facilitated by|chairs?|presenters?|speakers?|note-?\s?takers?(?:\(s\))?|scribe)\s*:/i.test(
          passage.cell.text,
        ),
    );
}

/** The field that lines under the open headings belong to: what the nearest heading with a meaning names, or null. */
function fieldOf(open: readonly OpenHeading[]): Field | null {
  const nearest = open.findLast((one) => one.means !== null)?.means ?? null;
  return nearest === 'session' ? null : nearest;
}

interface Label {
  readonly field: Field;
  readonly value: string;
}

const namesBoth = /\b(?:discussion|points|notes)\b.{0,12}(?:\band\b|&|\/).{0,20}\bactions?\b/i;

/** Gives the field that a heading or a line names, with the value behind its colon. */
function readLabel(text: string): Label | null {
  if (text.length <= 60 && namesBoth.test(text)) return { field: 'discussion', value: '' };
  const whole = text.length <= 60 ? fieldOfHeading(text) : null;
  if (whole !== null) return { field: whole, value: '' };
  const match = /^([\p{L}][\p{L}\s&/()'’-]{1,40}?)\s*:\s*(.*)$/su.exec(text);
  const field = match?.[1] ? fieldOfHeading(match[1]) : null;
  return field === null ? null : { field, value: match?.[2]?.trim() ?? '' };
}

function takeLine(draft: Draft, cell: Cell, field: Field | null): void {
  if (field === 'discussion' || field === 'actions') {
    draft[field].push(...placedBlocks(cell));
    return;
  }
  const label = readLabel(cell.text);
  if (field !== null) takeValue(draft, { field, value: cell.text }, cell);
  else if (label && label.value !== '') takeValue(draft, label, cell);
  else if (takePlace(draft, cell)) draft.understood.push(cell);
  // Above the notes are the lines of a form: who took notes, who uploads them.
  else if (draft.said.has('slot') && cell.blocks[0]?.kind === 'paragraph') draft.leftOut.push(cell);
  else if (cell.text.endsWith(':') || /^[^:]{2,80}:\s*\S+(?:\s\S+){0,5}$/u.test(cell.text))
    draft.leftOut.push(cell);
  else draft.discussion.push(...placedBlocks(cell));
}

/** `Leeds, Session 1, Gallery 2` right below the heading: what is before the slot is the site, what is behind it the room. */
function takePlace(draft: Draft, { text }: Cell): boolean {
  if (draft.said.has('slot') || hasWords(draft) || text.length > 90 || /[.?!]$/.test(text)) return false;
  const parts = text.split(/\s*[,|·]\s*/);
  const at = parts.findIndex((part) => readSlot(part) !== null);
  const slot = parts[at];
  if (slot === undefined || at > 1 || parts.length > at + 3) return false;
  draft.said.set('slot', slot);
  const [before, after] = [parts.slice(0, at).join(', '), parts.slice(at + 1).join(', ')];
  if (before !== '') draft.said.set('site', before);
  if (after !== '') draft.said.set('room', after);
  return true;
}

function takeValue(draft: Draft, { field, value }: Label, cell: Cell): void {
  const kind = cell.blocks[0]?.kind ?? 'line';
  if (field === 'topic') {
    if (draft.heading === null || topicKey(draft.heading.text) !== topicKey(value)) {
      draft.topic.push({ block: { text: value, kind }, cell });
    }
  } else if (field === 'discussion' || field === 'actions')
    draft[field].push({ block: { text: value, kind }, cell });
  else draft.said.set(field, [draft.said.get(field) ?? [], value].flat().join(', '));
  draft.understood.push(cell);
}

/** A table of actions and owners among the minutes. */
function takeTable(draft: Draft, rows: readonly (readonly Cell[])[]): void {
  const [header, ...body] = rows;
  const fields = (header ?? []).map((cell) => fieldOfHeading(cell.text));
  const column = fields.findIndex((field) => field === 'actions' || field === 'discussion');
  const field = fields[column];
  if (!header || (field !== 'actions' && field !== 'discussion')) return;
  const words = (row: readonly Cell[], name: Field) => row[fields.indexOf(name)]?.text || null;
  draft.understood.push(...header);
  for (const row of body) {
    const blocks = placedBlocks(row[column]);
    const owner = fields.includes('owner') ? words(row, 'owner') : null;
    const due = fields.includes('due') ? words(row, 'due') : null;
    draft[field].push(...blocks.map((block) => ({ ...block, owner, due })));
    draft.understood.push(...row);
  }
}

function hasWords({ topic, discussion, actions }: Draft): boolean {
  return topic.length + discussion.length + actions.length > 0;
}

function toSession(draft: Draft, context: ReadingContext): RawSession[] {
  const { ledger } = context;
  const heading = draft.heading;
  const split = heading ? splitHeading(heading.text) : null;
  const named: PlacedBlock[] =
    heading && split ? [{ block: { text: split.topic, kind: 'line' }, cell: heading }] : [];
  // What a line calls the topic goes before the heading, which then is the title of the minutes or the slot.
  const [topic, ...further] = draft.topic.length > 0 ? draft.topic : named;
  const slot =
    draft.topic.length > 0 && heading ? readPlaceHeading(heading.text).slot : (split?.slot ?? null);
  const first = topic ?? draft.discussion[0] ?? draft.actions[0];
  if (!first || (!hasWords(draft) && heading === null)) return [];
  for (const cell of [...draft.outer, ...draft.understood]) ledger.use(cell);
  for (const cell of draft.leftOut) ledger.leaveOut(cell, 'it is a line of the form above the notes');
  const outer = readHeadings(draft.outer.map(({ text }) => text));
  const said = (field: Field) => draft.said.get(field) ?? null;
  const rest = [...further, ...draft.discussion];
  return [
    {
      site: said('site') ?? outer.site ?? context.site,
      day: (said('day') === null ? outer.day : readDay(said('day') ?? '')) ?? context.day,
      slot: said('slot') ?? slot ?? outer.slot ?? context.slot,
      label: said('room') ?? split?.room ?? null,
      facilitator: said('facilitator'),
      topic: [first],
      discussion: topic ? rest : rest.filter((block) => block !== first),
      actions: draft.actions.filter((block) => block !== first),
      from: 'minutes',
      fieldsUnsure: draft.unsure,
      place: first.cell.place,
    },
  ];
}

/** `Session 1 (Room 2): Hiring people` → slot, room and topic; a heading that names no slot is all topic. */
function splitHeading(text: string): { topic: string; slot: string | null; room: string | null } {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:continued|cont\.?|\d+ of \d+)\)$/i, '')
    .trim();
  const match = /^(.{3,60}?)\s*(?::|\s[-–—]\s)\s*(.+)$/u.exec(tidy);
  if (match?.[1] && match[2]) {
    const { slot, label } = readPlaceHeading(match[1]);
    if (slot !== null) return { topic: match[2], slot, room: label };
    if (/^(?:topic|session|title|session (?:topic|title)|session no\.? ?\d+)$/i.test(match[1])) {
      return { topic: match[2], slot: null, room: null };
    }
  }
  const behind = /^(.{3,}?)\s*[([]([^()[\]]{3,40})[)\]]$/u.exec(tidy);
  if (behind?.[1] && behind[2] && readsAsRoom(behind[2]))
    return { topic: behind[1], slot: null, room: behind[2] };
  return { topic: tidy, slot: null, room: null };
}

/**
 * Some headings have no mark: a paragraph of a few capitalised words without a full stop stands for one (`Good Practices`), and
 * so does one that names a field.
 */
function promoteTitles(passages: readonly Passage[]): Passage[] {
  return passages.map((passage) => {
    if (passage.kind !== 'line') return passage;
    const { cell } = passage;
    const { text, kind } = cell.blocks[0] ?? { text: '', kind: 'line' };
    if (kind === 'listItem' || text.length > 70 || /[.;,?!]$/.test(text)) return passage;
    if (readPlaceHeading(text).slot !== null) return passage;
    const isField = fieldOfExactWords(text) !== null || (namesBoth.test(text) && text.length <= 40);
    return isField || isTitleCase(text) ? { kind: 'heading', level: 7, cell } : passage;
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
