import { compareText } from '../model/index.js';
import {
  findPhrases,
  isDistinctive,
  keyOf,
  markFinder,
  opensAsAction,
  splitClauses,
  stemsOfMark,
} from '../text/index.js';
import { type SessionItem, sitesOf } from './counted-items.js';
import { isNumberWord, type StemProfile } from './stem-profile.js';
import type { ConceptMark } from './thesaurus.js';

/** A line of the actions fields, made ready to be grouped. */
export interface ActionLine {
  readonly entry: SessionItem;
  readonly profile: StemProfile;
}

/** What some lines have in common: a word, a phrase, or words that mean the same kind of thing. */
export interface ActionCandidate {
  readonly key: string;
  readonly lines: readonly ActionLine[];
  /** What counts, by stems joined by a space, and whether it may be in a name. */
  readonly marks: ReadonlyMap<string, boolean>;
  readonly score: number;
}

export interface CandidateContext {
  readonly lang: string;
  readonly marks: readonly ConceptMark[];
  /** The share of the sessions whose topic or points use a stem. */
  readonly common: (stem: string) => number;
}

/** A word that more than this share of the sessions use anyway says nothing about what is asked. */
const maxCommon = 0.25;
/** A word that has its like in the list of meanings says more, so it may be somewhat commoner. */
const maxCommonOfConcept = 0.4;
/** No group may take in more than this share of the lines, from so many lines on. */
const maxShareOfLines = 0.35;
const fewLines = 8;
const minScore = 1.3;

interface Found {
  readonly key: string;
  readonly lines: readonly ActionLine[];
  readonly marks: ReadonlyMap<string, boolean>;
  readonly kind: 'concept' | 'phrase' | 'word';
}

/**
 * Returns a function that takes the best of what lines have in common, null where nothing is good enough; asked again, it gives the best
 * of the lines that are left.
 */
export function candidateTaker(
  all: readonly ActionLine[],
  context: CandidateContext,
): () => ActionCandidate | null {
  const found = [...conceptHits(all, context), ...phraseHits(all, context), ...wordHits(all, context)];
  let left = found.flatMap((hit) => scored(hit, context));
  return () => {
    let best: Scored | undefined;
    for (const one of left) {
      const lead = best === undefined ? 1 : one.score - best.score;
      if (best === undefined || lead > 0 || (lead === 0 && compareText(one.key, best.key) < 0)) best = one;
    }
    if (best === undefined) return null;
    const taken = new Set(best.lines);
    left = left.flatMap((one) => {
      const lines = one.lines.filter((line) => !taken.has(line));
      // What lost no line keeps its score.
      return lines.length === one.lines.length ? [one] : scored({ ...one, lines }, context);
    });
    return best;
  };
}

type Scored = Found & ActionCandidate;

/** Returns the hit with its score, or nothing where it is too low: with fewer lines it only falls. */
function scored(hit: Found, context: CandidateContext): Scored[] {
  const score = scoreOf(hit, context);
  return score >= minScore ? [{ ...hit, score }] : [];
}

/** Lines that hold words of one concept. Where they would be too many, its commonest word is left out. */
function conceptHits(all: readonly ActionLine[], { lang, marks: listed, common }: CandidateContext): Found[] {
  const marks = listed.filter(
    ({ stems }) => stems.length > 1 || common(stems[0] ?? '') <= maxCommonOfConcept,
  );
  const find = markFinder(marks, lang);
  const byConcept = new Map<number, Map<string, { isNoun: boolean; lines: ActionLine[] }>>();
  for (const line of all) {
    for (const { concept, stems, isNoun } of find(line.entry.item.text)) {
      const own = byConcept.get(concept) ?? new Map<string, { isNoun: boolean; lines: ActionLine[] }>();
      byConcept.set(concept, own);
      const key = stems.join(' ');
      const held = own.get(key) ?? { isNoun, lines: [] };
      held.lines.push(line);
      own.set(key, held);
    }
  }
  return [...byConcept].map(([concept, own]) => {
    const byCount = [...own].sort(([a, x], [b, y]) => x.lines.length - y.lines.length || compareText(a, b));
    const together = () => new Set(byCount.flatMap(([, { lines }]) => lines));
    const max = Math.max(fewLines, all.length * maxShareOfLines);
    while (byCount.length > 1 && together().size > max) byCount.pop();
    const held = together();
    return {
      key: `~${concept}`,
      kind: 'concept' as const,
      marks: new Map(byCount.map(([key, { isNoun }]) => [key, isNoun])),
      lines: all.filter((line) => held.has(line)),
    };
  });
}

