import type { Diagnose } from '../../diagnostics/index.js';
import type { RawSession } from '../draft/raw-session.js';
import { slugOf } from '../words/slug.js';
import type { NameBook } from './same-names.js';

/** The sessions read from one file. */
export interface FileSessions {
  readonly file: string;
  readonly sessions: readonly RawSession[];
}

/** What a person says of names. */
export interface GivenNames {
  /** Sites of the files that name none, in order. */
  readonly given: readonly string[];
  readonly siteBook: NameBook;
  readonly roomBook: NameBook;
}

/**
 * Returns all sessions with their sites: as the grid says, else as the caller names the files that say none, in order, else,
 * where several grids must be distinguished, as the file is called. One spelling is kept for a site and for a slot; sites and
 * labels go by the names of the books.
 */
export function nameSites(
  files: readonly FileSessions[],
  { given: siteNames, siteBook, roomBook }: GivenNames,
  diagnose: Diagnose,
): RawSession[] {
  const given = [...siteNames];
  let siteOfNotes: string | null | undefined;
  const named = files.flatMap(({ file, sessions }) => {
    if (sessions.length === 0 || sessions.every((session) => session.site !== null)) return sessions;
    // A file of notes is part of an event, not an event of its own: all of them are of one site.
    const areNotes = sessions.every(({ from }) => from === 'minutes');
    if (areNotes) siteOfNotes ??= given.shift() ?? null;
    const site = areNotes
      ? (siteOfNotes ?? null)
      : (given.shift() ?? (files.length > 1 ? tidyFileName(file) : null));
    if (site !== null && !siteNames.includes(site)) diagnose('site-from-file-name', { file }, { site });
    return sessions.map((session) => ({ ...session, site: session.site ?? site }));
  });
  const days = new Set(named.map((session) => (session.day === null ? null : slugOf(session.day))));
  // One day needs no saying; of several each belongs to the slot, or 09:30 of two days would be one.
  const whole = (session: RawSession) =>
    [days.size > 1 ? session.day : null, session.slot].filter((part) => part !== null).join(', ') || null;
  const sites = unify(named.map((session) => session.site));
  const slots = unify(named.map(whole));
  return named.map((session, index) => ({
    ...session,
    site: siteBook.nameOf(sites[index] ?? null),
    slot: slots[index] ?? null,
    label: roomBook.nameOf(session.label),
  }));
}

/** `events/leeds_grid-2020.csv` → `Leeds`; null when nothing that reads as a name is left. */
function tidyFileName(file: string): string | null {
  const name = (file.split('/').at(-1) ?? file)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\-.]+/g, ' ')
    .replace(/\b(?:grids?|sessions?|unconference|export|final|copy|notes|v\d+|\d{1,8})\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}{2}/u.test(name) || /\d{3}/.test(name)) return null;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Returns each name in the first spelling it was met in; names differ when their letters and digits do. */
function unify(names: readonly (string | null)[]): (string | null)[] {
  const spelling = new Map<string, string>();
  return names.map((name) => {
    if (name === null) return null;
    const key = slugOf(name) || name;
    const known = spelling.get(key);
    if (known === undefined) spelling.set(key, name);
    return known ?? name;
  });
}
