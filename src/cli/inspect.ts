import { type EventReading, formatPlace, readEvent, type Session } from '../index.js';
import type { Effects } from '../io/index.js';
import { count } from './closing-lines.js';
import { exitCodes } from './exit-codes.js';
import { type InspectFlags, toReadOptions } from './flags.js';
import { reportDiagnostics } from './report-diagnostics.js';

type Table = EventReading['tables'][number];

/** Says how each table was understood. Writes nothing. Gives 0, or 2 when no session was found. */
export async function inspect(
  paths: readonly string[],
  flags: InspectFlags,
  effects: Effects,
): Promise<number> {
  const inputs = await effects.readInputs(paths, null);
  const event = await readEvent(inputs, toReadOptions(flags));
  if (flags.json) effects.writeOut(`${JSON.stringify(toJson(event), null, 2)}\n`);
  else effects.writeOut(tell(event));
  reportDiagnostics(event.diagnostics, flags, effects);
  return event.sessions.length > 0 ? exitCodes.done : exitCodes.nothing;
}

/** What each way of laying out a table is called. */
const layoutNames = {
  triplets: 'rooms side by side: a topic, its discussion and its actions under each room',
  tidy: 'a row for each session',
  roomsBySlots: 'a room or time on each side and a cell for each session (not read yet)',
  none: 'no session grid',
} as const;

function tell(event: EventReading): string {
  const lines: string[] = [];
  for (const table of event.tables) {
    const { grid, layout, sessions } = table;
    lines.push(
      formatPlace(grid.place),
      `  ${layoutNames[layout.kind]}${sessions > 0 ? `; ${count(sessions, 'session')}` : ''}`,
    );
    if (layout.kind === 'none') lines.push(`  ${layout.why}`);
    for (const [heading, meaning] of columnsOf(table)) lines.push(`    ${heading.padEnd(28)} ${meaning}`);
  }
  const first = event.sessions.slice(0, 3);
  if (first.length > 0) lines.push('', 'The first sessions as read:');
  for (const session of first) lines.push(...tellSession(session));
  const { cells, used, merged, leftOut } = event.ledger;
  lines.push('', `${cells} cells with text: ${used} used, ${merged} merged, ${leftOut} left out.`);
  return `${lines.join('\n')}\n`;
}

function tellSession({ site, slot, room, facilitator, topic, discussion, actions }: Session): string[] {
  const place = [site, slot, room].filter((part) => part !== null).join(', ');
  const host = facilitator === null ? '' : ` (host ${facilitator})`;
  return [
    `  ${place === '' ? 'no place given' : place}${host}`,
    `    ${topic.text}`,
    `    ${count(discussion.length, 'discussion point')}, ${count(actions.length, 'action')}`,
  ];
}

/** Gives each heading with what its column means, in the order of the columns. */
function columnsOf({ layout }: Table): [string, string][] {
  if (layout.kind === 'tidy') {
    return layout.blocks.slice(0, 1).flatMap(({ header, columns }) => {
      const meaning = new Map<number, string>();
      for (const [field, numbers] of columns) for (const number of numbers) meaning.set(number, field);
      return header.map((cell, column): [string, string] => [
        cell.text === '' ? `(column ${column + 1})` : cell.text,
        meaning.get(column) ?? 'left out',
      ]);
    });
  }
  if (layout.kind === 'triplets') {
    return layout.blocks.flatMap(({ groups, slotColumn, header }) => [
      ...(slotColumn === null
        ? []
        : [[header[slotColumn]?.text || '(first column)', 'slot'] as [string, string]]),
      ...groups.map((group): [string, string] => [
        group.heading.text,
        [
          `topic in column ${group.topic + 1}`,
          ...(group.discussion === null ? [] : [`discussion in ${group.discussion + 1}`]),
          ...(group.actions === null ? [] : [`actions in ${group.actions + 1}`]),
        ].join(', '),
      ]),
    ]);
  }
  return [];
}

function toJson(event: EventReading): unknown {
  return {
    title: event.title,
    sites: event.sites,
    tables: event.tables.map((table) => ({
      place: table.grid.place,
      headings: table.grid.headings,
      layout: table.layout.kind,
      why: table.layout.kind === 'none' ? table.layout.why : layoutNames[table.layout.kind],
      columns: columnsOf(table).map(([heading, meaning]) => ({ heading, meaning })),
      sessions: table.sessions,
    })),
    sessions: event.sessions,
    ledger: event.ledger,
    diagnostics: event.diagnostics,
  };
}
