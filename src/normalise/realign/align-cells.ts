import type { CellForm } from './cell-form.js';

/** How the cells of one session were merged: nothing, topic with discussion, discussion with actions, all three. */
export type Merge = 'none' | 'topicDiscussion' | 'discussionActions' | 'all';

export interface Alignment {
  /** One for each session, in order. */
  readonly merges: readonly Merge[];
  /** For each session, the index after its last cell. */
  readonly ends: readonly number[];
  /** For each session, how much better its reading is than the best that puts a cell in another of its fields; above 0. */
  readonly leads: readonly number[];
  readonly score: number;
}

export interface Alignments {
  readonly best: Alignment;
  /** The best that puts some cell in another session, or null where there is none. */
  readonly runnerUp: Alignment | null;
  readonly byPosition: Alignment;
}

// Set by a search over generated rows of two grids (`npm run bench:realign`); a cohesion of 1 is a cell whose words all recur.
const weights = {
  merge: 0.3,
  emptySession: 0.9,
  noTopic: 2,
  missing: 0.1,
  lostText: 4,
  cohesion: 1,
  repeatedLine: 0.5,
  mergedTopicOneBlock: 0.8,
  mergedTopicManyBlocks: 0.35,
};

/**
 * Returns the best assignments of a row's cells, in order, to sessions of three columns, by dynamic programming over
 * sessions: each takes three cells, or fewer where some of its cells were merged. Cells left over at the end must be blank.
 * Scores add what each cell's form says of its part, and the words that cells of a session share.
 */
export function alignCells(forms: readonly CellForm[], sessions: number): Alignments {
  const cohesion = cohesionOf(forms);
  const last = forms.findLastIndex((form) => !form.blank) + 1;
  const at = (index: number) => (index < last ? (forms[index] ?? blankForm) : blankForm);
  const optionsAt = new Map<number, Option[]>();
  const options = (start: number) => {
    const known = optionsAt.get(start) ?? optionsFrom(start, last, at, cohesion);
    optionsAt.set(start, known);
    return known;
  };

  // The two best partial alignments by the number of cells taken.
  let states = new Map<number, readonly AlignmentPath[]>([[0, [{ options: [], score: 0 }]]]);
  for (let session = 0; session < sessions; session++) {
    const next = new Map<number, readonly AlignmentPath[]>();
    for (const [taken, paths] of states) {
      for (const option of options(taken)) {
        const longer = paths.map((path) => ({
          options: [...path.options, option],
          score: path.score + option.score,
        }));
        next.set(option.end, twoBest([...(next.get(option.end) ?? []), ...longer]));
      }
    }
    states = next;
  }
  const whole = [...states].flatMap(([taken, paths]) => {
    const lost = forms.slice(taken).filter((form) => !form.blank).length;
    return paths.map((path) => ({ ...path, score: path.score - weights.lostText * lost }));
  });
  const [best, second] = twoBest(whole).map(toAlignment);
  const byPosition = toAlignment(positionPath(sessions, last, at, cohesion));
  return { best: best ?? byPosition, runnerUp: second ?? null, byPosition };
}

function twoBest(paths: readonly AlignmentPath[]): AlignmentPath[] {
  return [...paths].sort((a, b) => b.score - a.score).slice(0, 2);
}

/** One way to give a session its cells. */
interface Option {
  readonly end: number;
  readonly merge: Merge;
  readonly score: number;
  readonly lead: number;
}

interface AlignmentPath {
  readonly options: readonly Option[];
  readonly score: number;
}

const blankForm: CellForm = {
  blank: true,
  blocks: 0,
  asTopic: 0,
  asDiscussion: 0,
  asAction: 0,
  stems: new Set(),
  lines: new Set(),
};

function toAlignment(path: AlignmentPath): Alignment {
  return {
    merges: path.options.map((option) => option.merge),
    ends: path.options.map((option) => option.end),
    leads: path.options.map((option) => option.lead),
    score: path.score,
  };
}

type FormAt = (index: number) => CellForm;
type Cohesion = (a: number, b: number) => number;

function positionPath(sessions: number, last: number, at: FormAt, cohesion: Cohesion): AlignmentPath {
  const options: Option[] = [];
  for (let session = 0; session < sessions; session++) {
    const start = session * 3;
    const score = scoreWhole(start, at, cohesion);
    options.push({ end: Math.min(start + 3, last), merge: 'none', score, lead: 0 });
  }
  return { options, score: options.reduce((sum, option) => sum + option.score, 0) };
}

