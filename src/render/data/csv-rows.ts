import { looksLikeFormula } from '../../text/index.js';
export type CsvRow = readonly (string | number | null)[];

/** Returns rows as spreadsheets expect them: UTF-8 with a byte order mark, commas, CRLF, quotation marks where needed. */
export function toCsv(rows: readonly CsvRow[]): string {
  const lines = rows.map((row) =>
    row.map((value) => quoteField(escapeFormula(String(value ?? '')))).join(','),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Returns a text that no spreadsheet takes for a formula: one that looks like one gets an apostrophe before it. */
export function escapeFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

function quoteField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
