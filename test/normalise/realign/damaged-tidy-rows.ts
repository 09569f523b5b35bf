import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Cell, Row } from '../../../src/model/index.js';
import { openLedger } from '../../../src/normalise/draft/ledger-book.js';
import { recogniseLayout } from '../../../src/normalise/layout/layout.js';
import type { TidyBlock } from '../../../src/normalise/layout/layout-kinds.js';
import { realignTidyRows } from '../../../src/normalise/realign/realign-tidy.js';
import { readGrids } from '../../../src/read/index.js';
import { createRandom } from '../../../src/text/index.js';

/** Gives the rows of a file with a row a session. */
export async function readTidyBlock(path: string): Promise<TidyBlock> {
  const document = await readGrids({ path: basename(path), bytes: readFileSync(path) }, () => {});
  const layout = document.grids[0] ? recogniseLayout(document.grids[0]) : null;
  const block = layout?.kind === 'tidy' ? layout.blocks[0] : undefined;
  if (!block) throw new Error(`${path} is no table with a row a session`);
  return block;
}

type Damage = (row: Row, pick: (count: number) => number) => Row | null;

const blank = (cell: Cell | undefined): Cell => ({
  text: '',
  blocks: [],
  place: cell?.place ?? { file: '' },
});
const half = (text: string, { place }: Cell): Cell => ({ text, blocks: [{ text, kind: 'line' }], place });
const without = (row: Row, index: number) => row.filter((_, at) => at !== index);

/** What happens to a row on its way: a blank cell lost, a cell lost, a blank one too many, a comma taken for a border. */
export const damages: Readonly<Record<string, Damage>> = {
  'a blank cell lost': (row, pick) => {
    const blanks = row.flatMap((cell, at) => (cell.text === '' && at < row.length - 1 ? [at] : []));
    return blanks.length === 0 ? null : without(row, blanks[pick(blanks.length)] ?? 0);
  },
  'a filled cell lost': (row, pick) => {
    const at = 1 + pick(row.length - 2);
    return row[at]?.text ? without(row, at) : null;
  },
  'a blank cell too many': (row) => [blank(row[0]), ...row],
  'a comma taken for a border': (row, pick) => {
    const able = row.flatMap((cell, at) => (cell.text.includes(', ') ? [at] : []));
    const at = able[pick(able.length)] ?? -1;
    const cell = row[at];
    if (!cell) return null;
    const [first = '', ...rest] = cell.text.split(', ');
    return [...row.slice(0, at), half(first, cell), half(rest.join(', '), cell), ...row.slice(at + 1)];
  },
};

export interface Trial {
  readonly moved: boolean;
  /** Every cell that is left stands under its heading. */
  readonly right: boolean;
  readonly said: boolean;
}

/** Gives what becomes of rows damaged one at a time in an otherwise fine table. */
export function tryDamage(block: TidyBlock, damage: Damage, count: number, seed: number): Trial[] {
  const random = createRandom(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const width = block.header.length;
  const whole = block.rows.filter(
    (row) => row.length === width && row.filter((cell) => cell.text !== '').length >= 3,
  );
  const trials: Trial[] = [];
  for (let tried = 0; tried < count; tried++) {
    const row = whole[pick(whole.length)];
    const bad = row ? damage(row, pick) : null;
    if (!row || !bad) continue;
    const at = block.rows.indexOf(row);
    let said = false;
    const rows = block.rows.map((one) => (one === row ? bad : one));
    const read = realignTidyRows(
      { ...block, rows },
      {
        ...{
          site: null,
          slot: null,
          day: null,
          room: null,
          title: '',
          repair: true,
          lang: 'en',
          ledger: openLedger(),
        },
        diagnose: (_, place) => {
          if (place.row === row[0]?.place.row) said = true;
        },
      },
    )[at];
    const right = row.every(
      (cell, column) =>
        cell.text === '' ||
        (read?.[column]?.text ?? '') === cell.text ||
        // A cell that was lost is nowhere; its column is blank.
        (bad.length < row.length && !bad.includes(cell) && (read?.[column]?.text ?? '') === ''),
    );
    trials.push({ moved: read !== bad, right, said });
  }
  return trials;
}

/** Gives how many rows of a table without damage are moved. */
export function countMoved(block: TidyBlock): number {
  const context = { site: null, slot: null, day: null, room: null, title: '', repair: true, lang: 'en' };
  const read = realignTidyRows(block, { ...context, ledger: openLedger(), diagnose: () => {} });
  return read.filter((row, index) => row !== block.rows[index]).length;
}
