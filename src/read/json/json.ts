import type { Diagnose } from '../../diagnostics/index.js';
import type { Cell, GridDocument, Place } from '../../model/index.js';
import { Unreadable } from '../source/unreadable.js';
import { findJsonFault } from './json-fault.js';
import { isObject, type JsonTable } from './json-value.js';
import { createJsonWriter } from './json-writer.js';
import { readList } from './list-json.js';
import { type PlannerTable, readPlanner } from './planner-json.js';
import { readPlaybackJson } from './playback-json.js';
import { readSchedule } from './schedule-json.js';

/**
 * Returns the one table of a JSON file: a `playback.json` of this tool, the export of a planner, or a list with an object for each
 * session. Its first row is the headings; a place's row is the number of the session. Throws `Unreadable` for any other.
 */
export function readJson(file: string, text: string, diagnose: Diagnose): GridDocument {
  return readJsonValue(file, parse(text), diagnose);
}

/** The same of a value that is parsed already. */
export function readJsonValue(
  file: string,
  value: unknown,
  diagnose: Diagnose,
  format: 'JSON' | 'YAML' = 'JSON',
): GridDocument {
  const writer = createJsonWriter();
  const own = readPlaybackJson(value, writer) ?? readSchedule(value, writer);
  const planner = own === null ? readPlanner(value, writer) : null;
  if (planner !== null) reportLeftOut(planner, file, diagnose);
  const table = own ?? planner ?? readList(value, writer);
  if (table === null) {
    const found = describeFault(value);
    throw new Unreadable((report, place) => report('json-not-a-grid', place, { found, format }));
  }
  if (writer.cleaned() > 0) diagnose('text-cleaned', { file }, { count: writer.cleaned() });
  const place = { file, part: table.part };
  const grid = { place, headings: table.title === null ? [] : [table.title], rows: toRows(table, place) };
  return { file, title: table.title, grids: [grid], passages: [] };
}

function reportLeftOut({ service, cancelled }: PlannerTable, file: string, diagnose: Diagnose): void {
  if (service.length + cancelled.length === 0) return;
  const names = [...service, ...cancelled].slice(0, 5);
  diagnose(
    'planner-entries-left-out',
    { file },
    { service: service.length, cancelled: cancelled.length, names },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = findJsonFault(text) ?? { line: 1, column: 1, expected: 'a value' };
    throw new Unreadable((report, place) =>
      report('json-broken', { ...place, row: fault.line, column: fault.column }, fault),
    );
  }
}

function toRows({ headings, rows }: JsonTable, place: Place): Cell[][] {
  const head = headings.map((text, column): Cell => {
    const blocks = text === '' ? [] : [{ text, kind: 'line' as const }];
    return { text, blocks, place: { ...place, column: column + 1 }, isHeading: true };
  });
  const body = rows.map(({ number, cells }) =>
    headings.map((_, column): Cell => {
      const blocks = cells[column] ?? [];
      const at = { ...place, row: number, column: column + 1 };
      return { text: blocks.map((block) => block.text).join(' '), blocks, place: at };
    }),
  );
  return [head, ...body];
}

function describeFault(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  const inside: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(inside)) return Array.isArray(value) ? 'a list of something else' : 'a single value';
  const keys = Object.keys(inside);
  if (keys.length === 0) return 'an empty object';
  return `${Array.isArray(value) ? 'a list of objects' : 'an object'} with ${keys
    .slice(0, 5)
    .map((key) => `\`${key.slice(0, 40)}\``)
    .join(', ')}${keys.length > 5 ? ' …' : ''}`;
}
