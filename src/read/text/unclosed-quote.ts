/** The opening quotation marks looked at: each costs a reading of the whole text. */
const maxLooks = 4;

/** A quotation mark that opens a field and is not closed where the field ends. */
export interface UnclosedQuote {
  /** Its index in the text. */
  readonly at: number;
  /** The line it is in, from 1. */
  readonly line: number;
}

/**
 * Returns the quotation mark that is likeliest not closed, or null. First one whose field runs on to the next quoted field, as
 * `"Fences,Cost` before `Gates,"Rust"`; else, where a text cannot be read as `reads` says, the first without which it can.
 */
export function findUnclosedQuote(
  text: string,
  delimiter: string,
  reads: (text: string) => boolean,
): UnclosedQuote | null {
  const doubtful = doubtfulQuotes(text, delimiter);
  const running = doubtful.find(({ runsOn }) => runsOn);
  const found =
    running ?? (reads(text) ? undefined : doubtful.find(({ at }) => reads(withoutQuote(text, at))));
  return found === undefined ? null : { at: found.at, line: text.slice(0, found.at).split('\n').length };
}

/** Returns the text without the quotation mark at an index. */
export function withoutQuote(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

interface DoubtfulQuote {
  readonly at: number;
  /** True where the mark that should close its field opens another. */
  readonly runsOn: boolean;
}

/** Those that open a field and are followed by words where they close, or close nowhere. */
function doubtfulQuotes(text: string, delimiter: string): DoubtfulQuote[] {
  const found: DoubtfulQuote[] = [];
  const ends = (index: number) => index >= text.length || text[index] === delimiter || text[index] === '\n';
  let at = 0;
  while (at < text.length && found.length < maxLooks) {
    if (text[at] !== '"' || (at > 0 && !ends(at - 1))) {
      at = nextQuote(text, at + 1);
      continue;
    }
    let close = closingQuote(text, at + 1);
    if (close >= text.length || !ends(close + 1))
      found.push({ at, runsOn: close < text.length && close > at + 1 && ends(close - 1) });
    // Words behind a closing mark belong to the field still, up to a mark that ends it.
    while (close < text.length && !ends(close + 1)) close = closingQuote(text, close + 1);
    at = close + 1;
  }
  return found;
}

function nextQuote(text: string, from: number): number {
  const next = text.indexOf('"', from);
  return next < 0 ? text.length : next;
}

/** Doubled quotation marks are part of the field. */
function closingQuote(text: string, from: number): number {
  let close = nextQuote(text, from);
  while (text[close + 1] === '"') close = nextQuote(text, close + 2);
  return close;
}
