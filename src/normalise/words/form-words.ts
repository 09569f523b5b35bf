import type { Field } from '../../model/field.js';
import { languages } from '../../text/languages/index.js';
import { fieldOfHeading, plainHeading } from './heading-words.js';

/** Headings of columns that an online form adds to its answers, in the languages of Google Forms and Microsoft Forms. */
const stamps = new Set(
  [
    'timestamp, completion time, start time, submitted at, submission date, submission time, response id, score, last modified time',
    'zeitstempel, startzeit, fertigstellungszeit, abgeschlossen um, horodateur, heure de début, heure de fin',
    'tijdstempel, begintijd, voltooiingstijd, marca temporal, hora de inicio, hora de finalización',
    'carimbo de data hora, hora de início, hora de conclusão, stamp amser, amser dechrau, amser cwblhau',
  ].flatMap((line) => line.split(', ')),
);
const sent = new Set(
  'timestamp, zeitstempel, horodateur, tijdstempel, marca temporal, carimbo de data hora, stamp amser, completion time, fertigstellungszeit, heure de fin, voltooiingstijd, hora de finalización, hora de conclusão, amser cwblhau, submitted at, submission date'.split(
    ', ',
  ),
);
const respondent = new Set(
  'id, email, e mail, email address, name, username, user name, e mail adresse, adresse e mail, correo electrónico, nom, naam, nombre, nome, enw, last modified time, score'.split(
    ', ',
  ),
);

/** Returns the columns of a row of headings that the form itself adds: none where it has no column for the time of sending. */
export function formColumns(headings: readonly string[]): ReadonlySet<number> {
  // No row of headings of a form begins with a number or a longer text; most rows do and need no closer look.
  if (!headings.slice(0, 6).some((heading) => /^\p{L}{2}/u.test(heading) && heading.length <= 40))
    return new Set();
  const plain = headings.map(plainHeading);
  const stamp = plain.findIndex((heading) => sent.has(heading));
  if (stamp < 0 || stamp > 5) return new Set();
  // What the form adds stands before the first question.
  const added = plain.map(
    (heading, column) => stamps.has(heading) || (column <= 6 && respondent.has(heading)),
  );
  return new Set(added.flatMap((isAdded, column) => (isAdded ? [column] : [])));
}

const wordsOf = (field: Field) =>
  Object.values(languages)
    .flatMap(({ headings }) => headings[field])
    .filter((word) => word.length > 3 && !word.includes(' '));
const within = (field: Field, more: string) =>
  new RegExp(`(?<!\\p{L})(?:${[more, ...wordsOf(field)].join('|')})(?!\\p{L})`, 'iu');

/** What a question asks for, by the words in it; those that say most come first. */
const asked: readonly (readonly [Field, RegExp])[] = [
  ['actions', within('actions', 'do next|should happen|happen next|suggest\\w*')],
  ['facilitator', /\b(?:who (?:led|hosted|ran|facilitated|convened)|facilitat\w+|host(?:ed)?)\b/iu],
  [
    'topic',
    /\b(?:called|title|topic|session name|name of (?:the|your) session|what was (?:the|your) session)\b/iu,
  ],
  ['discussion', within('discussion', 'discuss\\w*|said|talk(?:ed)? about|heard|learn\\w*|main messages?')],
  ['room', within('room', 'which room|what room')],
  ['slot', /\b(?:which (?:slot|session|round)|what time|when)\b/iu],
  ['site', within('site', 'which site|where')],
  ['topic', within('topic', 'about')],
];

/** Returns the field that a heading asks for where it is a question or a longer phrase: `What was your session called?`; else null. */
export function fieldOfQuestion(heading: string): Field | null {
  const known = fieldOfHeading(heading.replace(/\?\s*$/, ''));
  if (known !== null) return known;
  if ((heading.split(/\s+/).length < 3 && !heading.trim().endsWith('?')) || heading.length > 200) return null;
  return asked.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
