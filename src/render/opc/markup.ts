/** Lone halves of surrogate pairs, and what XML 1.0 cannot hold: https://www.w3.org/TR/xml/#charsets */
const impossible = /[\uD800-\uDFFF]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Returns a text without what XML cannot hold, on one line: a line break inside a run would vanish or show as a box. */
export function cleanText(text: string): string {
  return text.replace(/\s*[\t\n\r\u2028\u2029]+\s*/g, ' ').replace(impossible, '');
}

/** Returns a text as it is between tags, on one line. */
export function escapeText(text: string): string {
  return escapeMarks(cleanText(text));
}

/** Returns a text as it is between tags, its lines kept. */
export function escapeLines(text: string): string {
  return escapeMarks(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(impossible, ''));
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Returns a text as it is in an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
