import { readFence } from './markdown-lines.js';

/** A table found among the lines of a Markdown text. */
export interface MarkdownTable {
  /** Number of its first line, from 0, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly MarkdownRow[];
}

/** The source of a row's cells, and the number of its line, from 0. */
export interface MarkdownRow {
  readonly cells: readonly string[];
  readonly line: number;
}

interface MarkdownLine {
  readonly text: string;
  /** Where the pipes stand that part cells: not escaped, not in code. */
  readonly pipes: readonly number[];
  readonly isSeparator: boolean;
}

/**
 * Returns the tables of a Markdown text, those too that renderers show as running text: without outer pipes, without a
 * separator row or with a short one, with too few or too many pipes. Lines in a row with two pipes or more are a table, and
 * lines with one each.
 */
export function findTables(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  let fence: string | null = null;
  let index = 0;
  while (index < lines.length) {
    const text = lines[index] ?? '';
    const mark = readFence(text);
    if (mark !== null && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    if (fence !== null || mark !== null || !canBeginTable(text)) {
      index++;
      continue;
    }
    const run = readRun(lines, index);
    if (run.length > 0 && isTable(run)) {
      tables.push({ start: index, end: index + run.length, rows: readRows(run, index) });
    }
    index += Math.max(1, run.length);
  }
  return tables;
}

const otherBlock = /^\s*(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~)/;

function canBeginTable(text: string): boolean {
  return text.includes('|') && !otherBlock.test(text);
}

function readRun(lines: readonly string[], start: number): MarkdownLine[] {
  const run: MarkdownLine[] = [];
  for (let index = start; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '') break;
    const line = readLine(text);
    const isOpenRow = run[1]?.isSeparator && !startsWithPipe(run[0]) && !otherBlock.test(text);
    if (line.pipes.length === 0 && !isOpenRow) break;
    run.push(line);
  }
  return run;
}

const startsWithPipe = (line: MarkdownLine | undefined) => /^\s*\|/.test(line?.text ?? '');

function readLine(text: string): MarkdownLine {
  const pipes = findPipes(text);
  return { text, pipes, isSeparator: pipes.length > 0 && /^[\s|:-]+$/.test(text) && text.includes('-') };
}

/** Escaped pipes part no cells, nor do those between backticks that have a partner. */
function findPipes(text: string): number[] {
  const pipes: number[] = [];
  let code = '';
  const ticks = text.includes('`') ? countTicks(text) : null;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '\\' && code === '') index++;
    else if (char === '`') {
      let run = '`';
      while (text[index + 1] === '`') {
        run += '`';
        index++;
      }
      if (code === run) code = '';
      else if (code === '' && (ticks?.get(run.length) ?? 0) > 1) code = run;
      ticks?.set(run.length, (ticks.get(run.length) ?? 0) - 1);
    } else if (char === '|' && code === '') pipes.push(index);
  }
  return pipes;
}

/** Returns how many runs of backticks of each length a line has. */
function countTicks(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [run] of text.matchAll(/`+/g)) counts.set(run.length, (counts.get(run.length) ?? 0) + 1);
  return counts;
}

function isTable(run: readonly MarkdownLine[]): boolean {
  if (run[1]?.isSeparator) return true;
  if (run.length < 2) return false;
  if (run.every((line) => line.pipes.length >= 2)) return true;
  return run.every((line) => line.pipes.length === run[0]?.pipes.length);
}

function readRows(run: readonly MarkdownLine[], start: number): MarkdownRow[] {
  const withOuter = run.filter(startsWithPipe).length * 2 > run.length;
  const expected = countColumns(run, withOuter);
  return run.flatMap((line, index) => {
    if (line.isSeparator && index <= 1) return [];
    return [{ cells: readCells(line, withOuter, expected), line: start + index }];
  });
}

/** Returns the number of cells that most rows have; the separator row counts first where it has two or more. */
function countColumns(run: readonly MarkdownLine[], withOuter: boolean): number {
  const counts = new Map<number, number>();
  for (const line of run) {
    const count = readCells(line, withOuter, 0).length;
    counts.set(count, (counts.get(count) ?? 0) + (line.isSeparator && count > 1 ? 1.5 : 1));
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/**
 * Returns the source of a row's cells. A pipe at the line's start or end is an outer one, except where the table has none and
 * the row needs it to be as long as the others: then an empty cell is before or behind it.
 */
function readCells({ text, pipes }: MarkdownLine, withOuter: boolean, expected: number): string[] {
  const cells: string[] = [];
  let from = 0;
  for (const pipe of pipes) {
    cells.push(text.slice(from, pipe));
    from = pipe + 1;
  }
  cells.push(text.slice(from));
  const trimmed = cells.map((cell) => cell.trim());
  const isShort = () => !withOuter && trimmed.length <= expected;
  if (trimmed.length > 1 && trimmed.at(-1) === '' && !isShort()) trimmed.pop();
  if (trimmed.length > 1 && trimmed[0] === '' && !isShort()) trimmed.shift();
  return trimmed;
}
