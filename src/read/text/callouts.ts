import { fencedLines } from './markdown-lines.js';

/** A quoted box with a title, as note programs write it: `> [!todo] Actions`. */
export interface Callout {
  /** The number of its first line, from 0. */
  readonly line: number;
  /** Its title; null where it has none that says anything. */
  readonly title: string | null;
}

const quoted = /^[ \t]*>/;
const opening = /^\[!([\w-]{1,30})(?:\|[^\]]{0,60})?\][+-]?[ \t]*(.*)$/;

/** Kinds of box that only colour what they hold: without a title they say nothing. */
const plainKinds =
  /^(?:note|info|tip|hint|important|warning|caution|attention|danger|error|bug|example|quote|cite|success|check|done)$/i;

/**
 * Takes the quotation marks off block quotes that hold a callout or a table, in place, and blanks the first line of each
 * callout. Gives the callouts. Other block quotes are left to the parser.
 */
export function unquoteCallouts(lines: string[]): Callout[] {
  const callouts: Callout[] = [];
  const fenced = fencedLines(lines);
  for (let start = 0; start < lines.length; start++) {
    if (fenced[start] || !quoted.test(lines[start] ?? '')) continue;
    let end = start + 1;
    while (end < lines.length && quoted.test(lines[end] ?? '')) end++;
    const bare = lines.slice(start, end).map((line) => line.replace(/^[ \t]*(?:>[ \t]?)+/, ''));
    const found = bare.map((line) => opening.exec(line.trim()));
    if (found.some((match) => match !== null) || bare.some((line) => /^[ \t]*\|/.test(line))) {
      for (const [index, line] of bare.entries()) {
        const match = found[index];
        lines[start + index] = match ? '' : line;
        if (match?.[1] !== undefined)
          callouts.push({ line: start + index, title: titleOf(match[1], match[2] ?? '') });
      }
    }
    start = end - 1;
  }
  return callouts;
}

function titleOf(kind: string, words: string): string | null {
  if (words.trim() !== '') return words.trim();
  if (plainKinds.test(kind)) return null;
  const spaced = kind.replace(/[-_]+/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
