import type { Cell, GridDocument, NotesMapping, Passage } from '../../model/index.js';
import { matchesFile } from '../layout/match-table.js';
import { findLabelledOpeners, type Opening } from './labelled-openers.js';
import {
  isBeside,
  isListItem,
  linesWithin,
  mayNameSession,
  outlineOf,
  promoteFirstLine,
  promoteTitles,
  type Section,
  titleOf,
} from './outline.js';
import { findTemplateLines } from './template-lines.js';

/** How the running text of a document is read. */
export type NotesReading = SectionsReading | DocumentReading | UnsureReading | NoReading;

interface ReadReading {
  readonly passages: readonly Passage[];
  /** From 0 to 1. */
  readonly certainty: number;
  /** What supports it, in plain words. */
  readonly why: string;
  /** Lines that all files share, as their template does. */
  readonly template: ReadonlySet<Cell>;
}

/** Headings open sessions, each by its index among the passages. */
export interface SectionsReading extends ReadReading {
  readonly kind: 'sections';
  readonly openers: ReadonlyMap<number, Opening>;
}

/** The whole document is one session. */
export interface DocumentReading extends ReadReading {
  readonly kind: 'document';
}

/** It could be read in two ways, and neither is clearly better. */
export interface UnsureReading {
  readonly kind: 'unsure';
  readonly readings: readonly (SectionsReading | DocumentReading)[];
}

/** It holds no notes of sessions; `why` follows “not read:”. Null if there is no evidence either way. */
export interface NoReading {
  readonly kind: 'none';
  readonly why: string | null;
}

/** A document whose running text may hold notes. */
export interface NotesInput {
  readonly document: GridDocument;
  /** Whether its tables hold sessions: then only headings that say a topic of them open notes. */
  readonly hasSessions: boolean;
}

/** A reading is taken from here on… */
const minCertainty = 0.6;
/** …and it leads every other by this much. */
const minLead = 0.12;
const worthAsking = 0.4;

/**
 * Returns how the running text of each document is read. What a heading of a level means is decided over all headings of that level, and what
 * a file means over all files beside it: files that look alike are sessions where one of them names its notes, or all have a title and a list.
 */
export function chooseNotes(
  inputs: readonly NotesInput[],
  topics: ReadonlySet<string>,
  mapping: readonly NotesMapping[],
): NotesReading[] {
  const surveys = inputs.map((input) => ({ ...survey(input, topics), isAlone: inputs.length === 1 }));
  const kin = findKin(surveys);
  const template = findTemplateLines(surveys.filter((one) => kin.has(one)).map(({ passages }) => passages));
  return surveys.map((one) => {
    const said = mapping.find(({ file }) => file === undefined || matchesFile(file, one.document.file));
    return choose(one, kin, template, said ?? null);
  });
}

interface Survey extends NotesInput {
  /** Whether it is the only file: then its name says nothing, as it was meant. */
  readonly isAlone: boolean;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  readonly above: readonly Cell[];
  readonly openers: ReadonlyMap<number, Opening>;
  readonly title: string | null;
}

function survey(input: NotesInput, topics: ReadonlySet<string>): Omit<Survey, 'isAlone'> {
  const passages = promoteTitles(promoteFirstLine(input.document.passages));
  const { sections, above } = outlineOf(passages);
  const openers = findLabelledOpeners(passages, sections, topics);
  return { ...input, passages, sections, above, openers, title: titleOf({ ...input.document, passages }) };
}

/** Sibling files that each are, or could be, one session, if they make up most text files in the folder. */
function findKin(surveys: readonly Survey[]): ReadonlySet<Survey> {
  const folders = new Map<string, Survey[]>();
  for (const one of surveys) {
    if (one.passages.length === 0 || one.hasSessions || whyBeside(one) !== null) continue;
    const folder = one.document.file.replace(/[^/]*$/, '');
    const known = folders.get(folder);
    if (known) known.push(one);
    else folders.set(folder, [one]);
  }
  return new Set(
    [...folders.values()].flatMap((files) => {
      const alike = files.filter(mayBeOneSession);
      return alike.length >= 2 && alike.length >= files.length * 0.6 ? alike : [];
    }),
  );
}

/** A file with one title at most, under which all else is. */
function mayBeOneSession({ sections, openers, above, passages }: Survey): boolean {
  const top = sections.filter((section) => section.parent === null);
  const names = top.filter((section) => section.level < 7 && mayNameSession(section));
  const lines = passages.filter((passage) => passage.kind === 'line').length;
  if (lines === 0) return false;
  if ([...openers.keys()].some((index) => index !== top[0]?.index)) return false;
  return (
    names.length <= 1 && (names.length === 0 || above.length === 0 || top.length === 1 || openers.size > 0)
  );
}

