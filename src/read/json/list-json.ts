import type { Block } from '../../model/index.js';
import { limits } from '../source/limits.js';
import { holdsTooMuch } from '../source/unreadable.js';
import { isObject, type JsonTable, objectsOf, textOrNull } from './json-value.js';
import type { JsonWriter } from './json-writer.js';

/**
 * Returns the table of a list of objects, whose keys are the headings, or of a list of rows, whose first is the headings. The
 * list may be the file or the one list in an object. Null where there is no such list.
 */
export function readList(value: unknown, writer: JsonWriter): JsonTable | null {
  const found = findList(value);
  if (found === null) return null;
  const title = isObject(value) ? (textOrNull(value.title) ?? textOrNull(value.name)) : null;
  if (found.list.some(holdsTables)) return null;
  return isObject(found.list[0]) ? readObjects(found, title, writer) : readRows(found, title, writer);
}

/** Objects below objects in a list are a structure of its own, of which rows would be made up. */
function holdsTables(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  const inner = Object.values(entry).flatMap((own) => (Array.isArray(own) ? objectsOf(own) : []));
  return inner.some((object) =>
    Object.values(object).some((own) => Array.isArray(own) && own.some(isObject)),
  );
}

interface FoundList {
  readonly part: string;
  readonly list: readonly unknown[];
}

function findList(value: unknown): FoundList | null {
  if (isTable(value)) return { part: 'list', list: value };
  if (!isObject(value)) return null;
  const lists = Object.entries(value).flatMap(([part, own]) => (isTable(own) ? [{ part, list: own }] : []));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function isTable(value: unknown): value is unknown[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(isObject) || (value.length > 1 && value.every(isRow));
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.every((cell) => typeof cell !== 'object' || cell === null);
}

function readObjects({ part, list }: FoundList, title: string | null, writer: JsonWriter): JsonTable {
  const objects = objectsOf(list);
  const headings = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  refuseLarge(objects.length * headings.length);
  const rows = objects.map((object, index) => ({
    number: index + 1,
    cells: headings.map((heading) => readValue(object[heading], writer)),
  }));
  return { title, part, headings, rows };
}

function readRows({ part, list }: FoundList, title: string | null, writer: JsonWriter): JsonTable {
  const [head, ...body] = list.map((row) => (Array.isArray(row) ? row : []));
  const width = list.reduce<number>((max, row) => Math.max(max, Array.isArray(row) ? row.length : 0), 0);
  refuseLarge(list.length * width);
  const headings = Array.from({ length: width }, (_, column) => textOrNull(head?.[column]) ?? '');
  const rows = body.map((row, index) => ({
    number: index + 2,
    cells: headings.map((_, column) => writer.prose(row[column])),
  }));
  return { title, part, headings, rows };
}

function refuseLarge(cells: number): void {
  if (cells > limits.tableCells) throw holdsTooMuch(`${limits.tableCells.toLocaleString('en-GB')} cells`);
}

/** A list gives a block an entry; an object within it stands for its name or text. */
function readValue(value: unknown, writer: JsonWriter): Block[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) => writer.item(isObject(entry) ? nameOf(entry) : entry));
  }
  return isObject(value) ? writer.item(nameOf(value), 'line') : writer.prose(value);
}

function nameOf(object: Readonly<Record<string, unknown>>): unknown {
  for (const key of ['text', 'name', 'public_name', 'title', 'label', 'en']) {
    if (textOrNull(object[key]) !== null) return object[key];
  }
  return Object.values(object).find((value) => textOrNull(value) !== null);
}
