import * as v from 'valibot';
import { formatPlace, type JudgedFindings, type OutputFile, type PlaybackResult } from '../../index.js';
import { escapes } from '../../io/index.js';
import { eventId } from './event-id.js';
import { combinedFolder, recordPath } from './paths.js';

/** What a batch knows of a playback without opening it. */
export interface EventRecord {
  readonly form: 1;
  readonly id: string;
  readonly name: string;
  /** The hash of everything it was made from. */
  readonly fingerprint: string;
  readonly title: string;
  readonly lang: string;
  readonly sites: number;
  readonly sessions: number;
  readonly points: number;
  readonly actions: number;
  readonly themes: number;
  /** How many findings about the input count, by severity. */
  readonly errors: number;
  readonly warnings: number;
  /** The first errors, in plain words. */
  readonly problems: readonly string[];
  /** The exit code that `build` would give. */
  readonly code: number;
  /** Formats that could not be made, with the reason. */
  readonly failedFormats: readonly string[];
  /** Files that are for people. */
  readonly files: readonly string[];
}

/** At most so many errors are reported of one event. */
const maxProblems = 5;

export interface RecordSources {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly strict: boolean;
}

/** Returns the record of a playback that was made. */
export function toRecord(
  { playback, files, failures, redactor }: PlaybackResult,
  { open }: JudgedFindings,
  { id, name, fingerprint, strict }: RecordSources,
): EventRecord {
  if (playback === null) throw new Error('A playback without sessions has no record.');
  const { title, lang, sites, sessions, themes } = playback;
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  const isClean = errors.length === 0 && !(strict && warnings > 0) && failures.length === 0;
  return {
    form: 1,
    id,
    name: redactor.redact(name),
    fingerprint,
    title,
    lang,
    sites: sites.length,
    sessions: sessions.length,
    points: sessions.reduce((sum, { discussion }) => sum + discussion.length, 0),
    actions: sessions.reduce((sum, session) => sum + session.actions.length, 0),
    themes: themes.themes.filter((theme) => theme.id !== 'other').length,
    errors: errors.length,
    warnings,
    problems: errors
      .slice(0, maxProblems)
      .map(({ place, reason }) => redactor.redact(`${formatPlace(place)}: ${reason}`)),
    code: isClean ? 0 : 1,
    failedFormats: failures.map(({ format }) => format),
    files: files
      .map(({ path }) => path)
      .filter((path) => !path.includes('/') || path === 'data/playback.json'),
  };
}

/** Returns the record as a file. */
export function writeRecord(record: EventRecord): OutputFile {
  return { path: recordPath, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`) };
}

/** Returns the record in a file's bytes, or null where there is none of this form. */
export function readRecord(bytes: Uint8Array | null): EventRecord | null {
  if (bytes === null) return null;
  try {
    const result = v.safeParse(recordSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const recordSchema = v.object({
  form: v.literal(1),
  id: v.union([v.literal(combinedFolder), eventId]),
  name: v.string(),
  fingerprint: v.string(),
  title: v.string(),
  lang: v.string(),
  sites: count,
  sessions: count,
  points: count,
  actions: count,
  themes: count,
  errors: count,
  warnings: count,
  problems: v.array(v.string()),
  code: count,
  failedFormats: v.array(v.string()),
  files: v.array(
    v.pipe(
      v.string(),
      v.check((path) => !escapes(path)),
    ),
  ),
});
