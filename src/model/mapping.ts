import type { Place } from './place.js';

/** What a column can be said to hold; `kind` says of a row whether it is a break, `ignore` keeps the column out of the playback. */
export const columnMeanings = [
  'topic',
  'discussion',
  'actions',
  'site',
  'day',
  'slot',
  'room',
  'facilitator',
  'owner',
  'due',
  'kind',
  'ignore',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** The layouts a mapping can ask for; `none` is a table without sessions. */
export const mappedLayouts = ['tidy', 'triplets', 'matrix', 'cards', 'none'] as const;
export type MappedLayout = (typeof mappedLayouts)[number];

/** A column by its heading, its letter as in a spreadsheet, or its number from 1. */
export type ColumnName = string | number;

/** Which tables an entry is about: a file, a table in it, or both. */
export interface TableMatch {
  /** The file's name or path, where `*` and `?` stand for any letters. */
  readonly file?: string;
  /** The name of the sheet, heading or part, or the number of the table in its file, from 1. */
  readonly table?: string | number;
}

/** What a person says about a table; it goes before any guess. */
export interface TableMapping {
  readonly match: TableMatch;
  /** True leaves the table out. */
  readonly skip?: boolean;
  /** Why it is left out, for the reports. */
  readonly reason?: string;
  readonly layout?: MappedLayout;
  /** The row of the headings, as seen: from 1. */
  readonly headingRow?: number;
  readonly columns?: { readonly [meaning in ColumnMeaning]?: ColumnName | readonly ColumnName[] };
  /** The site of all sessions of the table that name none themselves. */
  readonly site?: string;
  readonly slot?: string;
  /** On which side of a matrix the rooms are: `rows` where each row is a room. */
  readonly roomsAre?: 'rows' | 'columns';
}

/** What a person says about the running text of a file. */
export interface NotesMapping {
  /** The name or path of the file; all files where it is left out. */
  readonly file?: string;
  readonly sessions: (typeof notesReadings)[number];
  /** The level of the headings that open sessions, from 1; only with `headings`. */
  readonly level?: number;
}

/** `file`: the file is one session. `headings`: each heading of one level is one. `none`: it holds none. */
export const notesReadings = ['file', 'headings', 'none'] as const;

/** One name for what the grid calls by several. */
export interface SameNames {
  readonly name: string;
  readonly also: readonly string[];
}

/** Everything a person says about how the input is to be understood. */
export interface Mapping {
  readonly tables: readonly TableMapping[];
  readonly rooms: readonly SameNames[];
  readonly siteNames: readonly SameNames[];
  /** Whether running text is read as the minutes of sessions. */
  readonly minutes: boolean;
  readonly notes: readonly NotesMapping[];
}

/** The mapping of someone who says nothing. */
export const noMapping: Mapping = { tables: [], rooms: [], siteNames: [], minutes: true, notes: [] };

/** Returns the place of an entry of the configuration, for what is found about the entry itself: `configuration, tables, entry 2`. */
export function placeInConfig(key: string, index: number): Place {
  return { file: 'configuration', part: `${key}, entry ${index + 1}` };
}
