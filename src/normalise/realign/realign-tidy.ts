import type { Block, Cell, Row } from '../../model/index.js';
import type { ReadingContext } from '../draft/reading-context.js';

import type { TidyBlock } from '../layout/layout-kinds.js';
import { type ColumnProfile, profileColumn } from './column-profile.js';

/** The minimum number of complete rows needed for a usable profile. */
const fewestRows = 5;
/** Wider tables are read as they are: with so many columns no place is clearly best. */
const maxColumns = 40;

/**
 * How much better than reading by position the best must be, in natural logarithms of likelihood, and how much better than the
 * next best. A row of the right length needs more, since it is most likely right.
 */
const thresholds = { otherLength: 1.2, sameLength: 4, overRunnerUp: 1 };
const joinCost = { likely: 0.5, perhaps: 2 };
const slideCost = 1.2;
const lostCell = 12;

/**
 * Returns the rows of a table with each cell under the column it belongs to. Each column's profile is learnt from the table
 * itself; a row that has lost a cell, got one too many (a comma in unquoted text), or slid to the left or right is put where
 * it is likeliest, when that is clearly better. Every move is said.
 */
export function realignTidyRows(
  block: TidyBlock,
  { repair, ledger, diagnose }: ReadingContext,
): readonly Row[] {
  const { header, rows } = block;
  const width = header.findLastIndex((cell) => cell.text !== '') + 1;
  const whole = rows.filter((row) => filledOf(row) >= 2);
  if (!repair || width < 3 || width > maxColumns || whole.length < fewestRows) return rows;
  const regular = whole.filter((row) => lengthOf(row) <= width);
  if (regular.length < fewestRows) return rows;
  const learnt = regular.slice(0, 2000);
  const profiles = header.slice(0, width).map((_, column) => profileColumn(learnt.map((row) => row[column])));
  const taught = new Set(learnt);
  const usual = commonest(whole.map((row) => row.length));
  return rows.map((row) => {
    if (filledOf(row) < 2 || row.some((cell) => cell.partOf || cell.span)) return row;
    const isOther = row.length !== usual || lengthOf(row) > width;
    // Most rows are right: look closer only where a cell is a stranger in its column.
    if (!isOther && !hasStranger(row, profiles)) return row;
    return realign(row, profiles, { header, width, isOther, taught: taught.has(row), ledger, diagnose });
  });
}

function hasStranger(row: Row, profiles: readonly ColumnProfile[]): boolean {
  return profiles.some((profile, column) => profile.isStranger(row[column]));
}

/** A way to give cells to columns: for each column the index of its first cell and how many it takes, 0 for none. */
interface TidyPath {
  readonly takes: readonly number[];
  readonly score: number;
}

interface RowSettings {
  readonly header: Row;
  readonly width: number;
  readonly isOther: boolean;
  /** Whether the profiles were learnt from this row too. */
  readonly taught: boolean;
  readonly ledger: ReadingContext['ledger'];
  readonly diagnose: ReadingContext['diagnose'];
}

function realign(row: Row, profiles: readonly ColumnProfile[], settings: RowSettings): Row {
  const { isOther, diagnose, header } = settings;
  const filled = row.filter((cell) => cell.text !== '');
  const byPosition = scorePosition(row, profiles, settings.taught);
  const [best, second] = alignFilled(filled, profiles, {
    standsIn: (cell, column) => settings.taught && row[column] === cell,
    sources: filled.map((cell) => row.indexOf(cell)),
    tooMany: Math.max(0, row.length - settings.width),
  });
  if (!best) return row;
  const moved = place(filled, best, row, settings);
  if (sameCells(moved, row)) return row;
  const lead = best.score - byPosition;
  const overRunnerUp = second ? best.score - second.score : Number.POSITIVE_INFINITY;
  const first = filled[0];
  if (!first || lead < (isOther ? thresholds.otherLength : thresholds.sameLength)) return row;
  const counts = { short: filled.length, of: header.filter((cell) => cell.text !== '').length };
  if (overRunnerUp < thresholds.overRunnerUp) {
    if (isOther) diagnose('row-short', first.place, counts);
    return row;
  }
  const moves = moved.flatMap((cell, column) =>
    cell.text !== '' && cell.place.column !== column + 1
      ? [`column ${cell.place.column} is the ${nameOf(header[column], column)}`]
      : cell.text !== '' && !row.includes(cell)
        ? [`column ${cell.place.column} and the next are one, the ${nameOf(header[column], column)}`]
        : [],
  );
  // A half that was joined to another is used, though the cell of both is a new one.
  for (const cell of row) if (!moved.includes(cell)) settings.ledger.use(cell);
  const sure = overRunnerUp > 2 * thresholds.overRunnerUp && lead > 6 ? 'very sure' : 'fairly sure';
  diagnose('row-realigned', first.place, { moves: moves.join('; '), sure, ...counts });
  return moved;
}

function nameOf(heading: Cell | undefined, column: number): string {
  return heading && heading.text !== '' ? `\`${heading.text}\`` : `column ${column + 1}`;
}

