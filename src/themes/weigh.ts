import { compareText } from '../model/index.js';
import type { SparseMatrix } from './sparse-matrix.js';

/** Texts as a matrix: a row a text, a column a stem, in the order of their code units. */
export interface Weights {
  readonly matrix: SparseMatrix;
  readonly stems: readonly string[];
  /** In how many texts each stem stands. */
  readonly documentFrequency: Int32Array;
}

// Below this many texts a word said twice tells more than one said once; above, the logarithm of its count is better (measured).
const sublinearFrom = 60;

/**
 * Returns the tf-idf weights of texts, given as lists of stems. Stems of one text only are left out: they tie nothing together. Weight:
 * tf · (ln((1 + n) / (1 + df)) + 1), with 1 + ln tf for tf from 60 texts on; rows are of length 1 (Salton & Buckley 1988).
 */
export function weigh(texts: readonly (readonly string[])[]): Weights {
  const counts = texts.map(countStems);
  const frequency = new Map<string, number>();
  for (const count of counts)
    for (const stem of count.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const stems = [...frequency.keys()].filter((stem) => frequency.get(stem)! > 1).sort(compareText);
  const columnOf = new Map(stems.map((stem, column) => [stem, column]));
  const documentFrequency = Int32Array.from(stems, (stem) => frequency.get(stem)!);

  const starts = new Int32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, count] of counts.entries()) {
    const cells: { column: number; value: number }[] = [];
    for (const [stem, tf] of count) {
      const column = columnOf.get(stem);
      if (column === undefined) continue;
      const idf = Math.log((1 + texts.length) / (1 + documentFrequency[column]!)) + 1;
      cells.push({ column, value: idf * (texts.length >= sublinearFrom ? 1 + Math.log(tf) : tf) });
    }
    cells.sort((a, b) => a.column - b.column);
    const length = Math.sqrt(cells.reduce((sum, cell) => sum + cell.value ** 2, 0)) || 1;
    for (const { column, value } of cells) {
      columns.push(column);
      values.push(value / length);
    }
    starts[row + 1] = columns.length;
  }
  const matrix = {
    rowCount: texts.length,
    columnCount: stems.length,
    starts,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
  return { matrix, stems, documentFrequency };
}

function countStems(stems: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return count;
}
