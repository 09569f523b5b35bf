import { sumsOfGroups } from './agreement.js';
import { multiply, type SparseMatrix } from './sparse-matrix.js';

/** Returns each row's cosine with the sum of the other rows of its group; of one alone, or in none, 0. */
export function closenessOf(a: SparseMatrix, groups: Int32Array, count: number): Float64Array {
  const { sums } = sumsOfGroups(a, groups, count);
  const products = multiply(a, sums, count);
  const squares = new Float64Array(count);
  for (const [at, value] of sums.entries()) squares[at % count]! += value ** 2;
  return Float64Array.from(groups, (group, row) => {
    if (group < 0) return 0;
    const product = products[row * count + group] ?? 0;
    const others = Math.sqrt(Math.max((squares[group] ?? 0) - 2 * product + 1, 0));
    return others < 1e-9 ? 0 : (product - 1) / others;
  });
}
