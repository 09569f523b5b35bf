import { readFileSync } from 'node:fs';

import type { TripletGroup } from '../../../src/normalise/layout/layout-kinds.js';
import { realignRow } from '../../../src/normalise/realign/realign.js';
import { readGrids } from '../../../src/read/index.js';
import { createRandom, type Random } from '../../../src/text/index.js';
import { type Cell, emptyCell } from '../cells.js';

/** Topic, discussion and actions of a real session, as cells. */
export type SessionCells = readonly [Cell, Cell, Cell];

/** A generated row: what was written, and the session and field each filled cell belongs to. */
export interface GeneratedRow {
  readonly cells: readonly Cell[];
  readonly groups: readonly TripletGroup[];
  /** For each filled cell its session, in order. */
  readonly truth: readonly number[];
  readonly merges: number;
}

export interface Outcome {
  readonly moved: boolean;
  /** Every filled cell is in its session. */
  readonly right: boolean;
  readonly said: boolean;
}

/** Gives the sessions of the rows of a grid file that are whole. */
export async function readPool(path: string): Promise<SessionCells[]> {
  const document = await readGrids({ path: 'pool', bytes: readFileSync(path) }, () => {});
  return document.grids.flatMap((grid) =>
    grid.rows.slice(1).flatMap((row) => {
      if (row.length % 3 !== 0 || row.at(-1)?.text === '') return [];
      const sessions: SessionCells[] = [];
      for (let at = 0; at < row.length; at += 3) {
        const [topic, discussion, actions] = row.slice(at, at + 3);
        if (topic && discussion && actions) sessions.push([topic, discussion, actions]);
      }
      return sessions;
    }),
  );
}

/** Gives a row of two to six sessions of which `merges` pairs of cells were merged; some sessions are empty or lack a field. */
export function generateRow(pool: readonly SessionCells[], random: Random, merges: number): GeneratedRow {
  for (;;) {
    const size = 2 + Math.floor(random() * 5);
    const sessions = pick(pool, size, random).map((cells): Cell[] => {
      if (random() < 0.12) return [emptyCell, emptyCell, emptyCell];
      const [topic, discussion, actions] = cells;
      return [topic, random() < 0.08 ? emptyCell : discussion, random() < 0.1 ? emptyCell : actions];
    });
    let left = merges;
    for (const index of shuffle([...sessions.keys()], random)) {
      const [topic, discussion, actions] = sessions[index] ?? [];
      if (left === 0 || !topic?.text || !discussion?.text || !actions) continue;
      sessions[index] =
        actions.text !== '' && random() < 0.3
          ? [topic, join(discussion, actions)]
          : [join(topic, discussion), actions];
      left--;
    }
    const packed = sessions.flatMap((cells, session) => cells.map((cell) => ({ cell, session })));
    const truth = packed.filter(({ cell }) => cell.text !== '').map(({ session }) => session);
    if (left > 0 || truth.length === 0) continue;
    const cells = packed.map(({ cell }) => cell);
    while (cells.length < size * 3) cells.push(emptyCell);
    const placed = cells.map((cell, column) => ({
      ...cell,
      place: { file: 'row', row: 2, column: column + 1 },
    }));
    return { cells: placed, groups: groupsOf(size), truth, merges };
  }
}

/** Gives what the realignment makes of a row. */
export function tryRow(row: GeneratedRow): Outcome {
  const codes: string[] = [];
  const columns = row.cells.map((_, column) => column);
  const { cells } = realignRow(row.cells, row.groups, {
    repair: true,
    columns,
    diagnose: (code) => codes.push(code),
  });
  const found: number[] = [];
  cells.forEach((cell, column) => {
    if (cell && cell.text !== '') found.push(Math.floor(column / 3));
  });
  return {
    moved: codes.includes('row-realigned'),
    right: found.length === row.truth.length && found.every((session, index) => session === row.truth[index]),
    said: codes.length > 0,
  };
}

/** Gives outcomes of `count` rows with so many merges, from a seed. */
export function tryRows(
  pool: readonly SessionCells[],
  count: number,
  merges: number,
  seed: number,
): Outcome[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => tryRow(generateRow(pool, random, merges)));
}

function groupsOf(size: number): TripletGroup[] {
  return Array.from({ length: size }, (_, index) => ({
    heading: { text: `Room ${index + 1}`, blocks: [], place: { file: 'row', row: 1, column: index * 3 + 1 } },
    topic: index * 3,
    discussion: index * 3 + 1,
    actions: index * 3 + 2,
  }));
}

function join(a: Cell, b: Cell): Cell {
  return { ...a, text: `${a.text} ${b.text}`, blocks: [...a.blocks, ...b.blocks] };
}

function pick<T>(pool: readonly T[], count: number, random: Random): T[] {
  return shuffle([...pool], random).slice(0, count);
}

function shuffle<T>(items: T[], random: Random): T[] {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [items[index], items[other]];
    if (a !== undefined && b !== undefined) [items[index], items[other]] = [b, a];
  }
  return items;
}
