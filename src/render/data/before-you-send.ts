import words from '../../../templates/wording/organiser.en.json' with { type: 'json' };
import type { Diagnostic, DiagnosticCode } from '../../diagnostics/index.js';
import {
  formatPlace,
  type Item,
  itemsOf,
  type OutputFile,
  type Place,
  type Playback,
  type Session,
} from '../../model/index.js';
import { asPlainText, asProse, createSay, languageOfText, type Say, soundsHarsh } from '../../text/index.js';
import { findPersonalData } from '../../text/personal-data.js';
import { looseLines } from './loose-lines.js';
import { organiserCodes } from './organiser-codes.js';
import { encode } from './playback-json.js';

export interface OrganiserSettings {
  readonly showHosts: boolean;
  readonly contact: string | null;
  readonly correctBy: string | null;
  readonly formats: readonly string[];
}

interface ListSection {
  readonly key: string;
  readonly lines: readonly string[];
  /** How many things its lines tell of. Default: as many as there are lines */
  readonly count?: number;
  /** It in a few words. Default: the `.short` of its key */
  readonly short?: string;
}

/** A section of the list in a few words: `2 lines that may hurt`. */
export interface ToCheck {
  readonly key: string;
  readonly count: number;
  readonly text: string;
}

export interface OrganiserList {
  readonly file: OutputFile;
  /** What it asks a person to check, worst first. */
  readonly toCheck: readonly ToCheck[];
}

/** At most so many lines of one kind are listed; the rest is counted and is in `data/playback.json`. */
const maxLines = 60;

/** Returns `organiser/before-you-send.md`: in plain words what to check by hand, each with where it is. Never sent. */
export function renderBeforeYouSend(
  playback: Playback,
  diagnostics: readonly Diagnostic[],
  settings: OrganiserSettings,
): OrganiserList {
  const say = createSay(words, 'en-GB');
  const entries = playback.sessions.flatMap((session) => itemsOf(session).map((item) => ({ session, item })));
  const context = { say, diagnostics };
  const sections: ListSection[] = [
    { key: 'moved', lines: listed(organiserCodes.moved, context) },
    { key: 'unsure', lines: listed(organiserCodes.unsure, context) },
    { key: 'guessed', lines: listed(organiserCodes.guessed, context) },
    {
      key: 'unfinished',
      lines: entries.filter(({ item }) => item.kind === 'unfinished').map((entry) => lineOf(entry, say)),
    },
    { key: 'typos', lines: listed(organiserCodes.typos, context) },
    { key: 'harsh', lines: harshLines(playback, say) },
    {
      key: 'names',
      lines: hostLines(playback.sessions, settings.showHosts, say),
      // Names that nobody sees need no check.
      count: settings.showHosts ? hostsOf(playback.sessions).length : 0,
    },
    { key: 'personal', lines: personalLines(playback.sessions, say) },
    { key: 'pasted', lines: pastedLines(entries, say) },
    { key: 'leftOut', lines: leftOutLines(playback, say) },
    { key: 'unread', lines: listed(organiserCodes.unread, context) },
    { key: 'tables', lines: listed(organiserCodes.tables, context) },
    { key: 'little', lines: listed(organiserCodes.little, context) },
    { key: 'loose', lines: looseLines(playback, say) },
    { key: 'asked', lines: listed(organiserCodes.asked, context) },
    { key: 'pictures', lines: listed(organiserCodes.pictures, context) },
    mailSection(settings, say),
  ];
  const found = sections.filter(({ lines }) => lines.length > 0);
  const text = [
    `# ${say('title', { title: asPlainText(playback.title) })}`,
    '',
    say('intro'),
    '',
    ...(found.length === 0 ? [say('nothing'), ''] : []),
    ...found.flatMap(({ key, lines }) => [
      `## ${say(`${key}.title`)}`,
      '',
      say(`${key}.what`),
      '',
      ...lines.slice(0, maxLines).map((line) => `- [ ] ${line}`),
      ...(lines.length > maxLines ? [`- ${say('more', { count: lines.length - maxLines })}`] : []),
      '',
    ]),
    `## ${say('themes.title')}`,
    '',
    say('themes.what'),
    '',
    ...playback.themes.themes.map(
      ({ label, sessionIds }) =>
        `- [ ] ${asPlainText(label)}: ${say('sessions', { count: sessionIds.length })}`,
    ),
    '',
    `## ${say('again.title')}`,
    '',
    say('again.what'),
    '',
  ].join('\n');
  const file = { path: 'organiser/before-you-send.md', bytes: encode(text) };
  return { file, toCheck: countSections(found, say) };
}

