import { createRandom } from '../text/index.js';
import { adjustedRand, strongest } from './agreement.js';
import { factorise } from './nmf.js';
import type { Factor } from './smooth.js';
import { type SparseMatrix, selectPart } from './sparse-matrix.js';
import { type Svd, truncatedSvd } from './svd.js';

/** A part of the sessions or of their words: what the themes would be without the rest. */
export interface Resample {
  /** Rows of the whole that are in it. */
  readonly rows: readonly number[];
  readonly matrix: Factor;
  readonly svd: Svd;
}

/** How a part is looked at: as it is, or smoothed. */
export type View = (part: SparseMatrix) => Factor;

// Resamples are compared, not shown, so they may be rougher than the themes themselves.
const sweeps = 8;
const rough = { iterations: 20, tolerance: 1e-3 };
const shareOfTerms = 0.7;

/** Returns parts of all sessions with a random 70 % of the terms each (Belford et al. 2018), the same on every run. */
export function resampleTerms(whole: SparseMatrix, runs: number, rank: number, view: View): Resample[] {
  const rows = Array.from({ length: whole.rowCount }, (_, row) => row);
  return keptTerms(whole, runs).map((kept) => {
    const matrix = view(selectPart(whole, rows, (column) => kept[column]!));
    return { rows, matrix, svd: truncatedSvd(matrix, rank, sweeps) };
  });
}

/** Returns for each run which terms stay: a random 70 % of them. */
export function keptTerms({ columnCount }: SparseMatrix, runs: number): boolean[][] {
  const random = createRandom(1);
  return Array.from({ length: runs }, () =>
    Array.from({ length: columnCount }, () => random() < shareOfTerms),
  );
}

/** Returns parts with all terms and every session but those of one fold, one part a fold. */
export function leaveFoldsOut(whole: SparseMatrix, folds: number, rank: number, view: View): Resample[] {
  const all = Array.from({ length: whole.rowCount }, (_, row) => row);
  return Array.from({ length: folds }, (_, fold) => {
    const rows = all.filter((row) => row % folds !== fold);
    const matrix = view(selectPart(whole, rows, () => true));
    return { rows, matrix, svd: truncatedSvd(matrix, rank, sweeps) };
  });
}

/** Returns the group of each row of a resample. */
export function groupResample({ matrix, svd }: Resample, count: number): Int32Array {
  const factors = factorise(matrix, svd, count, rough);
  return strongest(factors.w, matrix.rowCount, factors.count);
}

/** Returns how well the grouping of a resample agrees with that of the whole: their adjusted Rand index. */
export function agreement(resample: Resample, groups: Int32Array, count: number): number {
  const whole = resample.rows.map((row) => groups[row]!);
  return adjustedRand(whole, groupResample(resample, count));
}

/**
 * Gives for each row the share of its company that it kept, over all resamples: of the rows of its group, how many share its group
 * again. A row alone in its group keeps its company in a resample where it is alone again. Rows of group -1 get 0.
 */
export function coMembershipStability(groups: Int32Array, groupings: readonly Int32Array[]): Float64Array {
  const kept = new Float64Array(groups.length);
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const grouping of groupings) {
    const together = new Map<number, number>();
    const others = new Map<number, number>();
    for (const [row, group] of grouping.entries()) {
      const key = groups[row]! * 65536 + group;
      together.set(key, (together.get(key) ?? 0) + 1);
      others.set(group, (others.get(group) ?? 0) + 1);
    }
    for (const [row, group] of grouping.entries()) {
      const size = sizes.get(groups[row]!)!;
      if (groups[row]! < 0) continue;
      const mates = together.get(groups[row]! * 65536 + group)! - 1;
      kept[row]! += size > 1 ? mates / (size - 1) : others.get(group) === 1 ? 1 : 0;
    }
  }
  return kept.map((sum) => sum / (groupings.length || 1));
}
