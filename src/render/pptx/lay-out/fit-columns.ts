import { naturalWidth, unitsPerEm } from '../measure/index.js';
import { emu, type Length, points } from '../measure/length.js';
import type { Para, TableBlock } from './blocks.js';
import { heightOfParas } from './take-text.js';

/** Left and right margin of a cell, and top and bottom, in points. */
export const cellMargin = { side: 7.2, edge: 3.6 };

/** The longest word a column must hold unbroken, in sizes. */
const longestKept = 8;

/** A column whose lines are all shorter than this, in points, keeps them unbroken if enough is left for the others. */
const shortLine = 165;
const shareOfShort = 0.6;

/** Pages are tried at many heights and one width, so the last answer is remembered. */
const fitted = new WeakMap<TableBlock, { readonly room: Length; readonly widths: readonly Length[] }>();

interface Need {
  /** Widths in points: of the longest word, of the longest line, and of the text of a row on average. */
  readonly min: number;
  readonly whole: number;
  readonly usual: number;
}

/**
 * Returns the widths of a table's columns for the room there is. Each gets its longest word; what is left is shared by the
 * usual amount of text (to the power ¾, so that a long column does not starve the others) and by weight, never more than
 * a column's longest line as long as another still wraps. Then width moves between columns while the table gets lower.
 */
export function fitColumns(table: TableBlock, room: Length): readonly Length[] {
  const known = fitted.get(table);
  if (known?.room === room) return known.widths;
  const widths = measureColumns(table, room);
  fitted.set(table, { room, widths });
  return widths;
}

function measureColumns(table: TableBlock, room: Length): readonly Length[] {
  const needs = table.columns.map((_, column) => needOf(table, column));
  const total = room / 12_700;
  const whole = sum(needs.map((need) => need.whole));
  if (whole <= total) return widen(table, needs, total);
  const kept = needs.map((need) => (need.whole <= shortLine ? { ...need, min: need.whole } : need));
  const firm = sum(kept.map((need) => need.min)) <= total * shareOfShort ? kept : needs;
  const min = sum(firm.map((need) => need.min));
  if (min >= total)
    return finish(
      firm.map((need) => (need.min * total) / min),
      room,
    );
  return finish(improve(table, firm, share(table, firm, total - min)), room);
}

/** Whether words of a table must be broken in the room there is. */
export function isCramped(table: TableBlock, room: Length): boolean {
  return sum(table.columns.map((_, column) => needOf(table, column).min)) > room / 12_700;
}

function share(table: TableBlock, needs: readonly Need[], spare: number): readonly number[] {
  const widths = needs.map((need) => need.min);
  let left = spare;
  // Each turn fills at least one column up to its longest line, or is the last.
  for (let turn = 0; turn <= needs.length && left > 0.5; turn++) {
    const demands = needs.map((need, i) =>
      (widths[i] ?? 0) < need.whole ? (table.columns[i]?.weight ?? 1) * need.usual ** 0.75 : 0,
    );
    const all = sum(demands);
    if (all === 0) break;
    let given = 0;
    needs.forEach((need, i) => {
      const more = Math.min((left * (demands[i] ?? 0)) / all, need.whole - (widths[i] ?? 0));
      widths[i] = (widths[i] ?? 0) + more;
      given += more;
    });
    left -= given;
  }
  return widths;
}

/** Steps in points by which width moves, and how many rows of a table tell how tall it gets. */
const moves = [24, 12, 6];
const sampled = 40;

/** Returns widths at which the table is lower: the best single move again and again, until none helps. */
function improve(table: TableBlock, needs: readonly Need[], widths: readonly number[]): readonly number[] {
  const rows = table.rows.filter((_, i) => i % Math.max(1, Math.ceil(table.rows.length / sampled)) === 0);
  const heightsAt = (column: number, width: number): readonly number[] =>
    rows.map((row) =>
      heightOfParas(row.cells[column]?.paras ?? [], points(Math.max(1, width - 2 * cellMargin.side))),
    );
  const total = (columns: readonly (readonly number[])[]): number =>
    sum(rows.map((_, r) => Math.max(...columns.map((heights) => heights[r] ?? 0))));
  let best = [...widths];
  let heights = best.map((width, column) => heightsAt(column, width));
  let lowest = total(heights);
  for (const step of moves) {
    for (let turn = 0; turn < 8; turn++) {
      let found: typeof best | null = null;
      for (const from of best.keys()) {
        if ((best[from] ?? 0) - step < (needs[from]?.min ?? 0)) continue;
        const shrunk = heightsAt(from, (best[from] ?? 0) - step);
        for (const to of best.keys()) {
          if (to === from) continue;
          const grown = heightsAt(to, (best[to] ?? 0) + step);
          const height = total(heights.with(from, shrunk).with(to, grown));
          if (height >= lowest) continue;
          lowest = height;
          found = best.with(from, (best[from] ?? 0) - step).with(to, (best[to] ?? 0) + step);
        }
      }
      if (found === null) break;
      best = found;
      heights = best.map((width, column) => heightsAt(column, width));
    }
  }
  return best;
}

/** Every line fits: the room left over goes to all alike in proportion, up to the most a column may have. */
function widen(table: TableBlock, needs: readonly Need[], total: number): readonly Length[] {
  const whole = sum(needs.map((need) => need.whole));
  const factor = table.fills ? total / whole : Math.min(total / whole, 1.6);
  const widths = needs.map((need, i) => Math.min(need.whole * factor, table.columns[i]?.max ?? Infinity));
  return table.fills ? finish(widths, points(total)) : widths.map((width) => points(width));
}

/** Rounds so that the columns fill the room exactly, which no column's edge may overstep. */
function finish(widths: readonly number[], room: Length): readonly Length[] {
  const factor = room / 12_700 / sum(widths);
  let used = 0;
  return widths.map((width, i) => {
    const rounded = i + 1 === widths.length ? emu(room - used) : emu(width * factor * 12_700);
    used += rounded;
    return rounded;
  });
}

function needOf(table: TableBlock, column: number): Need {
  const heading = table.header[column];
  const first = heading === undefined ? { min: 0, whole: 0, usual: 0 } : needOfParas([heading]);
  let { min, whole } = first;
  let text = 0;
  for (const row of table.rows) {
    const cell = needOfParas(row.cells[column]?.paras ?? []);
    min = Math.max(min, cell.min);
    whole = Math.max(whole, cell.whole);
    text += cell.usual;
  }
  const margins = 2 * cellMargin.side;
  return {
    min: min + margins,
    whole: whole + margins,
    usual: text / Math.max(1, table.rows.length) + margins,
  };
}

function needOfParas(paras: readonly Para[]): Need {
  let min = 0;
  let whole = 0;
  let usual = 0;
  for (const para of paras) {
    const { line, word } = naturalWidth(para.runs, para.bold);
    const indent = para.indent ?? 0;
    // A little more than measured, since wrapping keeps a margin of its own.
    const size = (para.size / unitsPerEm) * 1.02;
    min = Math.max(min, Math.min(word * size, longestKept * para.size) + indent);
    whole = Math.max(whole, line * size + indent + 1);
    usual += line * size + indent;
  }
  return { min: min, whole, usual };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
