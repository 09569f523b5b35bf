import type { Row } from '../../model/index.js';
import { readsAsRoom, readsAsWhen } from '../places/when.js';
import type { TidyBlock } from './layout-kinds.js';
import { shareOf } from './share-of.js';

/**
 * Returns an agenda without a row of headings: every row begins with a time, the first one too, and says behind it what is held. Of more
 * columns one may name the rooms; what the others hold nobody says. Null where the rows are no such agenda.
 */
export function recogniseAgenda(rows: readonly Row[]): TidyBlock | null {
  const body = rows.filter((row) => row.some((cell) => cell.text !== ''));
  const timed = body.filter((row) => readsAsWhen(row[0]?.text ?? ''));
  const opens = readsAsWhen(body[0]?.[0]?.text ?? '');
  if (!opens || body.length < 3 || timed.length < body.length * 0.7) return null;
  const width = Math.max(...body.map((row) => row.length));
  const columns = Array.from({ length: width - 1 }, (_, index) => index + 1);
  const textsOf = (column: number) => body.flatMap((row) => (row[column]?.text ? [row[column].text] : []));
  // A second time is where it ends.
  const until = columns.find((column) => shareOf(textsOf(column), readsAsWhen) >= 0.7);
  const others = columns.filter((column) => column !== until && textsOf(column).length > 0);
  const room = others.find((column) => shareOf(textsOf(column), readsAsRoom) >= 0.6);
  const topic = others.find(
    (column) => column !== room && shareOf(textsOf(column), (text) => /\p{L}{3}/u.test(text)) >= 0.7,
  );
  if (topic === undefined || others.length > (room === undefined ? 1 : 2)) return null;
  return {
    titles: [],
    header: [],
    rows,
    columns: new Map([
      ['slot', until === undefined ? [0] : [0, until]],
      ['topic', [topic]],
      ...(room === undefined ? [] : [['room', [room]] as const]),
    ]),
    unknown: [],
  };
}
