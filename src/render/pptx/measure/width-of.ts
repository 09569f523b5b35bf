import { boldWidths, regularWidths } from './arimo-widths.js';

/** Units of the widths of characters in an em. */
export const unitsPerEm = 2048;

const regular = parseWidths(regularWidths);
const bold = parseWidths(boldWidths);

/** What a character takes that the font lacks: other alphabets are about this wide in the fonts that are in. */
const average = 1300;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const mark = /\p{M}|\p{Cf}|\p{Cc}|\p{Variation_Selector}/u;
/** Scripts whose characters fill the em and that break between any two of them. */
export const fullWidth =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** Returns the advance width of a text in 1/2048 em, without kerning, which only narrows. */
export function widthOf(text: string, isBold = false): number {
  const widths = isBold ? bold : regular;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const width = widths[code] ?? 0;
    if (width > 0) {
      sum += width;
      continue;
    }
    const whole = text.codePointAt(i) ?? code;
    if (whole > 0xffff) i++;
    sum += widthOfOther(String.fromCodePoint(whole), whole);
  }
  return sum;
}

/** Whether a text has characters of fonts that are taller in the line than Arial: emoji, Asian scripts and others. */
export function isTall(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x250 && (regular[code] ?? 0) === 0) return true;
  }
  return false;
}

function widthOfOther(character: string, code: number): number {
  if (mark.test(character)) return 0;
  // Segoe UI Emoji, which PowerPoint takes, is the widest of the common ones with 1.37 em.
  if (emoji.test(character)) return 1.4 * unitsPerEm;
  if (fullWidth.test(character) || code > 0x1ffff) return unitsPerEm;
  return average;
}

function parseWidths(table: string): Uint16Array {
  const widths = new Uint16Array(0x2700);
  for (const line of table.trim().split('\n')) {
    const [first = '', row = ''] = line.split(': ');
    const start = Number.parseInt(first, 16);
    row.split(' ').forEach((width, i) => {
      widths[start + i] = Number(width);
    });
  }
  return widths;
}
