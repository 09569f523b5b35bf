import type { Diagnose } from '../../diagnostics/index.js';
import type { Cell } from '../../model/index.js';
import type { TripletGroup } from '../layout/layout-kinds.js';
import { type Alignment, type Alignments, alignCells } from './align-cells.js';
import { readCellForm } from './cell-form.js';

/** A row with each cell under the column it belongs to. */
export interface RealignedRow {
  /** By column index; a column without a cell is undefined. */
  readonly cells: readonly (Cell | undefined)[];
  /** Indexes of groups where the border between points and actions is open. */
  readonly unsureGroups: ReadonlySet<number>;
}

export interface RealignSettings {
  readonly repair: boolean;
  /** Column indexes of all groups, in order. */
  readonly columns: readonly number[];
  readonly lang?: string;
  readonly diagnose: Diagnose;
}

/**
 * The best must be this much better than reading by position, and than the best that puts a cell in another session,
 * before cells move; `inside` is what a field inside a session needs. At these, of generated damaged rows about 1 % of
 * those moved were moved wrongly, and no fine row was (see README.md).
 */
const thresholds = { overPosition: 2, overRunnerUp: 0.9, inside: 0.6, surely: 1.8 };

/**
 * Returns a row of topic, discussion and actions repeated across rooms with its cells where they belong. A row whose last
 * cells are blank may have lost some when merged cells were exported: it is then packed to the left. Cells move only when
 * that is clearly better; the move is said, and where only the place inside a session is open the cell stays with the
 * discussion and the session is marked.
 */
export function realignRow(
  row: readonly Cell[],
  groups: readonly TripletGroup[],
  settings: RealignSettings,
): RealignedRow {
  const asItStands: RealignedRow = { cells: row, unsureGroups: new Set() };
  const { columns, diagnose } = settings;
  const inColumns = columns.map((column) => row[column]);
  const lastFilled = inColumns.findLastIndex((cell) => cell !== undefined && cell.text !== '');
  const complete = groups.every((group) => group.discussion !== null && group.actions !== null);
  if (!settings.repair || !complete || groups.length < 2 || lastFilled < 0) return asItStands;
  if (lastFilled === columns.length - 1) return asItStands;

  const forms = inColumns.map((cell) => readCellForm(cell, settings.lang ?? 'en'));
  const alignments = alignCells(forms, groups.length);
  const filled = inColumns.filter((cell): cell is Cell => cell !== undefined && cell.text !== '');
  const place = filled[0]?.place;
  if (!place || sameSessions(alignments.best, alignments.byPosition)) return asItStands;
  const { overPosition, overRunnerUp } = leadsOf(alignments);
  if (overPosition < thresholds.overPosition || overRunnerUp < thresholds.overRunnerUp) {
    if (overPosition > 0) diagnose('row-short', place, { short: filled.length, of: columns.length });
    return asItStands;
  }
  return moveCells(inColumns, groups, alignments, { ...settings, filled });
}

function leadsOf({ best, byPosition, runnerUp }: Alignments): { overPosition: number; overRunnerUp: number } {
  return {
    overPosition: best.score - byPosition.score,
    overRunnerUp: runnerUp ? best.score - runnerUp.score : Number.POSITIVE_INFINITY,
  };
}

function sameSessions(a: Alignment, b: Alignment): boolean {
  return a.ends.every((end, index) => end === b.ends[index]);
}

function moveCells(
  inColumns: readonly (Cell | undefined)[],
  groups: readonly TripletGroup[],
  alignments: Alignments,
  { columns, diagnose, filled }: RealignSettings & { readonly filled: readonly Cell[] },
): RealignedRow {
  const { best } = alignments;
  const cells: (Cell | undefined)[] = [];
  const unsureGroups = new Set<number>();
  const moves: string[] = [];
  let taken = 0;
  const put = (cell: Cell | undefined, column: number | null, part: string, group: TripletGroup) => {
    if (column === null || !cell || cell.text === '') return;
    cells[column] = cell;
    if (cell.place.column !== column + 1) {
      moves.push(`column ${cell.place.column} is the ${part} of \`${group.heading.text}\``);
    }
  };
  groups.forEach((group, index) => {
    const merge = best.merges[index] ?? 'none';
    const end = best.ends[index] ?? taken;
    const own = inColumns.slice(taken, end);
    taken = end;
    put(own[0], group.topic, 'topic', group);
    if (merge === 'none') {
      put(own[1], group.discussion, 'discussion', group);
      put(own[2], group.actions, 'actions', group);
      return;
    }
    const open = merge !== 'all' && own[1] !== undefined && own[1].text !== '';
    const clear = merge === 'topicDiscussion' && (best.leads[index] ?? 0) >= thresholds.inside;
    if (open && clear) put(own[1], group.actions, 'actions', group);
    else if (open) {
      put(own[1], group.discussion, 'discussion', group);
      unsureGroups.add(index);
    } else if (merge === 'all') unsureGroups.add(index);
    if (unsureGroups.has(index) && own[0]) {
      diagnose('fields-unsure', own[1]?.text ? own[1].place : own[0].place, {
        topic: own[0].blocks[0]?.text ?? own[0].text,
      });
    }
  });
  const place = filled[0]?.place;
  if (place) {
    diagnose('row-realigned', place, {
      moves: moves.join('; '),
      sure: leadsOf(alignments).overRunnerUp >= thresholds.surely ? 'very sure' : 'fairly sure',
      short: filled.length,
      of: columns.length,
    });
  }
  return { cells, unsureGroups };
}
