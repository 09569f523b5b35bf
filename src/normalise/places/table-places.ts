import type { Grid } from '../../model/index.js';
import { fieldOfHeading } from '../words/heading-words.js';
import { readPlaceHeading, readTableHeading } from './place-heading.js';
import { findDay, readDay } from './when.js';

/** What the headings above a table, or a sheet's name, say of where and when it was. */
export interface TablePlace {
  readonly site: string | null;
  readonly slot: string | null;
  readonly day: string | null;
  /** A name behind the slot: the room of one session, or the site of several. */
  readonly behind: string | null;
}

/** Words of headings and sheets that name a document's part and no site. */
const general =
  /\b(?:sheet|table|grids?|sessions?|schedule|timetable|agenda|programme|program|notes?|minutes|overview|summary|actions?|actions? log|topics?|discussions?|feedback|data|lists?|contents?|annex|appendix|day|week|morning|afternoon|report|results?|output|export|template|example|introduction|background|unconference|event|playback|workshops?|themes?|slides?|speakers?|attendees|rooms?|times?|slots?|copy|final|draft|version|todo)\b|\d{3,}/i;

/**
 * Returns the place of each table of a document, in order; `holds` says whether it holds sessions. A heading names a slot, a day, a site (`Leeds Grid - Session 1`), or
 * is itself a site's name: then other tables are under other plain names in its stead (sheets called `London` and `Leeds`).
 * A sheet that is called by a plain name needs no other.
 */
export function placeTables(
  tables: readonly { readonly grid: Grid; readonly holds: boolean }[],
  areSheets: boolean,
): TablePlace[] {
  const plain = tables.map(
    ({ grid, holds }) => (holds ? grid.headings.findLast(isPlainName) : undefined) ?? null,
  );
  const names = new Set(plain.filter((name) => name !== null));
  const fewest = areSheets ? 1 : 2;
  const outermost = new Set(tables.flatMap(({ grid }) => grid.headings.slice(0, 1)));
  return tables.map(({ grid }, index) => {
    const own = readPlaces(grid.headings);
    const name = plain[index] ?? null;
    const isTitle = outermost.size === 1 && name === grid.headings[0] && tables.length > 1;
    return { ...own, site: own.site ?? (names.size >= fewest && !isTitle ? name : null) };
  });
}

/** Returns what headings say, the nearest first. */
export function readHeadings(headings: readonly string[]): TablePlace {
  const place: { -readonly [Name in keyof TablePlace]: string | null } = {
    site: null,
    slot: null,
    day: null,
    behind: null,
  };
  for (const heading of [...headings].reverse()) {
    const day = readDay(heading);
    if (day !== null) {
      place.day ??= day;
      continue;
    }
    const read = readTableHeading(heading);
    place.site ??= read.site;
    place.slot ??= read.slot;
    place.behind ??= read.behind;
  }
  return place;
}

/** Returns the same with a day or a year that the nearest heading names among other words, where none is a day alone. */
export function readPlaces(headings: readonly string[]): TablePlace {
  const place = readHeadings(headings);
  const loose = [...headings].reverse().map(findDay);
  return { ...place, day: place.day ?? loose.find((day) => day !== null) ?? null };
}

function isPlainName(heading: string): boolean {
  const words = heading.trim().split(/\s+/);
  return (
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|of|on|the|and|upon)$/u.test(word)) &&
    !general.test(heading) &&
    fieldOfHeading(heading) === null &&
    readDay(heading) === null &&
    readPlaceHeading(heading).slot === null
  );
}
