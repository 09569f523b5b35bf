import { cosineOfRows, type DenseMatrix, multiply, type SparseMatrix } from './sparse-matrix.js';

/** Returns the strongest of `count` values of each row; the first of equals. */
export function strongest(w: DenseMatrix, rowCount: number, count: number): Int32Array {
  const best = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let c = 1; c < count; c++) {
      if (w[row * count + c]! > w[row * count + best[row]!]!) best[row] = c;
    }
  }
  return best;
}

/** Returns the adjusted Rand index of two groupings: 1 where they are the same, about 0 by chance (Hubert & Arabie 1985). */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const both = new Map<number, number>();
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; i++) {
    add(both, a[i]! * 65536 + b[i]!);
    add(left, a[i]!);
    add(right, b[i]!);
  }
  const sum = (counts: Map<number, number>) => [...counts.values()].reduce((total, n) => total + pairs(n), 0);
  const [rows, columns] = [sum(left), sum(right)];
  const expected = (rows * columns) / (pairs(a.length) || 1);
  const best = (rows + columns) / 2;
  return best === expected ? 1 : (sum(both) - expected) / (best - expected);
}

/** Returns the mean silhouette by cosine distance of a grouping of rows of length 1; a row alone counts 0 (Rousseeuw 1987). */
export function silhouette(a: SparseMatrix, groups: Int32Array, count: number): number {
  const { sums, sizes } = sumsOfGroups(a, groups, count);
  const products = multiply(a, sums, count);
  let total = 0;
  for (let row = 0; row < a.rowCount; row++) {
    const own = groups[row]!;
    if (sizes[own]! < 2) continue;
    const toSelf = cosineOfRows(a, row, row);
    const inside = 1 - (products[row * count + own]! - toSelf) / (sizes[own]! - 1);
    let outside = 1;
    for (let c = 0; c < count; c++) {
      if (c !== own && sizes[c]! > 0) outside = Math.min(outside, 1 - products[row * count + c]! / sizes[c]!);
    }
    total += (outside - inside) / (Math.max(outside, inside) || 1);
  }
  return total / (a.rowCount || 1);
}

/** Returns the sum of the rows of each group, a column a group, and the sizes. Rows of group -1 belong to none. */
export function sumsOfGroups(
  a: SparseMatrix,
  groups: Int32Array,
  count: number,
): { sums: DenseMatrix; sizes: Float64Array } {
  const sums = new Float64Array(a.columnCount * count);
  const sizes = new Float64Array(count);
  for (let row = 0; row < a.rowCount; row++) {
    const group = groups[row]!;
    if (group < 0) continue;
    sizes[group]! += 1;
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) {
      sums[a.columns[at]! * count + group]! += a.values[at]!;
    }
  }
  return { sums, sizes };
}
