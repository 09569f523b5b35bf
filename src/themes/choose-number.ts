import { silhouette, strongest } from './agreement.js';
import { factorise } from './nmf.js';
import { agreement, leaveFoldsOut, resampleTerms } from './resample.js';
import { asFactor } from './smooth.js';
import { type SparseMatrix, selectPart } from './sparse-matrix.js';
import { truncatedSvd } from './svd.js';

// From a thousand sessions on fewer stand for all, so that the choice takes no longer than the themes themselves.
const sampleOf = (sessionCount: number) => (sessionCount > 1000 ? 250 : 400);
const maxThemes = 12;
// Resamples of each kind.
const runs = 4;
// Scores are no surer than this: a word more or less in a list moves them by a tenth.
const asGood = 0.9;

/** Returns the numbers of themes that are looked at for so many sessions: 2 to 4 for 9, 7 or 8 for 21, 7 to 12 from 100 on. At a small
 * event a theme takes in three sessions: what a slide can tell of. */
export function rangeOfNumbers(sessionCount: number): { min: number; max: number } {
  const upper = Math.min(maxThemes, Math.round(Math.sqrt(sessionCount)) + 3, Math.floor(sessionCount / 2));
  const lower = sessionCount < 10 ? 2 : Math.min(7, Math.max(3, Math.round(sessionCount / 3)));
  return { min: Math.min(lower, upper), max: upper };
}

interface Contender {
  readonly count: number;
  readonly score: number;
}

/**
 * Returns the number of themes that hold best: stability × silhouette ÷ √number. Stability is the geometric mean of the agreement when a
 * fold of the sessions or a third of the terms is left out (Greene et al. 2014); the silhouette of short texts grows with the root of
 * the number even where there is nothing to find, hence the root. Of numbers that
 * hold about as well the fewest is taken, in the manner of the one-standard-error rule (Breiman et al. 1984). Of many sessions, evenly picked ones stand for all.
 */
export function chooseNumber(whole: SparseMatrix): number {
  const sample = sampleOf(whole.rowCount);
  const a = whole.rowCount > sample ? pickEvenly(whole, sample) : whole;
  const range = rangeOfNumbers(whole.rowCount);
  const terms = resampleTerms(a, runs, range.max, asFactor);
  const folds = leaveFoldsOut(a, runs, range.max, asFactor);
  const plain = asFactor(a);
  const svd = truncatedSvd(plain, range.max);
  const contenders = Array.from({ length: Math.max(range.max - range.min + 1, 0) }, (_, i): Contender => {
    const count = range.min + i;
    const factors = factorise(plain, svd, count, { iterations: 30 });
    const groups = strongest(factors.w, a.rowCount, factors.count);
    const byTerms = terms.map((part) => agreement(part, groups, count));
    const byFolds = folds.map((part) => agreement(part, groups, count));
    return {
      count,
      score: scoreOf({ count, byTerms, byFolds, silhouette: silhouette(a, groups, factors.count) }),
    };
  });
  return fewestAsGood(contenders) ?? range.min;
}

/** Returns the first number, the fewest themes first, that scores about as well as the best; undefined where there is none. */
export function fewestAsGood(contenders: readonly Contender[]): number | undefined {
  const best = Math.max(...contenders.map(({ score }) => score));
  return contenders.find(({ score }) => score >= best * asGood)?.count;
}

function scoreOf({ count, silhouette, byTerms, byFolds }: Held): number {
  const mean = (values: readonly number[]) =>
    Math.max(values.reduce((sum, value) => sum + value, 0) / values.length, 0);
  return (Math.sqrt(mean(byTerms) * mean(byFolds)) * silhouette) / Math.sqrt(count);
}

/** How well a number of themes holds when terms or sessions are left out. */
interface Held {
  readonly count: number;
  readonly silhouette: number;
  readonly byTerms: readonly number[];
  readonly byFolds: readonly number[];
}

/** Returns evenly picked rows, with the columns that two of them or more still share. */
function pickEvenly(a: SparseMatrix, count: number): SparseMatrix {
  const rows = Array.from({ length: count }, (_, i) => Math.floor((i * a.rowCount) / count));
  const holders = new Int32Array(a.columnCount);
  for (const row of rows) {
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) holders[a.columns[at]!]! += 1;
  }
  return selectPart(a, rows, (column) => holders[column]! > 1);
}
