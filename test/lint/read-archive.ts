import { unzipSync } from 'fflate';

/** An entry of the central directory of a ZIP archive. */
export interface Entry {
  readonly name: string;
  /** DOS date and time as they stand. */
  readonly time: number;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly size: number;
}

/** Gives the entries of an archive as its central directory lists them, twice-listed ones twice, and their bytes. */
export function readArchive(bytes: Uint8Array): {
  readonly entries: readonly Entry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('not an archive');
  const entries: Entry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(offset + field, true)) as [
      number,
      number,
      number,
    ]; // Three fields in, three out.
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + name)),
      time: view.getUint32(offset + 12, true),
      method: view.getUint16(offset + 10, true),
      size: view.getUint32(offset + 24, true),
    });
    offset += 46 + name + extra + comment;
  }
  return { entries, files: new Map(Object.entries(unzipSync(bytes))) };
}
