import type { Field } from '../../model/field.js';
import type { Cell, Row } from '../../model/index.js';
/** One room's columns under a header row: its topic is under the heading that names the room. */
export interface TripletGroup {
  readonly heading: Cell;
  /** Column indexes from 0. */
  readonly topic: number;
  readonly discussion: number | null;
  readonly actions: number | null;
}

/** What every block of a layout has. */
interface BlockBase {
  /** Rows above the block's header that hold one heading each, outermost first. */
  readonly titles: readonly Cell[];
  readonly rows: readonly Row[];
}

/** Rooms side by side: a header row, its groups, and the rows that belong to it. */
export interface TripletBlock extends BlockBase {
  readonly header: Row;
  readonly groups: readonly TripletGroup[];
  /** A column before the first group that names the slot of each row, or null. */
  readonly slotColumn: number | null;
}

/** A row a session: which columns hold what. A field may have several columns. */
export interface TidyBlock extends BlockBase {
  readonly header: Row;
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Columns with a heading that is no field. */
  readonly unknown: readonly number[];
  /** Columns that an online form adds to its answers: when it was sent, and by whom. Nothing in them is read or shown. */
  readonly form?: ReadonlySet<number>;
}

/** A column that says more of the sessions of another. */
export interface Companion {
  readonly of: number;
  readonly field: Field | null;
}

/** Rooms on one side, slots on the other, a session in each cell. */
export interface MatrixBlock extends BlockBase {
  readonly header: Row;
  readonly roomsAre: 'columns' | 'rows';
  /** Columns before the sessions that name the row, from 0. */
  readonly labels: readonly number[];
  /** Columns of sessions. */
  readonly columns: readonly number[];
  /** Columns such as `Room A speakers`, by index. */
  readonly companions: ReadonlyMap<number, Companion>;
  /** What supports this reading, in plain words. */
  readonly why: string;
}

/** A field a row: its name in one column (`Topic`, `Discussion` …), a session in each column beside it. */
export interface CardsBlock extends BlockBase {
  /** Rows with a topic in each column, whose label names the room or slot of all: `Room A`, then `Notes` and `Actions` below it. */
  readonly openers: ReadonlySet<Row>;
  /** The row that names each column's room, slot or topic, where there is one. */
  readonly header: Row | null;
  readonly labelColumn: number;
  /** A column before the labels that names the slot, or null. */
  readonly slotColumn: number | null;
  readonly columns: readonly number[];
}

/** One column per category and one card per cell, all from one session. */
export interface BoardBlock extends BlockBase {
  readonly header: Row;
  readonly points: readonly number[];
  readonly actions: readonly number[];
}

export type Layout =
  | { readonly kind: 'triplets'; readonly blocks: readonly TripletBlock[] }
  | { readonly kind: 'tidy'; readonly blocks: readonly TidyBlock[] }
  | { readonly kind: 'matrix'; readonly blocks: readonly MatrixBlock[] }
  | { readonly kind: 'cards'; readonly blocks: readonly CardsBlock[] }
  | { readonly kind: 'board'; readonly blocks: readonly BoardBlock[] }
  /** Parts of one table that are built in different ways, in their order. */
  | { readonly kind: 'mixed'; readonly parts: readonly Exclude<Layout, { kind: 'mixed' | 'none' }>[] }
  /** `isPersonal`: its words say who people are, and are repeated nowhere. */
  | { readonly kind: 'none'; readonly why: string; readonly isPersonal?: true };

export type PlainLayout = Exclude<Layout, { kind: 'mixed' | 'none' }>;

/** Returns the plain layouts of a layout, in their order. */
export function blocksOfLayout(layout: Layout): readonly PlainLayout[] {
  if (layout.kind === 'none') return [];
  return layout.kind === 'mixed' ? layout.parts : [layout];
}
