import { strongest } from './agreement.js';
import { asFactor } from './smooth.js';
import { type DenseMatrix, multiply, type SparseMatrix, selectPart } from './sparse-matrix.js';
import type { Strengths } from './strengths.js';
import { truncatedSvd } from './svd.js';
import { wardGroups } from './ward.js';

// Latent Semantic Analysis keeps 20 to 100 values a text where texts are short; 40 cost half of what 100 cost and part as well (measured).
const dimensions = 40;
const sweeps = 4;
// So many rows show how words go together: ten thousand gave the same groups (measured).
const rowsOfBasis = 4000;
const sampleSize = 1500;
const rounds = 15;

/**
 * Returns how much of each group each of very many rows holds, as the cosine with the group's centre, and how to group the rows again with only
 * some of the columns. Rows are brought to 40 values (randomised SVD of evenly picked ones; Deerwester et al. 1990), some are grouped by Ward's
 * method, and its centres start k-means on all (Cutting et al. 1992, Buckshot): time and memory grow with the rows.
 */
export function groupMany(a: SparseMatrix, number: number): { strengths: Strengths; regroup: Regroup } {
  const { v, rank } = truncatedSvd(asFactor(pickRows(a)), Math.max(dimensions, number), sweeps);
  const points = project(a, v, rank);
  const picked = Math.min(sampleSize, a.rowCount);
  const sample = new Float64Array(picked * rank);
  for (let i = 0; i < picked; i++) {
    const row = Math.floor((i * a.rowCount) / picked);
    sample.set(points.subarray(row * rank, (row + 1) * rank), i * rank);
  }
  const start = wardGroups(sample, rank, number);
  const count = start.reduce((top, group) => Math.max(top, group + 1), 0);
  const centres = centresOf(sample, rank, start, count);
  const w = iterateCentres(points, rank, centres, count);
  const regroup: Regroup = (keepsColumn) => {
    const part = v.slice();
    for (let column = 0; column < a.columnCount; column++) {
      if (!keepsColumn(column)) part.fill(0, column * rank, (column + 1) * rank);
    }
    const own = centres.slice();
    return strongest(iterateCentres(project(a, part, rank), rank, own, count), a.rowCount, count);
  };
  return { strengths: { w, count }, regroup };
}

/** Returns evenly picked rows where there are more than show how words go together. */
function pickRows(a: SparseMatrix): SparseMatrix {
  if (a.rowCount <= rowsOfBasis) return a;
  const rows = Array.from({ length: rowsOfBasis }, (_, i) => Math.floor((i * a.rowCount) / rowsOfBasis));
  return selectPart(a, rows, () => true);
}

/** Returns the groups of the rows when only some columns count. */
export type Regroup = (keepsColumn: (column: number) => boolean) => Int32Array;

/** Returns the rows in the space of the SVD, each of length 1. */
function project(a: SparseMatrix, v: DenseMatrix, rank: number): DenseMatrix {
  const points = multiply(a, v, rank);
  normaliseRows(points, rank);
  return points;
}

function normaliseRows(x: DenseMatrix, width: number): void {
  for (let from = 0; from < x.length; from += width) {
    let squares = 0;
    for (let c = 0; c < width; c++) squares += x[from + c]! ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let c = 0; c < width; c++) x[from + c]! /= length;
  }
}

function centresOf(points: DenseMatrix, width: number, groups: Int32Array, count: number): DenseMatrix {
  const centres = new Float64Array(count * width);
  for (const [row, group] of groups.entries()) {
    for (let c = 0; c < width; c++) centres[group * width + c]! += points[row * width + c]!;
  }
  normaliseRows(centres, width);
  return centres;
}

/** Spherical k-means (Dhillon & Modha 2001) from given centres, which it moves; gives the cosines of the rows with the last centres. */
function iterateCentres(
  points: DenseMatrix,
  width: number,
  centres: DenseMatrix,
  count: number,
): DenseMatrix {
  const rowCount = points.length / width;
  const cosines = new Float64Array(rowCount * count);
  let groups: Int32Array = new Int32Array(rowCount).fill(-1);
  for (let round = 0; ; round++) {
    for (let row = 0; row < rowCount; row++) {
      for (let group = 0; group < count; group++) {
        let sum = 0;
        for (let c = 0; c < width; c++) sum += points[row * width + c]! * centres[group * width + c]!;
        cosines[row * count + group] = Math.max(sum, 0);
      }
    }
    const next = strongest(cosines, rowCount, count);
    let moved = 0;
    for (let row = 0; row < rowCount; row++) if (next[row] !== groups[row]) moved++;
    // The last one in a thousand would go back and forth.
    if (moved * 1000 <= rowCount || round === rounds) return cosines;
    groups = next;
    centres.set(centresOf(points, width, groups, count));
  }
}
