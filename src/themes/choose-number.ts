import { silhouette, strongest } from './agreement.js';
import { factorise } from './nmf.js';
import { leaveFoldsOut, meanAgreement, resampleTerms } from './resample.js';
import { type SparseMatrix, selectPart } from './sparse-matrix.js';
import { truncatedSvd } from './svd.js';

// From a thousand sessions on fewer stand for all, so that the choice takes no longer than the themes themselves.
const sampleOf = (sessionCount: number) => (sessionCount > 1000 ? 250 : 400);
const most = 12;

/** Gives the numbers of themes that are looked at for so many sessions: 2 to 4 for 9, 6 to 8 for 21, 6 to 12 from 100 on. At a small
 * event a theme takes in three or four sessions: what a slide can tell of. */
export function rangeOfNumbers(sessionCount: number): { least: number; most: number } {
  const upper = Math.min(most, Math.round(Math.sqrt(sessionCount)) + 3, Math.floor(sessionCount / 2));
  const lower = sessionCount < 10 ? 2 : Math.min(6, Math.max(3, Math.round(sessionCount / 3.5)));
  return { least: Math.min(lower, upper), most: upper };
}

/**
 * Gives the number of themes that hold best: stability × silhouette ÷ √number. Stability is the geometric mean of the agreement when a
 * fold of the sessions or a third of the terms is left out (Greene et al. 2014); the silhouette of short texts grows with the root of
 * the number even where there is nothing to find, hence the root. Of many sessions, evenly picked ones stand for all.
 */
export function chooseNumber(whole: SparseMatrix): number {
  const sample = sampleOf(whole.rowCount);
  const a = whole.rowCount > sample ? pickEvenly(whole, sample) : whole;
  const range = rangeOfNumbers(whole.rowCount);
  const runs = 4;
  const terms = resampleTerms(a, runs, range.most);
  const folds = leaveFoldsOut(a, runs, range.most);
  const svd = truncatedSvd(a, range.most);
  let best = { count: range.least, score: -1 };
  for (let count = range.least; count <= range.most; count++) {
    const factors = factorise(a, svd, count, 30);
    const groups = strongest(factors.w, a.rowCount, factors.count);
    const stability = Math.sqrt(meanAgreement(terms, groups, count) * meanAgreement(folds, groups, count));
    const score = (stability * silhouette(a, groups, factors.count)) / Math.sqrt(count);
    if (score > best.score) best = { count, score };
  }
  return best.count;
}

/** Gives evenly picked rows, with the columns that two of them or more still share. */
function pickEvenly(a: SparseMatrix, count: number): SparseMatrix {
  const rows = Array.from({ length: count }, (_, i) => Math.floor((i * a.rowCount) / count));
  const holders = new Int32Array(a.columnCount);
  for (const row of rows) {
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) holders[a.columns[at]!]! += 1;
  }
  return selectPart(a, rows, (column) => holders[column]! > 1);
}
