import {
  type EventReading,
  formatConfig,
  formatPlace,
  type GuessedTable,
  mappingOfLayout,
} from '../../index.js';
import type { InspectReport, TableReport } from '../report/inspect-report.js';

/** Returns the text of a configuration that says of each table what was guessed. */
export function guessConfig(event: EventReading, report: InspectReport): string {
  return formatConfig(
    report.tables.map((table, index): GuessedTable => {
      const { place, name, why, sessions } = table;
      const about = {
        match: matchFor(table, report.tables),
        where: formatPlace(place),
        description: name,
        sessions,
      };
      const reading = event.tables[index];
      if (!reading) return { ...about, mapping: null, why: null };
      const isNone = reading.layout.kind === 'none';
      const filled = reading.grid.rows.flat().filter((cell) => cell.text !== '').length;
      const leftOut = table.leftOut.reduce((sum, one) => sum + (one.fate === 'leftOut' ? one.cells : 0), 0);
      // What a table says may have gone to the sessions of another: then to skip it would lose that.
      if (sessions === 0 && !(isNone && leftOut === filled)) {
        return { ...about, mapping: null, why: 'it holds no sessions of its own' };
      }
      const guess = mappingOfLayout(reading.grid, reading.layout);
      if (guess.mapping === null) return { ...about, mapping: null, why: guess.why };
      return { ...about, mapping: guess.mapping, why: isNone ? why : null };
    }),
  );
}

/** The file, and where it has several tables the name or number of this one. */
function matchFor(table: TableReport, all: readonly TableReport[]): GuessedTable['match'] {
  const { file, part } = table.place;
  const others = all.filter((other) => other.place.file === file && other !== table);
  if (others.length === 0) return { file };
  const names = others.flatMap((other) => [other.place.part, other.headings.at(-1)]);
  const isOwn = part !== undefined && !/^table \d+$/.test(part) && !names.includes(part);
  return { file, table: isOwn ? part : table.number };
}
