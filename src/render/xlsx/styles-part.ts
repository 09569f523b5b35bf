import { declaration } from '../opc/index.js';

/** The looks of cells, by their place in the part. */
export const style = {
  plain: 0,
  heading: 1,
  text: 2,
  /** A text that looks like a formula: marked as text, so that editing it makes it no formula either. */
  textKept: 3,
  number: 4,
  isoDate: 5,
  longDate: 6,
  title: 7,
  id: 8,
} as const;

const top = '<alignment vertical="top" wrapText="1"/>';
const xf = (attributes: string, alignment = top) => `<xf xfId="0" ${attributes}>${alignment}</xf>`;

const looks = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf('numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"'),
  xf('numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"'),
  xf(
    'numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"',
  ),
  xf(
    'numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"',
    '<alignment horizontal="center" vertical="top"/>',
  ),
  ...[164, 165].map((format) =>
    xf(
      `numFmtId="${format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"`,
      '<alignment horizontal="left" vertical="top"/>',
    ),
  ),
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  xf(
    'numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"',
    '<alignment vertical="top"/>',
  ),
];

/** White on a dark blue: contrast 10.9 (WCAG 2.2 wants 4.5). */
const headingFill = 'FF1F3864';

/** Returns the part with the looks of cells. */
export function stylesXml(): string {
  const font = (size: number, marks = '') =>
    `<font>${marks}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
  const boldWhite =
    '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font>';
  return (
    `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="d mmmm yyyy"/></numFmts>' +
    `<fonts count="3">${font(10)}${boldWhite}${font(14, '<b/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `<fill><patternFill patternType="solid"><fgColor rgb="${headingFill}"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