/** Cells beyond the headings are lost when a row is read by position. */
function scorePosition(row: Row, profiles: readonly ColumnProfile[], taught: boolean): number {
  const own = profiles.reduce((sum, profile, column) => sum + profile.score(row[column], taught), 0);
  return own - lostCell * row.slice(profiles.length).filter((cell) => cell.text !== '').length;
}

interface RowShape {
  readonly standsIn: (cell: Cell, column: number) => boolean;
  /** The index that each filled cell has in the row. */
  readonly sources: readonly number[];
  /** How many cells the row has beyond its headings: so many may be halves of another. */
  readonly tooMany: number;
}

/** Where an alignment stands: filled cells given away, how far the last of them was moved, halves joined. */
interface State {
  readonly taken: number;
  readonly shift: number;
  readonly joined: number;
  readonly paths: readonly TidyPath[];
}

/**
 * The two best ways to give the filled cells, in order, to the columns: a column takes none, one, or two that were one. Cells
 * mostly slide together, so each place where the distance moved changes has its cost.
 */
function alignFilled(
  filled: readonly Cell[],
  profiles: readonly ColumnProfile[],
  { standsIn, sources, tooMany }: RowShape,
): TidyPath[] {
  let states: State[] = [{ taken: 0, shift: 0, joined: 0, paths: [{ takes: [], score: 0 }] }];
  profiles.forEach((profile, column) => {
    const next = new Map<string, State>();
    const add = (state: State, take: number, score: number) => {
      const shift = take === 0 ? state.shift : column - (sources[state.taken + take - 1] ?? column);
      const start = take === 0 ? state.shift : column - (sources[state.taken] ?? column);
      const cost = start === state.shift ? 0 : slideCost;
      const joined = state.joined + Math.max(0, take - 1);
      const taken = state.taken + take;
      const longer = state.paths.map((path) => ({
        takes: [...path.takes, take],
        score: path.score + score - cost,
      }));
      const key = `${taken} ${shift} ${joined}`;
      next.set(key, { taken, shift, joined, paths: twoBest([...(next.get(key)?.paths ?? []), ...longer]) });
    };
    for (const state of states) {
      add(state, 0, profile.score(undefined));
      const cell = filled[state.taken];
      if (cell) add(state, 1, profile.score(cell, standsIn(cell, column)));
      const after = filled[state.taken + 1];
      const halves = cell && after && state.joined < tooMany ? likelyHalves(cell, after) : 'no';
      if (cell && after && halves !== 'no') {
        add(state, 2, profile.score(join(cell, after)) - joinCost[halves]);
      }
    }
    states = [...next.values()];
  });
  return twoBest(
    states.flatMap(({ taken, paths }) =>
      paths.map((path) => ({ ...path, score: path.score - lostCell * (filled.length - taken) })),
    ),
  );
}

/** A comma within a sentence is usually followed by a lower-case letter or a quantity, sometimes by a name. */
function likelyHalves(a: Cell, b: Cell): 'likely' | 'perhaps' | 'no' {
  if (/[.!?]$/.test(a.text) || /^https?:/.test(a.text) || /^https?:/.test(b.text)) return 'no';
  if (!/\p{L}{2}/u.test(a.text)) return 'no';
  return /^[\p{Ll}\d]/u.test(b.text) ? 'likely' : 'perhaps';
}

function twoBest(paths: readonly TidyPath[]): TidyPath[] {
  return [...paths].sort((a, b) => b.score - a.score).slice(0, 2);
}

function place(filled: readonly Cell[], { takes }: TidyPath, row: Row, { width }: RowSettings): Row {
  let taken = 0;
  const first = filled[0];
  const cells = takes.map((take, column): Cell => {
    const own = filled.slice(taken, taken + take);
    taken += take;
    const [one, other] = own;
    if (one && other) return join(one, other);
    const { row: number, heading, ...rest } = first?.place ?? { file: '', row: 0 };
    const blank = {
      text: '',
      blocks: [],
      place: { ...rest, ...(number ? { row: number } : {}), column: column + 1 },
    };
    return one ?? row.slice(0, width).find((cell, index) => index === column && cell.text === '') ?? blank;
  });
  return [...cells, ...filled.slice(taken)];
}

/** Two cells that a comma in the text split. */
function join(a: Cell, b: Cell): Cell {
  const last = a.blocks.at(-1);
  const [first, ...rest] = b.blocks;
  if (!last || !first) return a;
  const middle: Block = { ...last, text: `${last.text}, ${first.text}` };
  return { ...a, text: `${a.text}, ${b.text}`, blocks: [...a.blocks.slice(0, -1), middle, ...rest] };
}

function sameCells(a: Row, b: Row): boolean {
  const texts = (row: Row) =>
    row
      .map((cell) => cell.text)
      .join('\u0000')
      .replace(/\u0000+$/, '');
  return texts(a) === texts(b);
}

function filledOf(row: Row): number {
  return row.filter((cell) => cell.text !== '').length;
}

function lengthOf(row: Row): number {
  return row.findLastIndex((cell) => cell.text !== '') + 1;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
