import { SaxesParser } from 'saxes';
import type { Archive } from '../../read/office/archive.js';
import { damaged } from '../../read/source/unreadable.js';

/** Throws `Unreadable` where a part that a deck takes over is XML with a fault: PowerPoint would not open the deck. */
export function requireWellFormed(archive: Archive, part: string): void {
  const bytes = archive.bytes(part);
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  parser.on('error', ({ message }) => {
    throw damaged(`the part ${part} is no well-formed XML: ${message}`);
  });
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close();
}

/** Parts are in UTF-8 or, with its mark, in UTF-16 (ECMA-376, part 2). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
