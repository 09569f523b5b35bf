import { crc32 } from './crc32.js';
import { type Deflate, deflateByStream } from './deflate.js';
import { joinBytes } from './join-bytes.js';

/** A file of an archive; its path has forward slashes and letters of ASCII. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly compress: boolean;
}

/**
 * Gives a ZIP archive, entries in the order given, all with the earliest time a ZIP can hold, so that the same entries give
 * the same bytes in every time zone. ZIP as in PKWARE's APPNOTE 6.3.10: no folders, no extra fields, sizes up to 4 GiB.
 */
export async function packArchive(
  entries: readonly ArchiveEntry[],
  deflate: Deflate = deflateByStream,
): Promise<Uint8Array> {
  const packed = await packAll(entries, deflate);
  const names = entries.map(({ path }) => new TextEncoder().encode(path));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  entries.forEach(({ bytes, compress }, index) => {
    const [name, data] = [names[index] ?? new Uint8Array(), packed[index] ?? bytes];
    const shared = {
      crc: crc32(bytes),
      size: bytes.length,
      packed: data.length,
      name: name.length,
      compress,
    };
    const local = header(0x04034b50, 30, shared);
    const central = header(0x02014b50, 46, shared, offset);
    chunks.push(local, name, data);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  });
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return joinBytes([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

/** Each stream takes a quarter of a megabyte while it runs: more at once would be no faster and, of a thousand parts, far larger. */
const atOnce = 8;

/** Gives the data of each entry as it stands in the archive. */
async function packAll(entries: readonly ArchiveEntry[], deflate: Deflate): Promise<readonly Uint8Array[]> {
  const packed: Uint8Array[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < entries.length; i = next++) {
      const { bytes, compress } = entries[i]!;
      packed[i] = compress ? await deflate(bytes, 'deflate-raw') : bytes;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return packed;
}

interface HeaderFields {
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly name: number;
  readonly compress: boolean;
}

/** Day 1 of month 1 of 1980, midnight, as MS-DOS writes it. */
const firstDay = 0x21;

/** Gives a local header (30 bytes) or, with the offset of the local one, an entry of the directory (46 bytes). */
function header(signature: number, length: number, fields: HeaderFields, offset?: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  let at = 4;
  const put16 = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const put32 = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  if (offset !== undefined) put16(20);
  put16(20);
  put16(0);
  put16(fields.compress ? 8 : 0);
  put16(0);
  put16(firstDay);
  put32(fields.crc);
  put32(fields.packed);
  put32(fields.size);
  put16(fields.name);
  if (offset !== undefined) view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}
