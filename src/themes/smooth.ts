import { type DenseMatrix, multiply, multiplyTransposed, type SparseMatrix } from './sparse-matrix.js';

/** A matrix that is only ever multiplied by others. */
export interface Factor {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Returns M·X of `width` columns in `product`. */
  readonly times: (x: DenseMatrix, width: number, product?: DenseMatrix) => DenseMatrix;
  /** Returns Mᵀ·X of `width` columns in `product`. */
  readonly transposedTimes: (x: DenseMatrix, width: number, product?: DenseMatrix) => DenseMatrix;
}

/** Returns a sparse matrix as it is. */
export function asFactor(a: SparseMatrix): Factor {
  return {
    rowCount: a.rowCount,
    columnCount: a.columnCount,
    times: (x, width, product) => multiply(a, x, width, product),
    transposedTimes: (x, width, product) => multiplyTransposed(a, x, width, product),
  };
}

// Between .3 and .5 nothing changes that resampling could tell from chance (README).
const shareOfNeighbours = 0.4;

/**
 * Returns a matrix whose rows hold, beside their own words, those of the rows like them: each row of length 1, plus .4 of the others summed by
 * their cosines with it and brought to length 1, the whole brought to length 1 (document expansion, Singhal & Pereira 1999; one step of a random
 * walk over texts and words). Short notes on one thing that happen to share few words so come nearer. The matrix would be full,
 * so it is never written out: its products are made from those of A.
 */
export function smooth(a: SparseMatrix): Factor {
  const { mix, scale } = lengthsOfMixtures(a);
  const { rowCount, columnCount } = a;
  // Rows without a word have no length to take away.
  const own = Float64Array.from({ length: rowCount }, (_, row) =>
    a.starts[row]! < a.starts[row + 1]! ? 1 : 0,
  );
  return {
    rowCount,
    columnCount,
    times: (x, width, product) => {
      const plain = multiply(a, x, width);
      const mixed = multiply(a, multiplyTransposed(a, plain, width), width, product);
      for (let row = 0; row < rowCount; row++) {
        for (let at = row * width; at < (row + 1) * width; at++) {
          mixed[at] = scale[row]! * (plain[at]! + mix[row]! * (mixed[at]! - own[row]! * plain[at]!));
        }
      }
      return mixed;
    },
    transposedTimes: (x, width, product) => {
      const weighted = new Float64Array(x.length);
      for (let at = 0; at < x.length; at++) {
        const row = Math.floor(at / width);
        weighted[at] = x[at]! * scale[row]! * mix[row]!;
      }
      const inner = multiply(a, multiplyTransposed(a, weighted, width), width);
      for (let at = 0; at < x.length; at++) {
        const row = Math.floor(at / width);
        inner[at]! += x[at]! * scale[row]! - own[row]! * weighted[at]!;
      }
      return multiplyTransposed(a, inner, width, product);
    },
  };
}

/** Returns for each row what the sum of its neighbours is multiplied by, and what brings the mixture to length 1. */
function lengthsOfMixtures(a: SparseMatrix): { mix: Float64Array; scale: Float64Array } {
  // Read in the innermost loop: as constants they take half the time.
  const { rowCount, columnCount, starts, columns, values } = a;
  const holders: number[][] = Array.from({ length: columnCount }, () => []);
  for (let row = 0; row < rowCount; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) holders[columns[at]!]!.push(row, at);
  }
  const mix = new Float64Array(rowCount);
  const scale = new Float64Array(rowCount).fill(1);
  const cosines = new Float64Array(rowCount);
  const sum = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    cosines.fill(0);
    sum.fill(0);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const list = holders[columns[at]!]!;
      const value = values[at]!;
      for (let i = 0; i < list.length; i += 2) cosines[list[i]!]! += value * values[list[i + 1]!]!;
    }
    cosines[row] = 0;
    addRows(cosines, a, sum);
    let squares = 0;
    for (let at = 0; at < columnCount; at++) squares += sum[at]! * sum[at]!;
    if (squares === 0) continue;
    let product = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) product += values[at]! * sum[columns[at]!]!;
    mix[row] = shareOfNeighbours / Math.sqrt(squares);
    scale[row] = 1 / Math.sqrt(1 + 2 * mix[row]! * product + shareOfNeighbours ** 2);
  }
  return { mix, scale };
}

/** Adds each row, times its factor, to a sum. */
function addRows(
  factors: Float64Array,
  { rowCount, starts, columns, values }: SparseMatrix,
  sum: Float64Array,
): void {
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    const factor = factors[row]!;
    const end = starts[row + 1]!;
    if (factor === 0) {
      at = end;
      continue;
    }
    for (; at < end; at++) {
      const column = columns[at]!;
      sum[column] = sum[column]! + factor * values[at]!;
    }
  }
}
