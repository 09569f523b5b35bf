import type { Diagnose } from '../diagnostics/index.js';
import {
  type Action,
  type Correction,
  type Item,
  itemsOf,
  type LineDecision,
  type Review,
  type Session,
} from '../model/index.js';
import { editDistance } from '../text/nearest-name.js';

export interface LineReview {
  readonly sessions: readonly Session[];
  readonly reworded: number;
  readonly chosen: number;
  readonly owners: number;
}

/**
 * Returns the sessions with what a person decided of their lines: words to show, what is first or in the annex only, owners and
 * dates. A decision on a line whose words have changed a little since follows it, and that is said; one whose line is gone is
 * reported with the nearest there is.
 */
export function reviewLines(sessions: readonly Session[], review: Review, diagnose: Diagnose): LineReview {
  const decisions = findLines(sessions, review, diagnose);
  const correct = corrector(review.corrections);
  const reviewed = sessions.map((session): Session => {
    const decide = <T extends Item>(item: T): T => applyTo(item, decisions.get(item.id), correct);
    const topic = correct(session.topic.text);
    const changed = {
      topic: topic === session.topic.text ? session.topic : { ...session.topic, edited: topic },
      discussion: session.discussion.map(decide),
      actions: session.actions.map((action) => giveOwner(decide(action), decisions.get(action.id))),
    };
    return isSame(session, changed) ? session : { ...session, ...changed };
  });
  for (const { word } of review.corrections.filter(({ word }) => !isUsed(word, sessions)))
    diagnose('review-correction-unused', { file: review.file, part: 'corrections' }, { word });
  const items = reviewed.flatMap(itemsOf);
  const used = [...decisions.values()];
  return {
    sessions: reviewed,
    reworded:
      items.filter(({ edited }) => edited !== undefined).length +
      reviewed.filter(({ topic }) => topic.edited !== undefined).length,
    chosen: used.filter(({ show }) => show !== undefined).length,
    owners: used.filter(({ owner, due }) => owner !== undefined || due !== undefined).length,
  };
}

/** Returns the decisions by the id of the line they are about. */
function findLines(
  sessions: readonly Session[],
  { file, lines }: Review,
  diagnose: Diagnose,
): Map<string, LineDecision> {
  const items = new Map<string, { readonly item: Item; readonly session: Session }>();
  for (const session of sessions) for (const item of itemsOf(session)) items.set(item.id, { item, session });
  const decisions = new Map<string, LineDecision>();
  for (const line of lines) {
    if (!decidesAnything(line)) continue;
    if (items.has(line.id)) {
      decisions.set(line.id, line);
      continue;
    }
    const { nearest, isClose } = nearestLine(line, items.values());
    const listed = { id: line.id, said: line.said ?? line.text ?? '', nearest: nearest?.text ?? null };
    if (nearest !== null && isClose) {
      decisions.set(nearest.id, line);
      diagnose('review-line-followed', nearest.place, { ...listed, nearest: nearest.text });
    } else diagnose('review-line-gone', { file, part: 'lines' }, listed);
  }
  return decisions;
}

/** A line that was written out and left as it was decides nothing. */
function decidesAnything({ said, text, show, owner, due }: LineDecision): boolean {
  const isReworded = text !== undefined && text !== said;
  return isReworded || show !== undefined || owner !== undefined || due !== undefined;
}

/** How much of a line may have changed, in its session, for a decision to follow it. */
const maxChanged = 0.2;

function nearestLine(
  { id, said = '', text = '' }: LineDecision,
  entries: Iterable<{ readonly item: Item; readonly session: Session }>,
): { nearest: Item | null; isClose: boolean } {
  const was = (said || text).toLowerCase().slice(0, 400);
  let best: { item: Item; cost: number; isOwn: boolean } | null = null;
  for (const { item, session } of entries) {
    const isOwn = id.startsWith(`${session.id}-`);
    const now = item.text.toLowerCase().slice(0, 400);
    const max = Math.max(was.length, now.length, 1);
    if (Math.abs(was.length - now.length) > max * 0.5) continue;
    const cost = editDistance(was, now) / max - (isOwn ? 0.001 : 0);
    if (best === null || cost < best.cost) best = { item, cost, isOwn };
  }
  if (best === null || best.cost > 0.6) return { nearest: null, isClose: false };
  return { nearest: best.item, isClose: best.isOwn && best.cost <= maxChanged };
}

function applyTo<T extends Item>(
  item: T,
  decision: LineDecision | undefined,
  correct: (text: string) => string,
): T {
  const words = decision?.text !== undefined && decision.text !== decision.said ? decision.text : null;
  const edited = words ?? correct(item.text);
  return {
    ...item,
    ...(edited === item.text ? {} : { edited }),
    ...(decision?.show === undefined ? {} : { inFront: decision.show }),
  };
}

function giveOwner(action: Action, decision: LineDecision | undefined): Action {
  return {
    ...action,
    ...(decision?.owner === undefined ? {} : { owner: decision.owner }),
    ...(decision?.due === undefined ? {} : { due: decision.due }),
  };
}

function isSame(a: Session, b: Pick<Session, 'topic' | 'discussion' | 'actions'>): boolean {
  return (
    JSON.stringify([a.topic, a.discussion, a.actions]) === JSON.stringify([b.topic, b.discussion, b.actions])
  );
}

/** Returns a function that spells words as a person wants them; a capital that opens a word stays. */
function corrector(corrections: readonly Correction[]): (text: string) => string {
  const patterns = corrections.map(({ word, to }) => ({ pattern: wholeWord(word), to }));
  return (text) =>
    patterns.reduce(
      (sum, { pattern, to }) =>
        sum.replace(pattern, (found) =>
          /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
        ),
      text,
    );
}

function wholeWord(word: string): RegExp {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'giu');
}

function isUsed(word: string, sessions: readonly Session[]): boolean {
  const pattern = wholeWord(word);
  return sessions.some((session) =>
    [session.topic, ...itemsOf(session)].some(({ text }) => text.search(pattern) >= 0),
  );
}
