/** What a grid is made up of. Default: six sessions at one site in four rooms. */
export interface GridShape {
  readonly sessions?: number;
  readonly sites?: number;
  readonly rooms?: number;
  /** The same number in every session. Default: two to seven. */
  readonly points?: number;
  /** The same number in every session. Default: one to four. */
  readonly actions?: number;
  /** Grids of another seed say other things. Default: `11` */
  readonly seed?: number;
  /** Cells of the first session that stand instead of those made up. */
  readonly odd?: Readonly<Record<string, string>>;
}

export function makeGrid(shape: GridShape): string;

export const shapes: Readonly<Record<string, GridShape>>;
