/**
 * How much a file may hold. A grid is far smaller; what is larger is a mistake or a trap, and is refused within seconds.
 * The figures are what this reads in under 2 GB of memory.
 */
export const limits = {
  /** Bytes that the parts of an archive may have together once unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Bytes of a part that is read as a tree of elements, which takes a hundred times its size. */
  treeBytes: 12 * 1024 * 1024,
  /** Bytes of one sheet of a workbook, or of an old workbook, before it is read. */
  sheetBytes: 64 * 1024 * 1024,
  /** Parts of an archive. */
  archiveParts: 20_000,
  /** How deep elements of a page may be in each other. */
  depth: 256,
  /** Cells of one sheet or table, empty ones included. */
  tableCells: 5_000_000,
  /** Cells that a spreadsheet says once and has repeated: a few bytes stand for as many as it likes. */
  repeatedCells: 100_000,
  /** Letters of all the cells of a workbook: a text that a thousand cells share counts a thousand times. */
  textLength: 64 * 1024 * 1024,
} as const;