/** The sections that matter most to whoever is named or misquoted are first; the short mail and the pictures last. */
const worstFirst = [
  ...['tables', 'asked', 'harsh', 'personal', 'names', 'moved', 'unsure', 'unread', 'pasted', 'unfinished'],
  ...['leftOut', 'loose', 'little', 'typos', 'guessed', 'pictures', 'mail'],
];

function countSections(found: readonly ListSection[], say: Say): ToCheck[] {
  return worstFirst.flatMap((key) => {
    const section = found.find((one) => one.key === key);
    const number = section?.count ?? section?.lines.length ?? 0;
    if (number === 0) return [];
    return [{ key, count: number, text: section?.short ?? say(`${key}.short`, { count: number }) }];
  });
}

function listed(
  codes: readonly DiagnosticCode[],
  { say, diagnostics }: { say: Say; diagnostics: readonly Diagnostic[] },
): string[] {
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ place, reason, fix }) =>
      say('found', { place: placeOf(place), reason: asProse(reason), fix: asProse(fix) }),
    );
}

interface ListEntry {
  readonly session: Session;
  readonly item: Item;
}

function lineOf({ item }: ListEntry, say: Say): string {
  return say('line', { text: asPlainText(item.text), place: placeOf(item.place) });
}

/** Topics too: a harsh one is the title of a slide. */
function harshLines({ sessions, lang }: Playback, say: Say): string[] {
  return sessions.flatMap((session) =>
    [session.topic, ...itemsOf(session)]
      .filter(({ text }) => soundsHarsh(text, `${lang}+${languageOfText(text) ?? lang}`))
      .map(({ text, place }) => say('line', { text: asPlainText(text), place: placeOf(place) })),
  );
}

function hostsOf(sessions: readonly Session[]): string[] {
  return [...new Set(sessions.flatMap(({ facilitator }) => (facilitator === null ? [] : [facilitator])))];
}

function hostLines(sessions: readonly Session[], showHosts: boolean, say: Say): string[] {
  const hosts = hostsOf(sessions);
  if (hosts.length === 0) return [];
  const names = hosts.sort((a, b) => (a < b ? -1 : 1)).join(', ');
  return [say(showHosts ? 'names.shown' : 'names.hidden', { names: asPlainText(names) })];
}

/** Details missing from the covering e-mail because they were not supplied. */
function mailSection({ formats, contact, correctBy }: OrganiserSettings, say: Say): ListSection {
  const missing = contact === null ? 'mail.noContact' : correctBy === null ? 'mail.noDate' : null;
  if (!formats.includes('email') || missing === null) return { key: 'mail', lines: [] };
  return { key: 'mail', lines: [say(missing)], short: say(`${missing}.short`) };
}

function personalLines(sessions: readonly Session[], say: Say): string[] {
  return sessions.flatMap((session) =>
    [session.topic, ...itemsOf(session)].flatMap(({ text, place }) =>
      findPersonalData(text).map((found) =>
        say('personal.line', {
          kind: say(`personal.${found.kind}`),
          text: asPlainText(found.text),
          place: placeOf(place),
        }),
      ),
    ),
  );
}

/** Lines that are word for word in two sessions of one room. */
function pastedLines(entries: readonly ListEntry[], say: Say): string[] {
  const byId = new Map(entries.map((entry) => [entry.item.id, entry]));
  const seen = new Set<string>();
  return entries.flatMap(({ session, item }) => {
    if (seen.has(item.id)) return [];
    const twins = item.sameAs
      .flatMap((id) => byId.get(id) ?? [])
      .filter(
        (other) =>
          other.session.room !== null &&
          other.session.room === session.room &&
          other.session.site === session.site,
      );
    for (const twin of twins) seen.add(twin.item.id);
    if (twins.length === 0) return [];
    const places = [item, ...twins.map((twin) => twin.item)].map(({ place }) => placeOf(place)).join('; ');
    return [say('line', { text: asPlainText(item.text), place: places })];
  });
}

function leftOutLines({ summary }: Playback, say: Say): string[] {
  return summary.ledger.entries
    .filter(({ fate }) => fate === 'leftOut')
    .map(({ place, reason, text }) => {
      const words = [...(text ?? '').replace(/\s+/g, ' ').trim()];
      const short = words.length > 90 ? `${words.slice(0, 89).join('')}…` : words.join('');
      return say('leftOut.line', {
        text: asPlainText(short),
        place: placeOf(place),
        reason: asProse(reason ?? ''),
      });
    });
}

function placeOf(place: Place): string {
  return asPlainText(formatPlace(place));
}
