import type { Place } from './place.js';

/**
 * One block of a cell: a paragraph, a list item or a line, without markup and list marker. A `label` is a small mark that
 * the page sets beside the words, such as a track or a tag; it is no item.
 */
export interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'listItem' | 'line' | 'label';
  /** Who is to do it and by when, where the source says so beside the words. */
  readonly owner?: string;
  readonly due?: string;
}

/** One cell of a grid. `text` is all of its text; it is empty when the cell is. */
export interface Cell {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
  /** True where the source marks the cell as a heading, as `<th>` does. */
  readonly isHeading?: boolean;
  /** How many rows and columns a merged cell covers; the cells it covers follow as empty ones with `partOf`. */
  readonly span?: { readonly rows: number; readonly columns: number };
  /** The merged cell that this empty one is a part of. */
  readonly partOf?: Cell;
}

/** A table as read. Rows may differ in length, as they did in the file. */
export interface Grid {
  readonly place: Place;
  /** The headings that are above the table, outermost first: document title, section, nearest heading. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The line of the file that each row begins in, from 1; only where the format is text and has lines. */
  readonly lines?: readonly number[];
}

/**
 * One piece of a document in reading order: a heading, a line or paragraph of running text, or a table. A heading's level
 * counts from 1 (outermost); a heading that only looks like one (bold, or short and alone) has level 7. The text is as a
 * cell, so that it is counted and found like any other.
 */
export type Passage =
  | { readonly kind: 'heading'; readonly level: number; readonly cell: Cell }
  | { readonly kind: 'line'; readonly cell: Cell }
  | { readonly kind: 'table'; readonly grid: Grid };

/** What the readers give for one file: its tables, and the heading of the whole document where it has one. */
export interface GridDocument {
  readonly file: string;
  readonly title: string | null;
  readonly grids: readonly Grid[];
  /** The whole document in order, its tables among it; empty where a file is nothing but tables. */
  readonly passages: readonly Passage[];
  /** True where the row of a passage is the number of its line in the file. */
  readonly hasLines?: boolean;
  /** What the file says of itself above its text, as `title: …` between two lines of `---`; the value is the cell. */
  readonly frontMatter?: readonly FrontMatterField[];
}

export interface FrontMatterField {
  readonly name: string;
  readonly cell: Cell;
}

/** A file as it came in: its path relative to the inputs' common folder, and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True where the file was not named but found in a folder or by a pattern: then it need not be a grid. */
  readonly isFound?: boolean;
}

/** A file to write: its path inside the out folder, with forward slashes, and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A row of a table, a cell for each column. */
export type Row = readonly Cell[];
