import type { Field } from '../../model/field.js';
import type { Passage } from '../../model/index.js';
import { topicKey } from '../draft/join-notes.js';
import { readLabel, splitHeading } from './labels.js';
import { isBeside, isListItem, linesWithin, mayNameSession, namesAnnex, type Section } from './outline.js';

/** Why a heading opens a session: a field is named below it, a timetable holds its words, or its siblings are sessions. */
export type Opening = 'field' | 'topic' | 'sibling';

/**
 * Returns the headings that open a session because words say so: those right above the heading of a field, those that say `Session:`
 * and those whose words a timetable holds. Headings beside them that have notes too are sessions as well, whether they name a
 * field or not.
 */
export function findLabelledOpeners(
  passages: readonly Passage[],
  sections: readonly Section[],
  topics: ReadonlySet<string>,
): Map<number, Opening> {
  const openers = new Map<number, Opening>();
  // A heading over sessions is none itself.
  const holders = new Set<number>();
  const saying = sections.filter((section) => section.opensSession && linesWithin(section).length > 0);
  const level = mostOften(saying.map((section) => section.level));
  if (saying.length > 1)
    for (const section of saying)
      if (section.level === level && !ancestorsOf(section).some(({ opensSession }) => opensSession)) {
        openers.set(section.index, 'field');
        for (const above of ancestorsOf(section)) holders.add(above.index);
      }
  for (const section of sections) {
    const open = ancestorsOf(section);
    const hasNotes = section.label?.field === 'discussion' || section.label?.field === 'actions';
    const parent = open.find((one) => one.label === null);
    // Inside the notes, and inside a session, a heading parts them and opens no session.
    const inside = open.some(
      (one) => one.label !== null || isBeside(one) || (one !== parent && openers.get(one.index) === 'field'),
    );
    if (hasNotes && parent && !inside && !holders.has(parent.index) && parent.meaning !== 'people') {
      openers.set(parent.index, 'field');
      for (const one of open) if (one !== parent) holders.add(one.index);
    }
    if (topics.has(topicKey(splitHeading(section.cell.text).topic))) openers.set(section.index, 'topic');
  }
  for (const index of labelledInLines(passages, openers))
    if (!holders.has(index)) openers.set(index, 'field');
  for (const index of siblingsOf(sections, openers, holders)) openers.set(index, 'sibling');
  return openers;
}

/** Returns the sections that a section is inside of, the nearest first. */
function ancestorsOf({ parent }: Section): Section[] {
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/**
 * Headings beside a session, of the same level below the same heading: with notes below them, they are sessions too. Where most sessions
 * have lists below them, a paragraph alone (`Thank you`) is none. An annex holds other things beside sessions, such as a method.
 */
function siblingsOf(
  sections: readonly Section[],
  openers: ReadonlyMap<number, Opening>,
  holders: ReadonlySet<number>,
): number[] {
  const families = new Set<string>();
  const familyOf = ({ parent, level }: Section) => `${parent?.index ?? 'none'} ${level}`;
  for (const section of sections)
    if (openers.get(section.index) === 'field' && section.level < 7) families.add(familyOf(section));
  const known = sections.filter((section) => openers.has(section.index));
  const listed = known.filter((section) => linesWithin(section).some(isListItem)).length;
  const hasNotes = (section: Section) =>
    linesWithin(section).some((line) => listed * 2 <= known.length || isListItem(line));
  const inAnnex = (section: Section) => ancestorsOf(section).some(({ cell }) => namesAnnex(cell.text));
  return sections.flatMap((section) =>
    families.has(familyOf(section)) &&
    !openers.has(section.index) &&
    !holders.has(section.index) &&
    mayNameSession(section) &&
    hasNotes(section) &&
    !inAnnex(section)
      ? [section.index]
      : [],
  );
}

/**
 * Headings right above lines such as `Notes: …` and `Actions: …`: sessions where both are there, or where sessions with headings for their parts
 * have the same level.
 */
function labelledInLines(passages: readonly Passage[], openers: ReadonlyMap<number, Opening>): number[] {
  const levels = new Set(
    [...openers.keys()].map((index) => {
      const opener = passages[index];
      return opener?.kind === 'heading' ? opener.level : 0;
    }),
  );
  const said = new Map<number, Set<Field>>();
  let heading = -1;
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading') heading = readLabel(passage.cell.text) === null ? index : -1;
    else if (passage.kind === 'line' && heading >= 0) {
      const label = readLabel(passage.cell.text);
      if (label === null || label.value === '') return;
      if (label.field !== 'discussion' && label.field !== 'actions') return;
      said.set(heading, (said.get(heading) ?? new Set()).add(label.field));
    }
  });
  return [...said].flatMap(([index, fields]) => {
    const opener = passages[index];
    const isKin = opener?.kind === 'heading' && levels.has(opener.level);
    return !openers.has(index) && (fields.size > 1 || isKin) ? [index] : [];
  });
}

function mostOften(levels: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}
