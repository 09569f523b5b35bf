/**
 * True for a text that a spreadsheet may take for a formula: it begins with `=`, `+`, `-`, `@`, tab or line end, also behind
 * white space or in full width (OWASP, CSV injection). Plain numbers are none.
 */
export function looksLikeFormula(text: string): boolean {
  if (/^[+-]?\d+(?:[.,]\d+)*$/.test(text)) return false;
  return /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
}
