import { strongest, sumsOfGroups } from './agreement.js';
import { chooseNumber } from './choose-number.js';
import { closenessOf } from './closeness.js';
import { groupMany } from './group-many.js';
import { factorise } from './nmf.js';
import { coMembershipStability, groupResample, keptTerms, resampleTerms } from './resample.js';
import { smooth } from './smooth.js';
import { cosineOfRows, multiply, type SparseMatrix, selectPart } from './sparse-matrix.js';
import type { Strengths } from './strengths.js';
import { truncatedSvd } from './svd.js';

/** Sessions grouped, unnamed. Rows are those of the matrix that was given. */
export interface Clustering {
  readonly count: number;
  /** Cluster of each row; -1 where it is without a theme. */
  readonly groups: Int32Array;
  /** Lead of the row's cluster over the next, 0 to 1. */
  readonly margins: Float64Array;
  /** The next cluster of each row; -1 where the row holds nothing of any other. Default: -1 for all */
  readonly runnersUp?: Int32Array;
  /** Share of its company that the row kept when a third of the terms was left out, 0 to 1. */
  readonly stability: Float64Array;
  /** Cosine of the row with the sum of the other rows of its cluster; of one alone 0. */
  readonly closeness: Float64Array;
}

// Below this cosine with all others of its cluster together, a session shares next to nothing with them.
const atHome = 0.05;
// More sessions than this take the road whose time and memory grow with their number only.
const manyFrom = 2000;

/**
 * Returns the clusters of sessions by non-negative matrix factorisation: the strongest component is the cluster (Lee & Seung 1999; Xu, Liu &
 * Gong 2003); above two thousand by k-means on latent values, see `groupMany`. `number` is how many, at most; where it is `auto` a session
 * alone joins the next cluster it is close to, or none. Clusters may come out fewer. Rows without values get -1.
 */
export function cluster(whole: SparseMatrix, number: 'auto' | number): Clustering {
  const rows = Array.from({ length: whole.rowCount }, (_, row) => row).filter(
    (row) => whole.starts[row]! < whole.starts[row + 1]!,
  );
  const a = selectPart(whole, rows, () => true);
  const count = number === 'auto' ? (rows.length < 6 ? linkedGroups(a) : chooseNumber(a)) : number;
  const { strengths, groupings } = a.rowCount > manyFrom ? strengthsOfMany(a, count) : strengthsOf(a, count);
  const groups = strongest(strengths.w, a.rowCount, strengths.count);
  if (number === 'auto') reassignOutliers(a, groups, strengths.count);
  const closeness = closenessOf(a, groups, strengths.count);
  const components = groups.slice();
  const numbers = renumber(groups);
  const kept = coMembershipStability(groups, groupings);

  const clustering = {
    count: numbers.size,
    groups: new Int32Array(whole.rowCount).fill(-1),
    margins: new Float64Array(whole.rowCount),
    runnersUp: new Int32Array(whole.rowCount).fill(-1),
    stability: new Float64Array(whole.rowCount),
    closeness: new Float64Array(whole.rowCount),
  };
  for (const [at, row] of rows.entries()) {
    clustering.groups[row] = groups[at]!;
    if (groups[at]! < 0) continue;
    const { margin, next } = compareWithNext(strengths, at, components[at]!, numbers);
    clustering.margins[row] = margin;
    clustering.runnersUp[row] = next;
    clustering.stability[row] = kept[at]!;
    clustering.closeness[row] = closeness[at]!;
  }
  return clustering;
}

/** What a road gives: how much of each group each row holds, and groupings without a third of the terms. */
interface FactorisationResult {
  readonly strengths: Strengths;
  readonly groupings: readonly Int32Array[];
}

function strengthsOf(a: SparseMatrix, count: number): FactorisationResult {
  const smoothed = smooth(a);
  const strengths = factorise(smoothed, truncatedSvd(smoothed, count), Math.max(1, count));
  const runs = a.rowCount > 200 ? 4 : 8;
  const groupings = resampleTerms(a, runs, count, smooth).map((resample) => groupResample(resample, count));
  return { strengths, groupings };
}

function strengthsOfMany(a: SparseMatrix, count: number): FactorisationResult {
  const { strengths, regroup } = groupMany(a, count);
  return { strengths, groupings: keptTerms(a, 4).map((kept) => regroup((column) => kept[column]!)) };
}

/** Returns how many groups of two or more a handful of rows fall into, where rows with a cosine of .1 or more hang together; at least 1. */
function linkedGroups(a: SparseMatrix): number {
  const groupOf = Array.from({ length: a.rowCount }, (_, row) => row);
  for (let row = 0; row < a.rowCount; row++) {
    for (let other = 0; other < row; other++) {
      if (cosineOfRows(a, row, other) < 0.1) continue;
      const [from, to] = [groupOf[row]!, groupOf[other]!];
      for (const [at, group] of groupOf.entries()) if (group === from) groupOf[at] = to;
    }
  }
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return Math.max(1, [...sizes.values()].filter((size) => size > 1).length);
}

/** Moves each row that shares next to nothing with its cluster to the one it is closest to, or to none. */
function reassignOutliers(a: SparseMatrix, groups: Int32Array, count: number): void {
  const { sums, sizes } = sumsOfGroups(a, groups, count);
  const lengths = new Float64Array(count);
  for (const [at, value] of sums.entries()) lengths[at % count]! += value ** 2;
  const products = multiply(a, sums, count);
  const closeness = closenessOf(a, groups, count);
  for (let row = 0; row < a.rowCount; row++) {
    if (closeness[row]! >= atHome) continue;
    let best = -1;
    let closest = atHome;
    for (let c = 0; c < count; c++) {
      if (c === groups[row] || sizes[c]! < 2) continue;
      const cosine = products[row * count + c]! / Math.sqrt(lengths[c]!);
      if (cosine >= closest) [best, closest] = [c, cosine];
    }
    groups[row] = best;
  }
}

/** Numbers the groups that have rows from 0, in the order of their first rows, in place; gives the new number of each. */
function renumber(groups: Int32Array): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const [row, group] of groups.entries()) {
    if (group < 0) continue;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    groups[row] = numbers.get(group)!;
  }
  return numbers;
}

/** Returns a row's lead of its own component over the strongest other one that is a cluster, and the number of that cluster. */
function compareWithNext(
  { w, count }: Strengths,
  row: number,
  own: number,
  numbers: ReadonlyMap<number, number>,
): { margin: number; next: number } {
  const strength = w[row * count + own]!;
  let next = -1;
  let max = 0;
  for (const [component, number] of numbers) {
    const value = w[row * count + component]!;
    if (component !== own && value > max) [next, max] = [number, value];
  }
  return { margin: strength > 0 ? Math.max(strength - max, 0) / strength : 0, next };
}
