/** Returns a line without what tells no two lines apart: case, forms of one letter, white space, the marks at its end. */
export function foldLine(text: string): string {
  const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text);
  const folded = plain ? text.toLowerCase() : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return /[\s.;:,]/.test(folded.at(-1) ?? '') ? folded.replace(/[\s.;:,]+$/u, '') : folded;
}
