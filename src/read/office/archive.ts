import { Inflate } from 'fflate';
import { limits } from '../source/limits.js';
import { damaged, encrypted, holdsTooMuch } from '../source/unreadable.js';

/** One part of a ZIP archive, as its directory lists it. */
interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly start: number;
  readonly packedSize: number;
}

/** A ZIP archive whose parts are unpacked when asked for, all of them together within `limits.unpackedBytes`. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Returns a part's bytes; throws `Unreadable` where the archive is damaged, encrypted or holds too much. */
  bytes(name: string): Uint8Array;
  /** Returns a part's text, which every Office format writes as UTF-8. */
  text(name: string): string;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Returns the archive of a file's bytes. Nothing is unpacked yet, and no size that the file claims is believed: unpacking counts
 * what comes out and stops at the limit, so an archive built to fill the memory ends early.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(view, bytes).map((entry) => [entry.name, entry]));
  let unpacked = 0;
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (!entry) throw damaged(`the part ${name} is missing`);
    if (entry.encrypted) throw encrypted();
    const start = dataStart(view, entry);
    const packed = bytes.subarray(start, start + entry.packedSize);
    if (packed.length < entry.packedSize) throw damaged(`the part ${name} is cut off`);
    const part = entry.method === 0 ? packed : inflate(packed, limits.unpackedBytes - unpacked, entry);
    unpacked += part.length;
    return part;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: read,
    text: (name) => new TextDecoder().decode(read(name)),
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): ArchiveEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveParts) throw holdsTooMuch(`${limits.archiveParts} parts`);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) {
      throw damaged('the list of its parts is cut off');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      // Some programs of Windows part folders by a backslash or begin with a slash.
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: packedSize(view, at),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Programs that write an archive as a stream may give sizes in the long form (ZIP64), which is among the extra fields. */
function packedSize(view: DataView, at: number): number {
  const size = view.getUint32(at + 20, true);
  if (size !== 0xffffffff) return size;
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  for (; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    // The unpacked size comes first, if it is long as well.
    const own = field + 4 + (view.getUint32(at + 24, true) === 0xffffffff ? 8 : 0);
    if (own + 8 <= end) return Number(view.getBigUint64(own, true));
  }
  throw damaged('the size of a part is missing');
}

/** The directory's end stands last, but for a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged('its end is missing');
}

function dataStart(view: DataView, { start, name }: ArchiveEntry): number {
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== localSignature) {
    throw damaged(`the part ${name} is not where it should be`);
  }
  return start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
}

/** Fed in small pieces, since one piece may unpack to a thousand times its size. */
const pieceSize = 16 * 1024;

const unpackedLimit = `${limits.unpackedBytes / 1024 / 1024} MB unpacked`;

function inflate(packed: Uint8Array, allowed: number, { method, name }: ArchiveEntry): Uint8Array {
  if (method !== 8) throw damaged(`the part ${name} is packed in a way that is not known (${method})`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > allowed) throw holdsTooMuch(unpackedLimit);
    // The stream continues using its buffer.
    pieces.push(piece.slice());
  });
  try {
    for (let at = 0; at < packed.length; at += pieceSize) {
      stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
    }
  } catch (error) {
    if (size > allowed) throw error;
    throw damaged(`the part ${name} cannot be unpacked: ${error instanceof Error ? error.message : error}`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
