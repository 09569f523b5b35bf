import { plainDate } from '../../../text/index.js';
import type { DateValue } from './sheet.js';

/** Returns a text as a date where it is one plainly; the cell then shows it as it was written. Any other stays a text. */
export function toDateOrText(text: string): DateValue | string {
  const isoDate = plainDate(text);
  if (isoDate === null) return text;
  return { isoDate, shownAs: isoDate === text ? 'yyyy-mm-dd' : 'd mmmm yyyy' };
}

/** Returns the number a spreadsheet knows a day by: days since 30 December 1899, right from March 1900 on. */
export function serialOf({ isoDate }: DateValue): number {
  return Math.round((Date.parse(isoDate) - Date.parse('1899-12-30')) / 86_400_000);
}
