import type { DenseMatrix } from './sparse-matrix.js';
/** How much of each of `count` groups each row holds: rows by `count`, 0 or more. */
export interface Strengths {
  readonly count: number;
  readonly w: DenseMatrix;
}
