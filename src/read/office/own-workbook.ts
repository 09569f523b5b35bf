import type { Block, Cell, GridDocument, Place } from '../../model/index.js';
import { cellOf } from '../cells/cell.js';
import { cleanText } from '../source/clean-text.js';
import type { Sheet } from './sheet.js';

/** The columns of a workbook that this tool wrote, by the names it gave them: `playback_topic` and so on. */
export type OwnColumns = ReadonlyMap<string, OwnColumn>;

interface OwnColumn {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  readonly headingRow: number;
}

/** A name given to a range of a workbook: `playback_topic`, `Sessions!$E$1:$E$22`. */
export interface NamedRange {
  readonly name: string;
  readonly range: string;
}

const needed = ['playback_id', 'playback_topic', 'playback_discussion', 'playback_actions'];

/** Returns the columns of a workbook that this tool wrote, or null where it is none. */
export function findOwnColumns(names: readonly NamedRange[]): OwnColumns | null {
  const columns = new Map<string, OwnColumn>();
  for (const { name, range } of names) {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})(?::\$\3\$\d{1,7})?$/.exec(range);
    if (!match || !name.startsWith('playback_')) continue;
    const sheet = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
    columns.set(name, { sheet, column: numberOf(match[3] ?? ''), headingRow: Number(match[4]) - 1 });
  }
  return needed.every((name) => columns.has(name)) ? columns : null;
}

const fields = ['site', 'slot', 'room', 'host', 'topic', 'discussion', 'actions'] as const;
const headings = ['Site', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Actions', 'Owner', 'Due'];

/**
 * Returns the one grid of a workbook that this tool wrote: its sessions, each line an item with its words as they are. Owners
 * and dates come from the sheet of actions. The other sheets say the same in another order and are not read. Rows that
 * a filter hides are read: filtering takes nothing away. Null where the sheet of sessions is gone.
 */
export function readOwnWorkbook(
  file: string,
  sheets: readonly Sheet[],
  columns: OwnColumns,
): GridDocument | null {
  const id = columns.get('playback_id');
  const sheet = sheets.find(({ name }) => name === id?.sheet);
  if (id === undefined || sheet === undefined) return null;
  const place = { file, part: sheet.name };
  const owners = readOwners(sheets, columns);
  const head = headings.map(
    (text, column): Cell => cellAt([text], { ...place, row: id.headingRow + 1, column: column + 1 }),
  );
  const rows: Cell[][] = [];
  let before = '';
  for (let row = id.headingRow + 1; row < sheet.rows.length; row++) {
    const read = (name: string) => textAt(sheet, row, columns.get(name));
    const session = read('playback_id');
    // What no cell could hold continues in the next row under the same id, and there it continues.
    const goesOn = session !== '' && session === before;
    before = session;
    const cells = fields.map((field) => {
      const at = { ...place, row: row + 1, column: (columns.get(`playback_${field}`)?.column ?? 0) + 1 };
      const isPlace = field === 'site' || field === 'slot' || field === 'room' || field === 'host';
      return cellAt(goesOn && isPlace ? [] : read(`playback_${field}`).split('\n'), at);
    });
    rows.push(...withOwners(cells, (action) => owners.get(`${session}\n${action}`)));
  }
  const listed = columns.get('playback_title');
  const title =
    sheets.find(({ name }) => name === listed?.sheet)?.rows[listed?.headingRow ?? 0]?.[listed?.column ?? 0] ??
    null;
  // Each row says where and when it was; the title of the event says nothing more of it.
  const grid = { place, headings: [], rows: [head, ...rows] };
  return { file, title, grids: [grid], passages: [] };
}

interface Owner {
  readonly owner: string;
  readonly due: string;
}

/** Who is to do an action and by when, by the session's id and the action's words. */
function readOwners(sheets: readonly Sheet[], columns: OwnColumns): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const session = columns.get('playback_session');
  const sheet = sheets.find(({ name }) => name === session?.sheet);
  if (session === undefined || sheet === undefined) return owners;
  for (let row = session.headingRow + 1; row < sheet.rows.length; row++) {
    const read = (name: string) => textAt(sheet, row, columns.get(name));
    const [owner, due] = [read('playback_owner'), read('playback_due')];
    if (owner !== '' || due !== '')
      owners.set(`${read('playback_session')}\n${read('playback_action')}`, { owner, due });
  }
  return owners;
}

/** Actions with another owner or date than those above them are in a row of their own, whose topic is empty. */
function withOwners(cells: readonly Cell[], ownerOf: (action: string) => Owner | undefined): Cell[][] {
  const actions = cells.at(-1);
  if (actions === undefined) return [];
  const groups: { owner: Owner | undefined; blocks: Block[] }[] = [];
  for (const block of actions.blocks) {
    const owner = ownerOf(block.text);
    const open = groups.at(-1);
    if (open && open.owner?.owner === owner?.owner && open.owner?.due === owner?.due) open.blocks.push(block);
    else groups.push({ owner, blocks: [block] });
  }
  const { place } = actions;
  const empty = (cell: Cell): Cell => ({ text: '', blocks: [], place: cell.place });
  return (groups.length === 0 ? [{ owner: undefined, blocks: [] }] : groups).map(({ owner, blocks }, nth) => [
    ...cells.slice(0, -1).map((cell) => (nth === 0 ? cell : empty(cell))),
    cellOf(blocks, place),
    cellAt([owner?.owner ?? ''], place),
    cellAt([owner?.due ?? ''], place),
  ]);
}

function textAt(sheet: Sheet, row: number, column: OwnColumn | undefined): string {
  if (column === undefined || column.sheet !== sheet.name) {
    return '';
  }
  return cleanText(sheet.rows[row]?.[column.column] ?? '').text;
}

function cellAt(lines: readonly string[], place: Place): Cell {
  return cellOf(
    lines.flatMap((line): Block[] => (line.trim() === '' ? [] : [{ text: line.trim(), kind: 'line' }])),
    place,
  );
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
