/** Returns a GUID that depends on a text only: four FNV-1a hashes from different starts, marked as version 8 of RFC 9562. */
export function guidOf(text: string): string {
  const digits = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
    .map((start) => hash(text, start).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20)}}`;
}

/** FNV-1a over code units, http://www.isthe.com/chongo/tech/comp/fnv/, with a last mix so that starts do not show. */
function hash(text: string, start: number): number {
  let state = start;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  return (state ^ (state >>> 15)) >>> 0;
}
