import type { Cell, Passage } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';
import type { RawSession } from '../draft/raw-session.js';
import type { ReadingContext } from '../draft/reading-context.js';
import { isOnlyTime } from '../places/when.js';
import { meaningOfSection } from '../words/section-meaning.js';
import type { DocumentReading, SectionsReading } from './choose-notes.js';
import {
  besideReasons,
  type Draft,
  hasWords,
  isEmpty,
  newDraft,
  type SectionKind,
  takeLine,
  takeTable,
  takeValue,
  toSession,
} from './draft-session.js';
import type { Opening } from './labelled-openers.js';
import { meaningOfLabel, namesBoth, readLabel, splitHeading } from './labels.js';

/** A heading of the document that is still open, with what is below it. */
interface OpenHeading {
  readonly level: number;
  readonly cell: Cell;
  /** What is below it, `session` where it opens one, or null. */
  readonly means: SectionKind | 'session' | null;
}

/**
 * Returns the sessions of running text: from each heading that opens one to the next, or the whole document. Every list item and every
 * paragraph is an item, nested ones too; what is below headings for people and links is none. `topics` are known from a matrix: a heading
 * of the same words opens the session's notes.
 */
export function readNotes(
  reading: SectionsReading | DocumentReading,
  topics: ReadonlySet<string>,
  context: ReadingContext,
): RawSession[] {
  const { title } = context;
  const drafts = reading.kind === 'document' ? draftDocument(reading, title) : draftSections(reading, title);
  return draftsWithNotes(joinSame(drafts), topics)
    .filter((draft) => !isEmpty(draft) || draft.heading !== null)
    .flatMap((one) => toSession(one, context));
}

function draftDocument({ passages, template }: DocumentReading, title: string): Draft[] {
  const at = passages.findIndex((passage) => passage.kind === 'heading');
  const first = passages[at];
  const above = passages.slice(0, Math.max(0, at)).some((passage) => passage.kind === 'line');
  const heads =
    first?.kind === 'heading' &&
    !above &&
    readLabel(first.cell.text) === null &&
    meaningOfSection(first.cell.text) === null;
  const openers = new Map<number, Opening>(heads ? [[at, 'field']] : []);
  const draft = heads ? null : newDraft([], null, title);
  return draftPassages(passages, { openers, template, title, draft });
}

function draftSections({ passages, openers, template }: SectionsReading, title: string): Draft[] {
  return draftPassages(passages, { openers, template, title, draft: null });
}

interface Drafting {
  readonly openers: ReadonlyMap<number, Opening>;
  readonly template: ReadonlySet<Cell>;
  readonly title: string;
  /** What the lines above the first heading belong to. */
  readonly draft: Draft | null;
}

function draftPassages(
  passages: readonly Passage[],
  { openers, template, title, draft: given }: Drafting,
): Draft[] {
  const open: OpenHeading[] = [];
  const drafts: Draft[] = given ? [given] : [];
  let draft: Draft | null = given;
  const start = (heading: Cell | null, byTopic = false): Draft => {
    const outer = open.filter((one) => one.means === null).map((one) => one.cell);
    const fresh = newDraft(outer, heading, title, byTopic);
    drafts.push(fresh);
    return fresh;
  };
  passages.forEach((passage, index) => {
    if (passage.kind === 'table') {
      if (draft) takeTable(draft, passage.grid.rows);
      return;
    }
    if (passage.kind === 'line') {
      if (!draft) return;
      if (template.has(passage.cell))
        draft.leftOut.push({
          cell: passage.cell,
          reason: 'most of the files hold the same line, as their template does',
        });
      else takeLine(draft, passage.cell, kindOf(open));
      return;
    }
    const { level, cell } = passage;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const opens = openers.get(index);
    if (opens) {
      draft = start(cell, opens === 'topic');
      open.push({ level, cell, means: 'session' });
      return;
    }
    const inSession = open.some((one) => one.means === 'session');
    // A heading beside the session's own is none of its fields.
    if (draft && draft.heading !== null && !inSession) draft = null;
    const label = readLabel(cell.text);
    if (label && (draft || openers.size === 0 || label.field === 'topic')) {
      const again = label.field === 'topic' && draft !== null && (draft.said.has('topic') || hasWords(draft));
      if (!draft || (again && !inSession)) draft = start(null);
      if (label.value !== '') takeValue(draft, label, cell);
      else draft.understood.push(cell);
      if (namesBoth(cell.text)) draft.unsure = true;
      open.push({ level, cell, means: label.value === '' ? label.field : null });
      return;
    }
    const who = meaningOfLabel(cell.text);
    if (who !== null) {
      draft?.leftOut.push({ cell, reason: besideReasons[who] });
      // Below who took the notes are the notes.
      if (draft && /\bby\b/i.test(cell.text)) draft.begun = true;
      return;
    }
    const found = meaningOfSection(cell.text);
    // Inside a session these words name what was talked about.
    const meaning = found === 'rules' ? null : found;
    if (draft && meaning === null) draft.leftOut.push({ cell, reason: 'it is a heading inside the notes' });
    else draft?.understood.push(cell);
    open.push({ level, cell, means: meaning });
  });
  return drafts;
}

/** What the lines under the open headings are: what the nearest heading with a meaning says, or null. */
function kindOf(open: readonly OpenHeading[]): SectionKind | null {
  const nearest = open.findLast((one) => one.means !== null)?.means ?? null;
  return nearest === 'session' ? null : nearest;
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
