import {
  type AcceptedFinding,
  type ColumnReading,
  type Diagnostic,
  describeLayout,
  type EventReading,
  type JudgedFindings,
  type Ledger,
  type LedgerEntry,
  type Place,
  type Session,
  type Site,
} from '../../index.js';

type ReportedTable = EventReading['tables'][number];

/** The cells of a table left out of the playback for the same reason. */
export interface LeftOut {
  /** Plain words. */
  readonly reason: string;
  /** `merged`: what it says is elsewhere in the session. */
  readonly fate: 'leftOut' | 'merged';
  readonly cells: number;
  /** The first few, each with its place. */
  readonly examples: readonly { readonly text: string; readonly place: Place }[];
}

export interface TableReport {
  readonly place: Place;
  /** The table's number in its file, from 1. */
  readonly number: number;
  /** The headings that are above it, outermost first. */
  readonly headings: readonly string[];
  /** `triplets`, `tidy`, `matrix`, `cards`, `mixed` or `none`. */
  readonly layout: ReportedTable['layout']['kind'];
  /** The layout in words. */
  readonly name: string;
  /** What supports it, or why it is no grid. */
  readonly why: string;
  readonly columns: readonly ColumnReading[];
  /** How many sessions it holds. */
  readonly sessions: number;
  /** Ids of the first of them, as many as asked for. */
  readonly firstSessions: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Diagnostics for this table, excluding accepted ones. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sessions of minutes and other running text. */
export interface RunningText {
  readonly sessions: number;
  /** Ids of the first of them, as many as asked for. */
  readonly firstSessions: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What `inspect` says, and `inspect --json` prints as it is: `title`, `sites`, `tables` in the order they were read (see
 * `TableReport`), `text` (sessions outside of tables), `sessions` as in `data/playback.json`, `ledger` (counts of cells, and what became of each that is not in
 * the playback), `diagnostics` that count, `accepted` ones, each `{diagnostic, reason}`. Keys may be added, never renamed.
 */
export interface InspectReport {
  readonly title: string | null;
  readonly sites: readonly Site[];
  readonly tables: readonly TableReport[];
  /** What is outside of tables. */
  readonly text: RunningText;
  readonly sessions: readonly Session[];
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Returns the report of what was read, with so many sessions of each table. */
export function reportEvent(event: EventReading, findings: JudgedFindings, shown: number): InspectReport {
  const tableAt = indexCells(event.tables);
  const ownedBy = <T>(list: readonly T[], placeOf: (one: T) => Place) => {
    const byTable = new Map<number, T[]>();
    for (const one of list) {
      const table = tableAt(placeOf(one));
      if (table === null) continue;
      const own = byTable.get(table);
      if (own) own.push(one);
      else byTable.set(table, [one]);
    }
    return (table: number): readonly T[] => byTable.get(table) ?? [];
  };
  const sessionsOf = ownedBy(event.sessions, (session) => session.topic.place);
  const entriesOf = ownedBy(event.ledger.entries, (entry) => entry.place);
  const diagnosticsOf = ownedBy(findings.open, (diagnostic) => diagnostic.place);
  const numbers = new Map<string, number>();
  const tables = event.tables.map((table, index): TableReport => {
    const { grid, layout } = table;
    const number = (numbers.get(grid.place.file) ?? 0) + 1;
    numbers.set(grid.place.file, number);
    const own = sessionsOf(index);
    return {
      place: grid.place,
      number,
      headings: grid.headings,
      layout: layout.kind,
      ...describeLayout(grid, layout),
      sessions: table.sessions,
      firstSessions: own.slice(0, shown).map((session) => session.id),
      leftOut: groupByReason(entriesOf(index)),
      diagnostics: diagnosticsOf(index),
    };
  });
  const { title, sites, sessions, ledger } = event;
  const outside = sessions.filter(({ topic }) => tableAt(topic.place) === null);
  const text: RunningText = {
    sessions: outside.length,
    firstSessions: outside.slice(0, shown).map(({ id }) => id),
    leftOut: groupByReason(ledger.entries.filter(({ place }) => tableAt(place) === null)),
  };
  return {
    title,
    sites,
    tables,
    text,
    sessions,
    ledger,
    diagnostics: findings.open,
    accepted: findings.accepted,
  };
}

/** Returns a look-up from a place to the table that has a cell there, or whose own place it is; null where there is none. */
function indexCells(tables: readonly ReportedTable[]): (place: Place) => number | null {
  const keyOf = ({ file, part, row, column }: Place) => JSON.stringify([file, part, row, column]);
  const index = new Map<string, number>();
  tables.forEach(({ grid }, table) => {
    for (const place of [grid.place, ...grid.rows.flatMap((row) => row.map((cell) => cell.place))]) {
      if (!index.has(keyOf(place))) index.set(keyOf(place), table);
    }
  });
  return (place) => index.get(keyOf(place)) ?? null;
}

/** How many examples to show for each reason. */
const maxExamples = 3;

function groupByReason(entries: readonly LedgerEntry[]): LeftOut[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.fate, entry.reason]);
    const own = groups.get(key);
    if (own) own.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((own) => ({
    reason: own[0]?.reason ?? '',
    fate: own[0]?.fate === 'merged' ? 'merged' : 'leftOut',
    cells: own.length,
    examples: own.slice(0, maxExamples).map(({ text, place }) => ({ text: text ?? '', place })),
  }));
}
