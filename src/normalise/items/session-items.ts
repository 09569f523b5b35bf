import type { Diagnose } from '../../diagnostics/index.js';
import type { Action, DiscussionPoint, SourcedText } from '../../model/index.js';
import { hashText } from '../../text/index.js';
import type { LedgerBook } from '../draft/ledger-book.js';
import type { PlacedBlock, RawSession } from '../draft/raw-session.js';
import { foldLine } from '../words/fold-line.js';
import { kindOfAction, kindOfPoint } from './item-kinds.js';
import { readOwnerAndDue } from './owner-and-due.js';

/** What a session says, apart from where and when. */
export interface SessionItems {
  readonly topic: SourcedText;
  readonly discussion: readonly DiscussionPoint[];
  readonly actions: readonly Action[];
}

/** Hardly any line repeats another: all the others share one empty list. */
const none: readonly string[] = [];

/**
 * Returns the topic and items of a raw session: the first block of the topic is the topic, further ones are discussion
 * points and come first. A line that is twice in one field is kept once.
 */
export function readItems(raw: RawSession, id: string, ledger: LedgerBook, diagnose: Diagnose): SessionItems {
  const [first, ...further] = raw.topic;
  const topic = first ? { text: first.block.text, place: first.cell.place } : { text: '', place: raw.place };
  const report = { ledger, diagnose };
  const points = keepOnce(further.length === 0 ? raw.discussion : [...further, ...raw.discussion], report);
  const tasks = keepOnce(raw.actions, report);
  if (!raw.isNoted) for (const { cell } of [...raw.topic, ...points, ...tasks]) ledger.use(cell);
  return {
    topic,
    discussion: points.map((entry) => {
      const { text } = entry.block;
      const { place } = entry.cell;
      const kind = noteUnfinished(kindOfPoint(text), { text, place }, diagnose);
      return { id: nameItem(id, 'discussion', text), text, place, sameAs: none, kind };
    }),
    actions: tasks.map((entry) => {
      const { text } = entry.block;
      const { place } = entry.cell;
      const kind = noteUnfinished(kindOfAction(text), { text, place }, diagnose);
      const { owner, due } = readOwnerAndDue(entry);
      return { id: nameItem(id, 'actions', text), text, place, sameAs: none, kind, owner, due };
    }),
  };
}

function nameItem(sessionId: string, field: 'discussion' | 'actions', text: string): string {
  return `${sessionId}-${hashText(field === 'actions' ? 'actions: ' : 'discussion: ', text)}`;
}

function noteUnfinished<Kind extends string>(
  kind: Kind,
  { text, place }: SourcedText,
  diagnose: Diagnose,
): Kind {
  if (kind === 'unfinished') diagnose('line-unfinished', place, { text });
  return kind;
}

function keepOnce(
  entries: readonly PlacedBlock[],
  { ledger, diagnose }: { ledger: LedgerBook; diagnose: Diagnose },
): readonly PlacedBlock[] {
  if (entries.length < 2 || beginDifferently(entries)) return entries;
  const seen = new Set<string>();
  return entries.filter(({ block, cell }) => {
    const key = foldLine(block.text);
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    ledger.merge(cell, 'every line of it appears elsewhere in the session');
    diagnose('line-repeated', cell.place, { text: block.text });
    return false;
  });
}

/** Lines of other first letters are never the same, and need not be folded. */
function beginDifferently(entries: readonly PlacedBlock[]): boolean {
  const starts = entries.map(({ block }) => block.text.charAt(0).toLowerCase());
  return starts.every((start) => /^[a-z]$/.test(start)) && new Set(starts).size === starts.length;
}
