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
 * Returns a text as an ISO date where it is one plainly: `2026-03-31`, or `31 March 2026` (spreadsheets show that form in English only).
 * Null for anything else: a date without its year, figures alone, a day that there is not.
 */
export function plainDate(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : null;
  const match = /^([1-9]|[12]\d|3[01]) (\p{L}+) (\d{4})$/u.exec(text);
  const month = months.indexOf(match?.[2] ?? '') + 1;
  if (!match || month === 0) return null;
  const isoDate = `${match[3]}-${String(month).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  return isDay(isoDate) ? isoDate : null;
}

/** True for a day that there is, in years that every spreadsheet counts alike. */
function isDay(isoDate: string): boolean {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31];
  const max = month > 7 ? (month % 2 === 0 ? 31 : 30) : (days[month - 1] ?? 0);
  return year > 1900 && month <= 12 && day >= 1 && day <= max;
}
