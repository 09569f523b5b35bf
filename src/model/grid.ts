import type { Place } from './place.js';

/** One block of a cell: a paragraph, a list item or a line, without markup and list marker. */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'listItem' | 'line';
}

/** One cell of a grid. `text` is all of its text; it is empty when the cell is. */
export interface Cell {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A table as read. Rows may differ in length, as they did in the file. */
export interface Grid {
  readonly place: Place;
  /** The headings that stand above the table, outermost first: document title, section, nearest heading. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the readers give for one file: its tables, and the heading of the whole document where it has one. */
export interface GridDocument {
  readonly file: string;
  readonly title: string | null;
  readonly grids: readonly Grid[];
}

/** A file as it came in: its path relative to the inputs' common folder, and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file to write: its path inside the out folder, with forward slashes, and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
