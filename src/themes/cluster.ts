import { strongest, sumsOfGroups } from './agreement.js';
import { chooseNumber } from './choose-number.js';
import { type Factors, factorise } from './nmf.js';
import { companyKept, groupResample, resampleTerms } from './resample.js';
import { cosineOfRows, multiply, type SparseMatrix, selectPart } from './sparse-matrix.js';
import { truncatedSvd } from './svd.js';

/** Sessions grouped, unnamed. Rows are those of the matrix that was given. */
export interface Clustering {
  readonly count: number;
  /** Cluster of each row; -1 where it is at home nowhere. */
  readonly groups: Int32Array;
  /** Lead of the row's cluster over the next, 0 to 1. */
  readonly margins: Float64Array;
  /** Share of its company that the row kept when a third of the terms was left out, 0 to 1. */
  readonly stability: Float64Array;
  /** Cosine of the row with the sum of the other rows of its cluster; of one alone 0. */
  readonly closeness: Float64Array;
}

// Below this cosine with all others of its cluster together, a session shares next to nothing with them.
const atHome = 0.05;

/**
 * Gives the clusters of sessions by non-negative matrix factorisation: the strongest component is the cluster (Lee & Seung 1999; Xu, Liu &
 * Gong 2003). `number` is how many, at most; where it is `auto` a session alone joins the next cluster it is close to, or none.
 * Clusters may come out fewer. Rows without values get -1.
 */
export function cluster(whole: SparseMatrix, number: 'auto' | number): Clustering {
  const rows = Array.from({ length: whole.rowCount }, (_, row) => row).filter(
    (row) => whole.starts[row]! < whole.starts[row + 1]!,
  );
  const a = selectPart(whole, rows, () => true);
  const count = number === 'auto' ? (rows.length < 6 ? linkedGroups(a) : chooseNumber(a)) : number;
  const factors = factorise(a, truncatedSvd(a, count), Math.max(1, count));
  const groups = strongest(factors.w, a.rowCount, factors.count);
  if (number === 'auto') settle(a, groups, factors);
  const closeness = closenessOf(a, groups, factors.count);
  const clusterCount = renumber(groups);
  const runs = a.rowCount > 1000 ? 4 : 8;
  const groupings = resampleTerms(a, runs, count).map((resample) => groupResample(resample, count));
  const kept = companyKept(groups, groupings);

  const clustering = {
    count: clusterCount,
    groups: new Int32Array(whole.rowCount).fill(-1),
    margins: new Float64Array(whole.rowCount),
    stability: new Float64Array(whole.rowCount),
    closeness: new Float64Array(whole.rowCount),
  };
  for (const [at, row] of rows.entries()) {
    clustering.groups[row] = groups[at]!;
    clustering.margins[row] = groups[at]! < 0 ? 0 : marginOf(factors, at);
    clustering.stability[row] = kept[at]!;
    clustering.closeness[row] = closeness[at]!;
  }
  return clustering;
}

/** Gives how many groups of two or more a handful of rows fall into, where rows with a cosine of .1 or more hang together; at least 1. */
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
function settle(a: SparseMatrix, groups: Int32Array, { count }: Factors): void {
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

/** Gives each row's cosine with the sum of the other rows of its group. */
function closenessOf(a: SparseMatrix, groups: Int32Array, count: number): Float64Array {
  const { sums } = sumsOfGroups(a, groups, count);
  const products = multiply(a, sums, count);
  const squares = new Float64Array(count);
  for (const [at, value] of sums.entries()) squares[at % count]! += value ** 2;
  return Float64Array.from({ length: a.rowCount }, (_, row) => {
    const group = groups[row]!;
    if (group < 0) return 0;
    const product = products[row * count + group]!;
    const rest = Math.sqrt(Math.max(squares[group]! - 2 * product + 1, 0));
    return rest < 1e-9 ? 0 : (product - 1) / rest;
  });
}

/** Numbers the groups that have rows from 0, in the order of their first rows, in place; gives how many there are. */
function renumber(groups: Int32Array): number {
  const numbers = new Map<number, number>();
  for (const [row, group] of groups.entries()) {
    if (group < 0) continue;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    groups[row] = numbers.get(group)!;
  }
  return numbers.size;
}

function marginOf({ w, count }: Factors, row: number): number {
  const values = [...w.subarray(row * count, (row + 1) * count)].sort((x, y) => y - x);
  return values[0]! > 0 ? (values[0]! - (values[1] ?? 0)) / values[0]! : 0;
}
