import { analyse } from 'chardet';
import { isEncoding } from '../../model/encodings.js';

/** How sure the detector has to be, in per cent, and how far ahead of Western European letters. */
const minConfidence = 20;
const minLead = 5;
const western = /^(?:windows-1252|ISO-8859-1|ASCII)$/i;

/**
 * Returns the encoding of bytes that are no UTF-8, by which letters follow each other (Li & Momoi 2001, as ICU has it), or null where they are
 * Western European, or nothing is likely. Old Macs are told by their accented small letters, which others have no letters for.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 65_536);
  const found = analyse(head);
  const best = found[0];
  const rival = found.find(({ name }) => western.test(name));
  if (best && !western.test(best.name)) {
    const isClear = best.confidence >= minConfidence && best.confidence - (rival?.confidence ?? 0) >= minLead;
    if (isClear && isEncoding(best.name)) return best.name;
  }
  return looksLikeMac(head) ? 'macintosh' : null;
}

const isLetter = (byte: number) => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const smallInMac = /^[áàâäãåçéèêëíìîïñóòôöõúùûü]$/u;
const smallInWindows = /^[\u00df-\u00f6\u00f8-\u00ffœšž]$/u;

/** More letters between or behind letters are small ones when read as from a Mac than when read as from Windows. */
function looksLikeMac(bytes: Uint8Array): boolean {
  const mac = new TextDecoder('macintosh');
  const windows = new TextDecoder('windows-1252');
  let [asMac, asWindows] = [0, 0];
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !isLetter(bytes[at - 1] ?? 0)) continue;
    const one = bytes.subarray(at, at + 1);
    if (smallInMac.test(mac.decode(one))) asMac++;
    if (smallInWindows.test(windows.decode(one))) asWindows++;
  }
  return asMac >= 2 && asMac > asWindows * 2;
}
