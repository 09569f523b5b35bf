import picocolors from 'picocolors';
import { formatPlace, type Place, type Session } from '../../index.js';
import { alignColumns, wrapIndented } from '../shell/wrap.js';
import { count } from './closing-lines.js';
import type { InspectReport, LeftOut, RunningText, TableReport } from './inspect-report.js';

/** How wide a line may be, and whether it may have colours. */
export interface Screen {
  readonly width: number;
  readonly colours: boolean;
}

/** Returns a report as text for people. */
export function formatInspection(report: InspectReport, screen: Screen): string {
  const width = Math.min(160, Math.max(40, screen.width));
  const paint = picocolors.createColors(screen.colours);
  const sessions = new Map(report.sessions.map((session) => [session.id, session]));
  const lines: string[] = [];
  for (const table of report.tables) {
    const [head = '', ...rest] = formatTable(table, sessions, width);
    lines.push(paint.bold(head), ...rest, '');
  }
  if (report.text.sessions > 0) lines.push(...formatText(report.text, sessions, width), '');
  const { cells, used, merged, leftOut } = report.ledger;
  const counts = `${cells} cells and lines of text: ${used} used, ${merged} merged, ${leftOut} left out.`;
  lines.push(...wrapIndented(counts, '', width));
  return `${lines.join('\n')}\n`;
}

function formatTable(table: TableReport, sessions: ReadonlyMap<string, Session>, width: number): string[] {
  const { place, name, why, columns, firstSessions, leftOut, diagnostics } = table;
  const number = table.sessions > 0 ? `${count(table.sessions, 'session')}: ` : '';
  const shown = firstSessions.flatMap((id) => sessions.get(id) ?? []);
  return [
    ...wrapIndented(formatPlace(place), '', width),
    ...wrapIndented(`${number}${name}`, '  ', width),
    ...wrapIndented(`Why: ${why}`, '  ', width),
    ...alignColumns(
      columns.map(({ column, heading, meaning }) => [
        column,
        heading === '' ? '(no heading)' : heading,
        meaning,
      ]),
      '    ',
      width,
    ),
    ...(shown.length === 0
      ? []
      : [
          shown.length < table.sessions
            ? `  The first ${shown.length} of ${count(table.sessions, 'session')}:`
            : '  As read:',
        ]),
    ...shown.flatMap((session) => formatSession(session, width)),
    ...leftOut.flatMap((one) => formatLeftOut(one, place, width)),
    ...formatFindings(
      diagnostics.map(({ severity }) => severity),
      width,
    ),
  ];
}

function formatText(text: RunningText, sessions: ReadonlyMap<string, Session>, width: number): string[] {
  const shown = text.firstSessions.flatMap((id) => sessions.get(id) ?? []);
  return [
    `${count(text.sessions, 'session')} outside of tables, as minutes: a heading each, notes and actions below`,
    shown.length < text.sessions ? `  The first ${shown.length}:` : '  As read:',
    ...shown.flatMap((session) => formatSession(session, width)),
    ...text.leftOut.flatMap((one) => formatLeftOut(one, { file: one.examples[0]?.place.file ?? '' }, width)),
  ];
}

function formatSession(session: Session, width: number): string[] {
  const { site, slot, room, facilitator, topic, discussion, actions } = session;
  const place = [site, slot, room].filter((part) => part !== null).join(', ');
  const host = facilitator === null ? '' : ` (host ${facilitator})`;
  return [
    ...wrapIndented(`${place === '' ? 'no place given' : place}${host}`, '    ', width),
    ...wrapIndented(topic.text, '      ', width),
    ...wrapIndented(
      `${count(discussion.length, 'discussion point')}, ${count(actions.length, 'action')}`,
      '      ',
      width,
    ),
  ];
}

function formatLeftOut({ reason, fate, cells, examples }: LeftOut, table: Place, width: number): string[] {
  const what = fate === 'merged' ? 'Merged' : 'Left out';
  const listed = examples.map(({ text, place }) => `\`${shorten(text)}\` (${placeInTable(place, table)})`);
  const more = cells > listed.length ? `, and ${cells - listed.length} more` : '';
  return wrapIndented(
    `${what}: ${count(cells, 'cell')}, because ${reason}: ${listed.join(', ')}${more}`,
    '  ',
    width,
  );
}

function placeInTable(place: Place, table: Place): string {
  return formatPlace(place).replace(`${formatPlace(table)}, `, '');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 50) return line;
  const cut = line.slice(0, 49);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : 49)} …`;
}

function formatFindings(severities: readonly string[], width: number): string[] {
  const words = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'remark'],
  ] as const;
  const listed = words.flatMap(([severity, word]) => {
    const times = severities.filter((one) => one === severity).length;
    return times === 0 ? [] : [count(times, word)];
  });
  if (listed.length === 0) return [];
  return wrapIndented(`Found: ${listed.join(', ')} (details below; remarks with -v)`, '  ', width);
}
