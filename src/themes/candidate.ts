import {
  type ClauseWord,
  commonestForm,
  findPhrases,
  isAcronym,
  isDistinctive,
  isUnlikelyNoun,
  keyOf,
  mayBePhrase,
  splitClauses,
} from '../text/index.js';
import { type SessionText, stemsOf } from './session-text.js';

/** A word or phrase of the notes that may be in the name of a theme. */
export interface NameCandidate {
  /** Singular words, joined by a space. */
  readonly key: string;
  /** The commonest written form. */
  readonly text: string;
  /** Stems of its telling words. */
  readonly stems: readonly string[];
  readonly wordCount: number;
  /** Rows of the sessions that hold it. */
  readonly rows: ReadonlySet<number>;
  /** Rows of the sessions whose topic holds it. */
  readonly topicRows: ReadonlySet<number>;
  /** Share of uses that end a clause or are before a function word, 0 to 1, with that of its last word: nouns do, adjectives and verbs seldom. */
  readonly nounShare: number;
  /** True for an acronym or a phrase with one. */
  readonly hasAcronym: boolean;
}

interface NameTally {
  readonly words: readonly ClauseWord[];
  readonly forms: Map<string, number>;
  readonly rows: Set<number>;
  readonly topicRows: Set<number>;
  uses: number;
  asNoun: number;
}

/**
 * Returns the words of all sessions, the phrases that are together more often than chance, and the two or three telling words that are
 * alone in a topic between others. `texts` are in the order of the rows.
 */
export function gatherCandidates(texts: readonly SessionText[], lang: string): NameCandidate[] {
  const all = texts.flatMap(({ id, topic, lines }) => [topic, ...lines].map((text) => ({ id, text })));
  const phrases = new Set(findPhrases(all, lang).map((phrase) => phrase.key));
  const tallies = new Map<string, NameTally>();
  for (const [row, { topic, lines }] of texts.entries()) {
    for (const [index, text] of [topic, ...lines].entries()) {
      for (const clause of splitClauses(text, lang))
        addClause(tallies, clause, { row, text, isTopic: index === 0 }, phrases);
    }
  }
  return [...tallies].map(([key, tally]) => {
    const distinctive = tally.words.filter(isDistinctive);
    const head = tally.words.at(-1)!;
    const headTally = tallies.get(head.key) ?? tally;
    const nounShare = Math.sqrt((tally.asNoun / tally.uses) * (headTally.asNoun / headTally.uses));
    return {
      key,
      text: commonestForm(tally.forms),
      stems: distinctive.flatMap((word) => stemsOf(word.token.text, lang).slice(0, 1)),
      wordCount: tally.words.length,
      rows: tally.rows,
      topicRows: tally.topicRows,
      nounShare: isUnlikelyNoun(head.token.text, lang) ? nounShare * 0.2 : nounShare,
      hasAcronym: tally.words.some((word) => isAcronym(word.token.text)),
    };
  });
}

function addClause(
  tallies: Map<string, NameTally>,
  clause: readonly ClauseWord[],
  source: { row: number; text: string; isTopic: boolean },
  phrases: ReadonlySet<string>,
): void {
  for (let at = 0; at < clause.length; at++) {
    if (!isDistinctive(clause[at]!)) continue;
    for (let length = 1; length <= 3 && at + length <= clause.length; length++) {
      const key = keyOf(clause, at, length);
      const words = clause.slice(at, at + length);
      if (length > 1) {
        if (!mayBePhrase(clause, at, length)) continue;
        if (!phrases.has(key) && !(source.isTopic && isWholeRun(clause, at, length))) continue;
      }
      let tally = tallies.get(key);
      if (!tally) {
        tally = { words, forms: new Map(), rows: new Set(), topicRows: new Set(), uses: 0, asNoun: 0 };
        tallies.set(key, tally);
      }
      tally.rows.add(source.row);
      if (source.isTopic) tally.topicRows.add(source.row);
      tally.uses += 1;
      const next = clause[at + length];
      // At the start of a line it may as well be a verb: `Partner with`, `Placements for`.
      if (next === undefined || next.isStop) tally.asNoun += next !== undefined && at === 0 ? 0.5 : 1;
      const form = source.text.slice(words[0]!.token.start, words.at(-1)!.token.end).replace(/\s+/g, ' ');
      tally.forms.set(form, (tally.forms.get(form) ?? 0) + 1);
    }
  }
}

/** True for telling words with none before or after them: the run is not cut out of a longer one. */
function isWholeRun(clause: readonly ClauseWord[], at: number, length: number): boolean {
  const before = clause[at - 1];
  const after = clause[at + length];
  if (before !== undefined && !before.isStop && !before.isFiller) return false;
  if (after !== undefined && !after.isStop) return false;
  return clause.slice(at, at + length).every(isDistinctive);
}
