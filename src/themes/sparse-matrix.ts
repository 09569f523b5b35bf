/** A matrix that stores only what is not 0, row by row. Row r holds `values[starts[r]]` up to `values[starts[r + 1] - 1]`. */
export interface SparseMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly starts: Int32Array;
  /** Column of each value. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A full matrix, row after row: the value of row r and column c is at `r * columnCount + c`. */
export type DenseMatrix = Float64Array;

/** Returns A·X, of A's rows and `width` columns, in `product`; X has A's columns as rows. */
export function multiply(
  a: SparseMatrix,
  x: DenseMatrix,
  width: number,
  product: DenseMatrix = new Float64Array(a.rowCount * width),
): DenseMatrix {
  product.fill(0);
  for (let row = 0; row < a.rowCount; row++) {
    const to = row * width;
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) {
      const from = a.columns[at]! * width;
      const value = a.values[at]!;
      for (let c = 0; c < width; c++) product[to + c]! += value * x[from + c]!;
    }
  }
  return product;
}

/** Returns Aᵀ·X, of A's columns as rows and `width` columns, in `product`; X has A's rows. */
export function multiplyTransposed(
  a: SparseMatrix,
  x: DenseMatrix,
  width: number,
  product: DenseMatrix = new Float64Array(a.columnCount * width),
): DenseMatrix {
  product.fill(0);
  for (let row = 0; row < a.rowCount; row++) {
    const from = row * width;
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) {
      const to = a.columns[at]! * width;
      const value = a.values[at]!;
      for (let c = 0; c < width; c++) product[to + c]! += value * x[from + c]!;
    }
  }
  return product;
}

/** Returns XᵀX of a full matrix, `width` by `width`, in `product`. */
export function gram(
  x: DenseMatrix,
  rowCount: number,
  width: number,
  product: DenseMatrix = new Float64Array(width * width),
): DenseMatrix {
  product.fill(0);
  for (let row = 0; row < rowCount; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const value = x[at + i]!;
      if (value === 0) continue;
      for (let j = i; j < width; j++) product[i * width + j]! += value * x[at + j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!;
  }
  return product;
}

/** Returns the matrix with only some rows and columns, in the order given, each row brought to length 1 where it has a value. */
export function selectPart(
  a: SparseMatrix,
  rows: readonly number[],
  keepsColumn: (column: number) => boolean,
): SparseMatrix {
  const newColumn = new Int32Array(a.columnCount).fill(-1);
  let columnCount = 0;
  for (let column = 0; column < a.columnCount; column++) {
    if (keepsColumn(column)) newColumn[column] = columnCount++;
  }
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(a.values.length);
  const values = new Float64Array(a.values.length);
  let size = 0;
  for (let to = 0; to < rows.length; to++) {
    const row = rows[to]!;
    let squares = 0;
    for (let at = a.starts[row]!; at < a.starts[row + 1]!; at++) {
      const column = newColumn[a.columns[at]!]!;
      if (column < 0) continue;
      columns[size] = column;
      values[size++] = a.values[at]!;
      squares += a.values[at]! ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = starts[to]!; at < size; at++) values[at]! /= length;
    starts[to + 1] = size;
  }
  return {
    rowCount: rows.length,
    columnCount,
    starts,
    columns: columns.slice(0, size),
    values: values.slice(0, size),
  };
}

/** Returns the cosine of two rows of length 1. */
export function cosineOfRows(a: SparseMatrix, row: number, other: number): number {
  let product = 0;
  let j = a.starts[other]!;
  const end = a.starts[other + 1]!;
  for (let i = a.starts[row]!; i < a.starts[row + 1]!; i++) {
    while (j < end && a.columns[j]! < a.columns[i]!) j++;
    if (j < end && a.columns[j] === a.columns[i]) product += a.values[i]! * a.values[j]!;
  }
  return product;
}
