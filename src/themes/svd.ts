import { createRandom } from '../text/index.js';
import type { Factor } from './smooth.js';
import { type DenseMatrix, gram } from './sparse-matrix.js';

/** The strongest part of A: A ≈ U·diag(s)·Vᵀ, strongest first. */
export interface Svd {
  readonly rank: number;
  /** Rows of A by `rank`. */
  readonly u: DenseMatrix;
  readonly s: Float64Array;
  /** Columns of A by `rank`. */
  readonly v: DenseMatrix;
}

const spareColumns = 4;

/**
 * Returns the `rank` largest singular values of a matrix with their vectors. Randomised subspace iteration with a fixed seed and a
 * Rayleigh–Ritz step at its end (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1), so the same matrix gives the same numbers.
 * More `sweeps` are more exact.
 */
export function truncatedSvd(a: Factor, rank: number, sweeps = 20): Svd {
  const width = Math.min(rank + spareColumns, a.rowCount, a.columnCount);
  const kept = Math.min(rank, width);
  const random = createRandom(1);
  let basis: DenseMatrix = new Float64Array(a.rowCount * width).map(() => random() - 0.5);
  const projected = new Float64Array(a.columnCount * width);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    makeOrthonormal(basis, a.rowCount, width);
    basis = a.times(a.transposedTimes(basis, width, projected), width, basis);
  }
  makeOrthonormal(basis, a.rowCount, width);
  a.transposedTimes(basis, width, projected);
  const { values, vectors } = eigenOfSymmetric(gram(projected, a.columnCount, width), width);
  const order = [...values.keys()].sort((x, y) => values[y]! - values[x]! || x - y).slice(0, kept);
  const s = Float64Array.from(order, (index) => Math.sqrt(Math.max(values[index]!, 0)));
  const u = rotate(basis, a.rowCount, width, vectors, order);
  const v = rotate(projected, a.columnCount, width, vectors, order);
  for (let at = 0; at < v.length; at++) v[at]! /= s[at % kept]! || 1;
  return { rank: kept, u, s, v };
}

function rotate(
  x: DenseMatrix,
  rowCount: number,
  width: number,
  vectors: DenseMatrix,
  order: readonly number[],
): DenseMatrix {
  const product = new Float64Array(rowCount * order.length);
  for (let to = 0; to < order.length; to++) {
    const from = order[to]!;
    const vector = Float64Array.from({ length: width }, (_, i) => vectors[i * width + from]!);
    for (let row = 0; row < rowCount; row++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += x[row * width + i]! * vector[i]!;
      product[row * order.length + to] = sum;
    }
  }
  return product;
}

/**
 * Makes the columns of length 1 and at right angles, in place. Modified Gram–Schmidt; a column that vanishes becomes 0. Each column is
 * worked on in one piece of memory: of a tall matrix that is several times as fast as going down its rows.
 */
function makeOrthonormal(x: DenseMatrix, rowCount: number, width: number): void {
  const done: Float64Array[] = [];
  for (let c = 0; c < width; c++) {
    const column = new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row++) column[row] = x[row * width + c]!;
    for (const other of done) {
      const product = dot(column, other);
      for (let row = 0; row < rowCount; row++) column[row]! -= product * other[row]!;
    }
    const length = Math.sqrt(dot(column, column));
    for (let row = 0; row < rowCount; row++) column[row] = length > 1e-12 ? column[row]! / length : 0;
    for (let row = 0; row < rowCount; row++) x[row * width + c] = column[row]!;
    done.push(column);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Returns eigenvalues and eigenvectors (as columns) of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, 8.5). */
function eigenOfSymmetric(matrix: DenseMatrix, size: number): { values: Float64Array; vectors: DenseMatrix } {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  let trace = 0;
  for (let i = 0; i < size; i++) {
    vectors[i * size + i] = 1;
    trace += a[i * size + i]!;
  }
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p * size + q]! ** 2;
    if (off <= 1e-18 * trace * trace) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p * size + q]!) < 1e-15) continue;
        const angle = (a[q * size + q]! - a[p * size + p]!) / (2 * a[p * size + q]!);
        const t = (angle >= 0 ? 1 : -1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        turn(a, vectors, size, p, q, cos, t * cos);
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors };
}

function turn(
  a: DenseMatrix,
  vectors: DenseMatrix,
  size: number,
  p: number,
  q: number,
  cos: number,
  sin: number,
): void {
  for (let i = 0; i < size; i++) {
    const ip = a[i * size + p]!;
    const iq = a[i * size + q]!;
    a[i * size + p] = cos * ip - sin * iq;
    a[i * size + q] = sin * ip + cos * iq;
  }
  for (let i = 0; i < size; i++) {
    const pi = a[p * size + i]!;
    const qi = a[q * size + i]!;
    a[p * size + i] = cos * pi - sin * qi;
    a[q * size + i] = sin * pi + cos * qi;
    const vp = vectors[i * size + p]!;
    const vq = vectors[i * size + q]!;
    vectors[i * size + p] = cos * vp - sin * vq;
    vectors[i * size + q] = sin * vp + cos * vq;
  }
}
