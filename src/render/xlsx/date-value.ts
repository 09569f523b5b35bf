import type { DateValue } from './sheet.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Gives a text as a date where it is one plainly: `2026-03-31`, or `31 March 2026` (spreadsheets know that form in English only).
 * A date without its year, or one that the cell would show otherwise than it was written, stays a text.
 */
export function toDateOrText(text: string): DateValue | string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? { isoDate: text, shownAs: 'yyyy-mm-dd' } : text;
  const match = /^([1-9]|[12]\d|3[01]) (\p{L}+) (\d{4})$/u.exec(text);
  const month = months.indexOf(match?.[2] ?? '') + 1;
  if (!match || month === 0) return text;
  const isoDate = `${match[3]}-${String(month).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  return isDay(isoDate) ? { isoDate, shownAs: 'd mmmm yyyy' } : text;
}

/** Gives the number a spreadsheet knows a day by: days since 30 December 1899, right from March 1900 on. */
export function serialOf({ isoDate }: DateValue): number {
  return Math.round((Date.parse(isoDate) - Date.parse('1899-12-30')) / 86_400_000);
}

/** True for a day that there is, in years that every spreadsheet counts alike. */
function isDay(isoDate: string): boolean {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31];
  const most = month > 7 ? (month % 2 === 0 ? 31 : 30) : (days[month - 1] ?? 0);
  return year > 1900 && month <= 12 && day >= 1 && day <= most;
}
