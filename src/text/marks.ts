import { knownWord } from './known-word.js';
import { stem } from './stem.js';
import { tokenise } from './token.js';

/** A word or phrase that is looked for, in any form. */
export interface Mark {
  /** As it was given. */
  readonly text: string;
  /** Stems of its words; see `stemsOfMark`. */
  readonly stems: readonly string[];
}

/** Between two words of a phrase one more may stand, and function words: `move staff between organisations`. */
const maxBetween = 1;
const maxFunctionWords = 3;

interface Step {
  readonly stem: string;
  readonly isStop: boolean;
}

/**
 * Returns the stems of a mark's words, of a hyphenated word those of its parts. Function words are left out (`community of practice`), but
 * not where a single other word would be left: `team up` is not `team`.
 */
export function stemsOfMark(text: string, lang: string): string[] {
  const steps = stepsOf(text, lang);
  const distinctive = steps.filter(({ isStop }) => !isStop);
  return (distinctive.length > 1 || steps.length === 1 ? distinctive : steps).map((step) => step.stem);
}

const hyphen = /[-‐‑]/;

function stepsOf(text: string, lang: string): Step[] {
  const steps: Step[] = [];
  for (const { text: word, isAddress } of tokenise(text)) {
    if (isAddress) continue;
    if (!hyphen.test(word)) steps.push(knownWord(word, lang));
    else for (const part of word.split(hyphen)) steps.push(knownWord(part, lang));
  }
  return steps;
}

/**
 * Returns a function that finds the marks a line holds, each once. A word inside a phrase that was found says nothing by itself: `board` in `job
 * board`. Of a word that ran into a function word (`trainingto`) the first part counts.
 */
export function markFinder<M extends Mark>(marks: readonly M[], lang: string): (line: string) => Set<M> {
  const byFirst = new Map<string, M[]>();
  for (const mark of [...marks].sort((a, b) => b.stems.length - a.stems.length)) {
    const first = mark.stems[0] ?? '';
    const alike = byFirst.get(first);
    if (alike) alike.push(mark);
    else byFirst.set(first, [mark]);
  }
  const known = stemsOf(marks);
  return (line) => {
    const steps = stepsOf(splitGlued(line, known, lang), lang);
    const hits: { mark: M; positions: readonly number[] }[] = [];
    for (let at = 0; at < steps.length; at++) {
      for (const mark of byFirst.get(steps[at]?.stem ?? '') ?? []) {
        const positions = positionsOf(mark.stems, steps, at, known);
        if (positions !== null) hits.push({ mark, positions });
      }
    }
    if (hits.length === 0) return new Set();
    const covered = new Set(hits.flatMap(({ positions }) => (positions.length > 1 ? positions : [])));
    return new Set(
      hits
        .filter(({ positions }) => positions.length > 1 || !positions.every((at) => covered.has(at)))
        .map(({ mark }) => mark),
    );
  };
}

/** Returns a function that finds the marks a line holds, each looked for as if it were the only one: also a word inside a phrase. */
export function eachMarkFinder<M extends Mark>(marks: readonly M[], lang: string): (line: string) => Set<M> {
  const known = stemsOf(marks);
  const alone = marks.map((mark) => ({ mark, own: new Set(mark.stems) }));
  return (line) => {
    const steps = stepsOf(splitGlued(line, known, lang), lang);
    const holds = (mark: M, own: ReadonlySet<string>) =>
      steps.some(
        (step, at) => step.stem === mark.stems[0] && positionsOf(mark.stems, steps, at, own) !== null,
      );
    return new Set(alone.filter(({ mark, own }) => holds(mark, own)).map(({ mark }) => mark));
  };
}

function stemsOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(marks.flatMap((mark) => mark.stems));
}

/**
 * Gives where the words of a mark are in a line, from one place on; null where they do not. A word between them that marks something
 * itself parts them: `professional apprenticeships to develop` is no `professional development`.
 */
function positionsOf(
  wanted: readonly string[],
  steps: readonly Step[],
  at: number,
  known: ReadonlySet<string>,
): number[] | null {
  const positions = [at];
  for (const next of wanted.slice(1)) {
    const from = (positions.at(-1) ?? at) + 1;
    const there = steps
      .slice(from, from + 1 + maxBetween + maxFunctionWords)
      .findIndex((step) => step.stem === next);
    const between = steps.slice(from, from + there).filter((step) => !step.isStop);
    if (there < 0 || between.length > maxBetween || between.some((step) => known.has(step.stem))) return null;
    positions.push(from + there);
  }
  return positions;
}

/** Returns a line with a space put back where a word that marks something ran into the next. */
function splitGlued(line: string, known: ReadonlySet<string>, lang: string): string {
  return line.replace(/\p{L}{9,}/gu, (word) => {
    if (known.has(stem(word, lang))) return word;
    const [, head, tail] = /^(.{6,}?)(to|of|and|for|the|in|on|with)$/i.exec(word) ?? [];
    return head !== undefined && known.has(stem(head, lang)) ? `${head} ${tail}` : word;
  });
}