function choose(
  one: Survey,
  kin: ReadonlySet<Survey>,
  template: ReadonlySet<Cell>,
  said: NotesMapping | null,
): NotesReading {
  const { passages, openers, sections, hasSessions } = one;
  const base = { passages, template };
  if (said?.sessions === 'none') return { kind: 'none', why: 'the configuration leaves it out' };
  if (said?.sessions === 'file')
    return {
      ...base,
      kind: 'document',
      certainty: 1,
      why: 'the configuration says that the file is one session',
    };
  if (said?.sessions === 'headings') {
    const level = said.level ?? levelsOf(sections)[0]?.[0] ?? 1;
    const own = sections.filter((section) => section.level === level && section.label === null);
    return {
      ...base,
      kind: 'sections',
      openers: new Map(own.map(({ index }) => [index, 'field' as const])),
      certainty: 1,
      why: `the configuration says that each heading of level ${level} is a session`,
    };
  }
  if (openers.size > 0)
    return {
      ...base,
      kind: 'sections',
      openers,
      certainty: 0.9,
      why: 'headings and labels name notes and actions',
    };
  const beside = whyBeside(one);
  if (hasSessions || passages.length === 0) return { kind: 'none', why: beside };
  const labels = sections.some((section) => section.parent === null && section.label !== null);
  if (labels || (beside === null && kin.has(one)))
    return {
      ...base,
      kind: 'document',
      certainty: labels ? 0.8 : 0.75,
      why: labels
        ? 'its headings name notes and actions'
        : 'the files beside it look like it, each with one title and notes',
    };
  if (beside !== null) return { kind: 'none', why: beside };
  const readings = candidates(one, base).sort((a, b) => b.certainty - a.certainty);
  const [best, next] = readings;
  if (!best || best.certainty < worthAsking) return { kind: 'none', why: null };
  if (best.certainty >= minCertainty && best.certainty - (next?.certainty ?? 0) >= minLead) return best;
  return { kind: 'unsure', readings: readings.slice(0, 2) };
}

/** Readings of a document in which no word says `Notes` or `Actions`, each with its certainty. */
function candidates(
  one: Survey,
  base: Pick<ReadReading, 'passages' | 'template'>,
): (SectionsReading | DocumentReading)[] {
  const { sections, title } = one;
  const lines = one.passages.flatMap((passage) => (passage.kind === 'line' ? [passage.cell] : []));
  const items = lines.filter(isListItem).length;
  const led = saysWhoLed(one.passages);
  const saysNotes = title !== null && namesNotes.test(title);
  const byLevel = levelsOf(sections).map(([, own], position): SectionsReading => {
    const listed = own.filter((section) => linesWithin(section).some(isListItem)).length / own.length;
    const when = own.filter((section) => section.opensSession).length / own.length;
    const certainty =
      0.3 +
      (saysNotes ? 0.25 : 0) +
      0.15 * listed +
      (own.length >= 3 ? 0.1 : 0) +
      0.3 * when -
      (led ? 0.3 : 0) -
      0.1 * position;
    const openers = new Map(own.map(({ index }) => [index, 'field' as const]));
    const why = `${own.length} headings of one level have notes below them`;
    return { ...base, kind: 'sections', openers, certainty, why };
  });
  const most = Math.max(0, ...byLevel.map(({ openers }) => openers.size));
  const certainty =
    0.2 +
    (led ? 0.4 : 0) +
    (items >= 2 ? 0.2 : 0) +
    (title === null ? 0 : 0.1) -
    (saysNotes && most > 1 ? 0.2 : 0);
  const why = led ? 'a line below its title says who led it' : 'it has a title and a list';
  return items + lines.length === 0 ? byLevel : [...byLevel, { ...base, kind: 'document', certainty, why }];
}

const namesNotes =
  /\b(?:notes|minutes|sessions|unconference|open ?space|barcamp|camp|workshops?|breakouts?|write-?ups?|playback|retro(?:spective)?|discussions|summit|notizen|protokoll|mitschrift|notulen|verslag|notes de|compte rendu|notas|acta|ata|nodiadau|cofnodion)\b/i;

/** Headings that may be sessions by their level, the outermost first: two or more with lines below them. */
function levelsOf(sections: readonly Section[]): [number, Section[]][] {
  const levels = new Map<number, Section[]>();
  for (const section of sections) {
    if (section.level >= 7 || !mayNameSession(section) || linesWithin(section).length === 0) continue;
    levels.set(section.level, [...(levels.get(section.level) ?? []), section]);
  }
  return [...levels].filter(([, own]) => own.length >= 2).sort(([a], [b]) => a - b);
}

/** Notes of one session without headings for their parts: a line right below the title says who led it or took notes. */
export function saysWhoLed(passages: readonly Passage[]): boolean {
  const first = passages.findIndex((passage) => passage.kind === 'heading');
  return passages
    .slice(first + 1, first + 5)
    .some(
      (passage) =>
        passage.kind !== 'table' &&
        /^(?:lead|led by|leads?|host|facilitators?|facilitated by|chairs?|presenters?|speakers?|note-?\s?takers?(?:\(s\))?|scribe)\s*:/i.test(
          passage.cell.text,
        ),
    );
}

const besideNames =
  /^(?:readme|licen[cs]e|contributing|code[-_ ]of[-_ ]conduct|changelog|security|(?:session[-_ ]|notes?[-_ ])?template|_?sidebar|_?footer|404)\b/i;

/** Why a document is no notes of sessions, where that is plain: a README, a template, a list of people, or the rules of the event. */
function whyBeside({ document, sections, openers, isAlone }: Survey): string | null {
  const name = document.file.split('/').at(-1) ?? '';
  if (openers.size > 0) return null;
  if (!isAlone && besideNames.test(name))
    return 'its name says that it is about the folder or the event, not notes of a session';
  const named = sections.filter((section) => section.parent !== null || section.meaning !== null);
  const rules = named.filter(({ meaning }) => meaning === 'rules').length;
  if (rules >= 2 && rules >= named.length * 0.4)
    return 'its headings are those of a page about the event, not of sessions';
  if (sections.length > 0 && sections.every(isBeside)) return 'it lists people or links';
  return null;
}