/** Lines that hold a phrase, found by log-likelihood among the actions. */
function phraseHits(all: readonly ActionLine[], { lang }: CandidateContext): Found[] {
  const texts = all.map(({ entry }) => ({ id: entry.session.id, text: entry.item.text }));
  const phrases = findPhrases(texts, lang).filter(({ key }) => !key.split(' ').some(isNumberWord));
  const holders = new Map(phrases.map(({ key }) => [key, new Set<ActionLine>()]));
  for (const line of all) {
    for (const clause of splitClauses(line.entry.item.text, lang)) {
      for (let at = 0; at < clause.length; at++) {
        for (let length = 2; length <= 3 && at + length <= clause.length; length++) {
          holders.get(keyOf(clause, at, length))?.add(line);
        }
      }
    }
  }
  return [...holders].map(([key, lines]) => ({
    key,
    kind: 'phrase' as const,
    marks: new Map([[stemsOfMark(key, lang).join(' '), true]]),
    lines: [...lines],
  }));
}

/** Lines that share a stem. */
function wordHits(all: readonly ActionLine[], { lang, marks, common }: CandidateContext): Found[] {
  const known = new Set(marks.flatMap(({ stems }) => (stems.length === 1 ? stems : [])));
  const nounsOf = nounReader(lang);
  const holders = new Map<string, ActionLine[]>();
  for (const line of all) {
    for (const stem of line.profile.keys()) {
      const held = holders.get(stem);
      if (held) held.push(line);
      else holders.set(stem, [line]);
    }
  }
  return [...holders]
    .filter(
      ([stem, lines]) => common(stem) <= maxCommon && !known.has(stem) && !isGeneral(stem, lines, nounsOf),
    )
    .map(([stem, lines]) => ({ key: stem, kind: 'word' as const, marks: new Map([[stem, true]]), lines }));
}

/** A verb that only opens lines (“Develop …”, “Look at …”) says how, not what; a word that never ends or is before a function word is no noun. */
function isGeneral(
  stem: string,
  lines: readonly ActionLine[],
  nounsOf: (text: string) => readonly string[],
): boolean {
  const opening = lines.filter(({ profile, entry }) => {
    const [first] = profile.keys();
    return first === stem && opensAsAction(entry.item.text);
  });
  if (opening.length >= lines.length * 0.5) return true;
  const asNoun = lines.filter(({ entry, profile }) => {
    const written = new Set(profile.get(stem));
    return nounsOf(entry.item.text).some((noun) => written.has(noun));
  });
  return asNoun.length < lines.length * 0.5;
}

/** Returns a function that lists the words of a text at the end of a clause or before a function word; it remembers what it has read. */
export function nounReader(lang: string): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const nouns = splitClauses(text, lang).flatMap((clause) =>
      clause.flatMap((word, at) => {
        const next = clause[at + 1];
        return isDistinctive(word) && (next === undefined || next.isStop) ? [word.token.text] : [];
      }),
    );
    known.set(text, nouns);
    return nouns;
  };
}

function scoreOf({ lines, marks, kind }: Found, { common }: CandidateContext): number {
  const sessions = new Set(lines.map(({ entry }) => entry.session));
  const sessionCount = sessions.size;
  if (sessionCount < 2) return 0;
  const together = kind === 'phrase' || shareMore(lines, marks);
  // Of one word alone three sessions are needed, and two of their lines must be about one thing.
  if (kind === 'word' && (sessionCount < 3 || !together)) return 0;
  if (kind === 'concept' && sessionCount < 3 && !together) return 0;
  const sites = sitesOf([...sessions]).length;
  const shares = [...marks.keys()].map((key) => Math.min(...key.split(' ').map(common)));
  const usual = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return sessionCount * (1 - usual) ** 2 * (sites > 1 ? 1.25 : 1) * (together ? 1.25 : 1);
}

/** Whether two of the lines, from different sessions, share another word too: then they are about one thing. */
function shareMore(lines: readonly ActionLine[], marks: ReadonlyMap<string, boolean>): boolean {
  return lines.some((a, index) =>
    lines.slice(index + 1).some((b) => {
      if (a.entry.session === b.entry.session) return false;
      return [...a.profile.keys()].some((other) => !marks.has(other) && b.profile.has(other));
    }),
  );
}
