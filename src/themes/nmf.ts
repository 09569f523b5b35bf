import type { Factor } from './smooth.js';
import { type DenseMatrix, gram } from './sparse-matrix.js';
import type { Svd } from './svd.js';

/** A ≈ W·Hᵀ with nothing below 0. Columns of H have length 1, so the values of a row of W compare. */
export interface Factors {
  readonly count: number;
  /** Rows of A by `count`: how much of each component a row holds. */
  readonly w: DenseMatrix;
  /** Columns of A by `count`: the words of each component. */
  readonly h: DenseMatrix;
}

/**
 * Returns a factorisation of a matrix without negative values into `count` components, at most the rank of `svd`. Start: NNDSVDa (Boutsidis &
 * Gallopoulos 2008), zeros filled with the mean. Updates: hierarchical alternating least squares (Cichocki & Phan 2009), until the
 * factors move by less than `tolerance` of their size or `iterations` are done. No chance in it.
 */
export function factorise(
  a: Factor,
  svd: Svd,
  count: number,
  { iterations = 60, tolerance = 1e-3 } = {},
): Factors {
  const k = Math.min(count, svd.rank);
  const { w, h } = start(a, svd, k);
  const targetH = new Float64Array(h.length);
  const targetW = new Float64Array(w.length);
  const square = new Float64Array(k * k);
  for (let i = 0; i < iterations; i++) {
    a.transposedTimes(w, k, targetH);
    const movedH = improve(h, targetH, gram(w, a.rowCount, k, square), a.columnCount, k);
    a.times(h, k, targetW);
    const movedW = improve(w, targetW, gram(h, a.columnCount, k, square), a.rowCount, k);
    if (movedH < tolerance && movedW < tolerance) break;
  }
  for (let c = 0; c < k; c++) {
    let squares = 0;
    for (let column = 0; column < a.columnCount; column++) squares += h[column * k + c]! ** 2;
    const length = Math.sqrt(squares);
    if (length === 0) continue;
    for (let column = 0; column < a.columnCount; column++) h[column * k + c]! /= length;
    for (let row = 0; row < a.rowCount; row++) w[row * k + c]! *= length;
  }
  return { count: k, w, h };
}

function start(a: Factor, svd: Svd, k: number): { w: DenseMatrix; h: DenseMatrix } {
  const w = new Float64Array(a.rowCount * k);
  const h = new Float64Array(a.columnCount * k);
  for (let c = 0; c < k; c++) {
    const sides = [1, -1].map((sign) => ({
      sign,
      u: lengthOfSide(svd.u, svd.rank, c, sign),
      v: lengthOfSide(svd.v, svd.rank, c, sign),
    }));
    // The first pair of vectors has one sign throughout; of the others the stronger side is taken.
    const side = sides[0]!.u * sides[0]!.v >= sides[1]!.u * sides[1]!.v ? sides[0]! : sides[1]!;
    const scale = Math.sqrt(svd.s[c]! * side.u * side.v);
    for (let row = 0; row < a.rowCount; row++) {
      w[row * k + c] = (scale * Math.max(side.sign * svd.u[row * svd.rank + c]!, 0)) / (side.u || 1);
    }
    for (let column = 0; column < a.columnCount; column++) {
      h[column * k + c] = (scale * Math.max(side.sign * svd.v[column * svd.rank + c]!, 0)) / (side.v || 1);
    }
  }
  let sum = 0;
  for (const value of a.times(new Float64Array(a.columnCount).fill(1), 1)) sum += value;
  const mean = sum / (a.rowCount * a.columnCount);
  for (const factor of [w, h]) {
    for (let at = 0; at < factor.length; at++) if (factor[at] === 0) factor[at] = mean;
  }
  return { w, h };
}

function lengthOfSide(x: DenseMatrix, width: number, column: number, sign: number): number {
  let squares = 0;
  for (let at = column; at < x.length; at += width) squares += Math.max(sign * x[at]!, 0) ** 2;
  return Math.sqrt(squares);
}

/**
 * Improves one factor in place; gives how much it moved, relative to its size. Rows do not depend on each other, so each is done
 * with all its components while it is at hand.
 */
function improve(
  factor: DenseMatrix,
  target: DenseMatrix,
  otherGram: DenseMatrix,
  rowCount: number,
  k: number,
): number {
  let moved = 0;
  let size = 0;
  for (let row = 0; row < rowCount; row++) {
    const at = row * k;
    for (let c = 0; c < k; c++) {
      const from = c * k;
      let approximation = 0;
      for (let j = 0; j < k; j++) approximation += factor[at + j]! * otherGram[from + j]!;
      const before = factor[at + c]!;
      const after = Math.max(before + (target[at + c]! - approximation) / (otherGram[from + c]! || 1e-12), 0);
      factor[at + c] = after;
      moved += (after - before) * (after - before);
      size += after * after;
    }
  }
  return Math.sqrt(moved / (size || 1));
}
