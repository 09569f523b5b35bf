const quote = 34;
const lineEnd = 10;

/**
 * Returns the records of delimited text that keeps to RFC 4180, several times faster than a full parser; null where it does not
 * (words after a closing quotation mark, one that never closes), which is then a matter for `csv-parse`. Quotation marks
 * inside a field that does not begin with one are text.
 */
export function splitRecords(text: string, delimiter: string): string[][] | null {
  const separator = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  let nextSeparator = -1;
  let nextLine = -1;
  while (at < text.length) {
    let field: string;
    if (text.charCodeAt(at) === quote) {
      const end = findClosingQuote(text, at + 1);
      if (end < 0) return null;
      field = text.slice(at + 1, end);
      if (field.includes('"')) field = field.replaceAll('""', '"');
      at = end + 1;
    } else {
      if (nextSeparator < at) nextSeparator = findFrom(text, delimiter, at);
      if (nextLine < at) nextLine = findFrom(text, '\n', at);
      const end = Math.min(nextSeparator, nextLine);
      field = text.slice(at, end);
      at = end;
    }
    record.push(field);
    const next = text.charCodeAt(at);
    if (at >= text.length || next === lineEnd) {
      records.push(record);
      record = [];
    } else if (next !== separator) return null;
    else if (at === text.length - 1 || text.charCodeAt(at + 1) === lineEnd) {
      record.push('');
      records.push(record);
      record = [];
      at++;
    }
    at++;
  }
  return records;
}

function findFrom(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found;
}

/** Returns where the quoted field ends, or -1. Doubled quotation marks are part of the field. */
function findClosingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
  return end;
}
