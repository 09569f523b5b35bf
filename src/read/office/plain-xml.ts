import { limits } from '../source/limits.js';
import { damaged, holdsTooMuch } from '../source/unreadable.js';
import type { Archive } from './archive.js';
import { readXmlEvents } from './xml-events.js';

/**
 * Returns a part's text. No Office program declares a document type or entities; a file that does may be built to fill the
 * memory, each entity holding ten of the next, so it throws `Unreadable`. `bytes` is the largest size allowed.
 */
export function readXmlPart(archive: Archive, name: string, bytes: number = limits.unpackedBytes): string {
  const part = archive.bytes(name);
  if (part.length > bytes) throw holdsTooMuch(`${bytes / 1024 / 1024} MB in its part ${name}`);
  refuseEntities(part, name);
  return new TextDecoder().decode(part);
}

/** Comments and instructions beside the root element: an Office program writes one or two. */
const maxOutside = 100;

/**
 * Returns the text of a part that is to be held as a tree. Programs that walk a tree go as deep as it is, and take longer the deeper they
 * are; one that is deeper than any document, or has more than one root, throws `Unreadable`.
 */
export function readXmlForTree(archive: Archive, name: string): string {
  const xml = readXmlPart(archive, name, limits.treeBytes);
  let [depth, roots, outside] = [0, 0, 0];
  const events = readXmlEvents(xml, () => {
    if (depth === 0) outside++;
  });
  for (const { kind } of events) {
    if (kind === 'open' && depth === 0) roots++;
    if (kind === 'open') depth++;
    else if (kind === 'close') depth--;
    // What is beside the root is looked at again for each thing that comes to it.
    if (depth < 0 || roots > 1 || outside > maxOutside)
      throw damaged(`the part ${name} is more than one document`);
    if (depth > limits.depth)
      throw damaged(`elements of the part ${name} are nested more than ${limits.depth} deep`);
  }
  return xml;
}

/** Throws `Unreadable` where the XML of a part declares a document type or an entity. */
export function refuseEntities(part: Uint8Array, name: string): void {
  for (let at = part.indexOf(lessThan); at >= 0; at = part.indexOf(lessThan, at + 1)) {
    if (part[at + 1] !== exclamation) continue;
    const word = String.fromCharCode(...part.subarray(at + 2, at + 9));
    if (word === 'DOCTYPE' || word.startsWith('ENTITY')) {
      throw damaged(`the part ${name} declares entities, which no Office program does`);
    }
  }
}

const lessThan = 0x3c;
const exclamation = 0x21;