/**
 * Returns the options of a session whose cells begin at `start`: those that take the same filled cells are one option, its
 * best reading. Behind the last filled cell a session can only be empty.
 */
function optionsFrom(start: number, last: number, at: FormAt, cohesion: Cohesion): Option[] {
  if (start >= last) {
    return [{ end: last, merge: 'none', score: -weights.emptySession, lead: 0 }];
  }
  const byEnd = new Map<number, AlignmentReading[]>();
  for (const reading of readSession(start, at, cohesion)) {
    const end = Math.min(start + reading.length, last);
    byEnd.set(end, [...(byEnd.get(end) ?? []), reading]);
  }
  return [...byEnd].map(([end, readings]) => {
    const sorted = [...readings].sort((a, b) => b.score - a.score);
    const best = sorted[0] ?? { length: 3, merge: 'none' as const, score: Number.NEGATIVE_INFINITY };
    const other = sorted.find(
      ({ merge }) => (merge === 'topicDiscussion') !== (best.merge === 'topicDiscussion'),
    );
    const lead = other ? best.score - other.score : Number.POSITIVE_INFINITY;
    return { end, merge: best.merge, score: best.score, lead };
  });
}

interface AlignmentReading {
  readonly length: number;
  readonly merge: Merge;
  readonly score: number;
}

/** All readings of a session from `start` on. */
function readSession(start: number, at: FormAt, cohesion: Cohesion): AlignmentReading[] {
  const [topic, second] = [at(start), at(start + 1)];
  const many = topic.blocks > 1;
  const plainTopic = topic.blank ? -weights.noTopic : topic.asTopic;
  const mergedTopic =
    plainTopic - weights.merge + (many ? weights.mergedTopicManyBlocks : -weights.mergedTopicOneBlock);
  const together = second.blank ? 0 : weights.cohesion * cohesion(start, start + 1);
  const asAction = mergedTopic + together + (second.blank ? -weights.missing : second.asAction);
  const both = second.blank ? -weights.missing - 0.5 : 0.5 * (second.asDiscussion + second.asAction);
  const asBoth = plainTopic + together - weights.merge + both - (second.blocks > 1 ? 0 : 0.5);
  const all = mergedTopic - weights.merge - (topic.blocks > 2 ? 0 : 0.5);
  return [
    { length: 3, merge: 'none', score: scoreWhole(start, at, cohesion) },
    { length: 2, merge: 'topicDiscussion', score: asAction },
    { length: 2, merge: 'discussionActions', score: asBoth },
    { length: 1, merge: 'all', score: all },
  ];
}

/** The score of a session that lost no cell. */
function scoreWhole(start: number, at: FormAt, cohesion: Cohesion): number {
  const [topic, second, third] = [at(start), at(start + 1), at(start + 2)];
  if (topic.blank && second.blank && third.blank) return -weights.emptySession;
  const asTopic = topic.blank ? -weights.noTopic : topic.asTopic;
  const asDiscussion = second.blank
    ? -weights.missing
    : second.asDiscussion + weights.cohesion * cohesion(start, start + 1);
  const asAction = third.blank
    ? -weights.missing
    : third.asAction +
      weights.cohesion * Math.max(cohesion(start, start + 2), cohesion(start + 1, start + 2));
  return asTopic + asDiscussion + asAction;
}

/** Words two cells share, each weighed by how few cells of the row hold it, levelled to 0…1; more where a whole line recurs. */
function cohesionOf(forms: readonly CellForm[]): (a: number, b: number) => number {
  const frequency = new Map<string, number>();
  for (const form of forms)
    for (const stem of form.stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const filled = Math.max(2, forms.filter((form) => !form.blank).length);
  const known = new Map<number, number>();
  return (a, b) => {
    const key = a * 1000 + b;
    const before = known.get(key);
    if (before !== undefined) return before;
    let sum = 0;
    for (const stem of forms[a]?.stems ?? []) {
      if (forms[b]?.stems.has(stem)) sum += Math.log(filled / (frequency.get(stem) ?? 1)) / Math.log(filled);
    }
    const repeats = [...(forms[a]?.lines ?? [])].some((line) => forms[b]?.lines.has(line));
    const value = 1 - Math.exp(-sum) + (repeats ? weights.repeatedLine : 0);
    known.set(key, value);
    return value;
  };
}
