import type { Field } from '../../model/field.js';
import type { Cell } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';
import { type PlacedBlock, placedBlocks, type RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import { readPlaceHeading } from '../places/place-heading.js';
import { readPlaces } from '../places/table-places.js';
import { readDay, readSlot } from '../places/when.js';
import { fieldOfHeading } from '../words/heading-words.js';
import type { SectionMeaning } from '../words/section-meaning.js';
import { type Label, meaningOfLabel, readLabel, splitHeading } from './labels.js';

/** What lines below a heading are: a field of the session, or a part of its notes. */
export type SectionKind = Field | Exclude<SectionMeaning, 'rules'>;

/** A session as its notes are read. */
export interface Draft {
  /** The headings it is under. */
  readonly outer: readonly Cell[];
  readonly heading: Cell | null;
  /** The topic where neither a heading nor a line names it. */
  readonly title: string;
  /** Whether nothing but its words, which a matrix holds as a topic, opened it. */
  readonly byTopic: boolean;
  readonly topic: PlacedBlock[];
  readonly discussion: PlacedBlock[];
  readonly actions: PlacedBlock[];
  /** Values that labels give: `Date & time: 11:30`. */
  readonly said: Map<Field, string>;
  /** Whether one heading names both points and actions. */
  unsure: boolean;
  /** Whether the notes have begun: above them are the lines of a form. */
  begun: boolean;
  /** Cells of headings and labels that were understood. */
  readonly understood: Cell[];
  readonly leftOut: { readonly cell: Cell; readonly reason: string }[];
}

export function newDraft(
  outer: readonly Cell[],
  heading: Cell | null,
  title: string,
  byTopic = false,
): Draft {
  return {
    outer,
    heading,
    title,
    byTopic,
    topic: [],
    discussion: [],
    actions: [],
    said: new Map(),
    unsure: false,
    begun: false,
    understood: heading ? [heading] : [],
    leftOut: [],
  };
}

export function hasWords({ topic, discussion, actions }: Draft): boolean {
  return topic.length + discussion.length + actions.length > 0;
}

/** True where nothing was said and nothing is to be done. */
export function isEmpty({ discussion, actions }: Draft): boolean {
  return discussion.length + actions.length === 0;
}

export const besideReasons: Readonly<Record<'people' | 'aside', string>> = {
  people: 'it says who was there, hosted or took notes',
  aside: 'it is under a heading for links, slides and the like',
};

/** No slot, room or site that a line gives is longer; longer ones are notes about it. */
const maxPlace = 60;

/** Puts a line of running text where it belongs; `kind` is what the heading above it says. */
export function takeLine(draft: Draft, cell: Cell, kind: SectionKind | null): void {
  if (kind === 'discussion' || kind === 'actions' || kind === 'detail') {
    takeItem(draft, cell, kind === 'actions' ? 'actions' : 'discussion');
    return;
  }
  if (kind === 'people' || kind === 'aside') {
    draft.leftOut.push({ cell, reason: besideReasons[kind] });
    return;
  }
  if (kind !== null) {
    takePlaceLine(draft, kind, cell);
    return;
  }
  const label = readLabel(cell.text);
  const isItem = cell.blocks[0]?.kind === 'listItem';
  if (label && label.value !== '' && !(isItem && draft.begun && isTopicOrPlace(label.field))) {
    takeValue(draft, label, cell);
    return;
  }
  const who = meaningOfLabel(cell.text);
  if (who !== null) draft.leftOut.push({ cell, reason: besideReasons[who] });
  else if (takePlace(draft, cell)) draft.understood.push(cell);
  // Above the notes are the lines of a form: who uploads them, which version it is.
  else if (!draft.begun && draft.said.has('slot') && cell.blocks[0]?.kind === 'paragraph')
    draft.leftOut.push({ cell, reason: 'it is a line of the form above the notes' });
  else if (!draft.begun && isFormLine(cell.text))
    draft.leftOut.push({ cell, reason: 'it is a line of the form above the notes' });
  else takeItem(draft, cell, 'discussion');
}

function takeItem(draft: Draft, cell: Cell, field: 'discussion' | 'actions'): void {
  const label = readLabel(cell.text);
  // `Action: …` among the points names its own field.
  if (label?.field === 'actions' && label.value !== '') takeValue(draft, label, cell);
  else draft[field].push(...placedBlocks(cell));
  draft.begun = true;
}

/** `Decide this first:`, `Wiki page: to follow`. A question and a sentence are none. */
function isFormLine(text: string): boolean {
  return text.endsWith(':') || (/^[^:]{2,80}:\s*\S+(?:\s\S+){0,5}$/u.test(text) && !text.endsWith('?'));
}

function isTopicOrPlace(field: Field): boolean {
  return field !== 'discussion' && field !== 'actions';
}

/** A line below `When` or `Room`: one short text is the place; of several, or of a longer one, nobody knows which. */
function takePlaceLine(draft: Draft, field: Field, cell: Cell): void {
  const isOnly = !draft.said.has(field) && cell.text.length <= maxPlace && !/^[^:]{2,20}:\s/u.test(cell.text);
  if (field === 'topic' || field === 'facilitator' || isOnly)
    takeValue(draft, { field, value: cell.text }, cell);
  else
    draft.leftOut.push({ cell, reason: `it is below a heading for the ${field}, which is one short text` });
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

/** Takes what a label says: `Notes: …`, `Room: Hall`. A heading that is the topic already stays it. */
export function takeValue(draft: Draft, { field, value }: Label, cell: Cell): void {
  const kind = cell.blocks[0]?.kind ?? 'line';
  if (field === 'topic') {
    if (draft.heading === null || topicKey(draft.heading.text) !== topicKey(value)) {
      draft.topic.push({ block: { text: value, kind }, cell });
    }
  } else if (field === 'discussion' || field === 'actions') {
    draft[field].push({ block: { text: value, kind }, cell });
    draft.begun = true;
  } else draft.said.set(field, [draft.said.get(field) ?? [], value].flat().join(', '));
  draft.understood.push(cell);
}

/** A table of actions and owners among the notes. */
export function takeTable(draft: Draft, rows: readonly (readonly Cell[])[]): void {
  const [header, ...body] = rows;
  const fields = (header ?? []).map((cell) => fieldOfHeading(cell.text));
  const column = fields.findIndex((field) => field === 'actions' || field === 'discussion');
  const field = fields[column];
  if (!header || (field !== 'actions' && field !== 'discussion')) return;
  const words = (row: readonly Cell[], names: readonly Field[]) =>
    row[fields.findIndex((one) => one !== null && names.includes(one))]?.text || null;
  draft.understood.push(...header);
  draft.begun = true;
  for (const row of body) {
    const owner = words(row, ['owner', 'facilitator']);
    const due = words(row, ['due', 'slot', 'day']);
    draft[field].push(...placedBlocks(row[column]).map((block) => ({ ...block, owner, due })));
    row.forEach((cell, index) => {
      if (fields[index] === null) draft.leftOut.push({ cell, reason: 'it is a remark on an action' });
      else draft.understood.push(cell);
    });
  }
}

/** Returns the session of a draft; none where nothing was said under no heading. */
export function toSession(draft: Draft, context: ReadingContext): RawSession[] {
  const { ledger } = context;
  const { heading } = draft;
  const split = heading ? splitHeading(heading.text) : null;
  const named: PlacedBlock[] =
    heading && split ? [{ block: { text: split.topic, kind: 'line' }, cell: heading }] : [];
  // What a line calls the topic goes before the heading, which then is the title of the minutes or the slot.
  const [said, ...further] = draft.topic.length > 0 ? draft.topic : named;
  const first = [...draft.discussion, ...draft.actions][0];
  if (!said && !first) return [];
  const topic = said ?? titled(draft.title, first);
  if (!topic) return [];
  const slot =
    draft.topic.length > 0 && heading ? readPlaceHeading(heading.text).slot : (split?.slot ?? null);
  for (const cell of [...draft.outer, ...draft.understood]) ledger.use(cell);
  for (const { cell, reason } of draft.leftOut) {
    if (reason === besideReasons.people) ledger.leaveOutPersonal(cell, reason);
    else ledger.leaveOut(cell, reason);
  }
  const outer = readPlaces(draft.outer.map(({ text }) => text));
  const value = (field: Field) => draft.said.get(field) ?? null;
  return [
    {
      site: value('site') ?? outer.site ?? context.site,
      day: (value('day') === null ? outer.day : readDay(value('day') ?? '')) ?? context.day,
      slot: value('slot') ?? slot ?? outer.slot ?? context.slot,
      label: value('room') ?? split?.room ?? null,
      facilitator: value('facilitator'),
      topic: [topic],
      discussion: [...further, ...draft.discussion],
      actions: draft.actions,
      from: 'minutes',
      fieldsUnsure: draft.unsure,
      place: topic.cell.place,
    },
  ];
}

/** A topic that no heading and no line says: the title of the document, at the place of its first line. */
function titled(title: string, first: PlacedBlock | undefined): PlacedBlock | null {
  if (!first) return null;
  const { row: _row, column: _column, ...place } = first.cell.place;
  const block = { text: title, kind: 'line' as const };
  return { block, cell: { text: title, blocks: [block], place: { ...place, row: 1 } } };
}
