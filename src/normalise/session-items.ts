import type { Diagnose } from '../diagnostics/index.js';
import type { Action, DiscussionPoint, SourcedText } from '../model/index.js';
import { hashText } from '../text/index.js';
import { kindOfAction, kindOfPoint } from './item-kinds.js';
import type { LedgerBook } from './ledger-book.js';
import type { PlacedBlock, RawSession } from './raw-session.js';

/** What a session says, apart from where and when. */
export interface SessionItems {
  readonly topic: SourcedText;
  readonly discussion: readonly DiscussionPoint[];
  readonly actions: readonly Action[];
}

/**
 * Gives the topic and items of a raw session: the first block of the topic is the topic, further ones are discussion
 * points and come first. A line that stands twice in one field is kept once.
 */
export function readItems(raw: RawSession, id: string, ledger: LedgerBook, diagnose: Diagnose): SessionItems {
  const [first, ...further] = raw.topic;
  const topic = first ? { text: first.block.text, place: first.cell.place } : { text: '', place: raw.place };
  const report = { ledger, diagnose };
  const points = keepOnce([...further, ...raw.discussion], report);
  const tasks = keepOnce(raw.actions, report);
  for (const { cell } of [...raw.topic, ...points, ...tasks]) ledger.use(cell);
  return {
    topic,
    discussion: points.map((entry) => {
      const base = toBase(entry, id, 'discussion');
      return { ...base, kind: noteUnfinished(kindOfPoint(base.text), base, diagnose) };
    }),
    actions: tasks.map((entry) => {
      const base = toBase(entry, id, 'actions');
      const kind = noteUnfinished(kindOfAction(base.text), base, diagnose);
      return { ...base, kind, owner: raw.owner, due: raw.due };
    }),
  };
}

function toBase({ block, cell }: PlacedBlock, sessionId: string, field: 'discussion' | 'actions') {
  const id = `${sessionId}-${hashText(`${field}: ${block.text}`)}`;
  return { id, text: block.text, place: cell.place, sameAs: [] };
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
): PlacedBlock[] {
  const seen = new Set<string>();
  return entries.filter(({ block, cell }) => {
    const key = block.text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s.;:,]+$/u, '')
      .replace(/\s+/g, ' ');
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    ledger.merge(cell, 'every line of it stands elsewhere in the session');
    diagnose('line-repeated', cell.place, { text: block.text });
    return false;
  });
}
