import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { all, parseXml, type Xml } from './xml.js';

/** One file of the archive as its central directory lists it. */
export interface Entry {
  readonly name: string;
  /** DOS date and time as they stand. */
  readonly time: number;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly size: number;
}

/** A package, opened. */
export interface OpenPackage {
  /** A name that stands twice is listed twice. */
  readonly entries: readonly Entry[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Parsed parts; those that are not well-formed are named in `broken` with the reason. */
  readonly trees: ReadonlyMap<string, Xml>;
  readonly broken: ReadonlyMap<string, string>;
  /** Paths of the slides in the order they are shown. */
  readonly slides: readonly string[];
}

/** Where a relationship leads. */
export interface Target {
  readonly id: string;
  readonly type: string;
  /** Path of the part; the address as it stands where it is outside. */
  readonly path: string;
  readonly outside: boolean;
}

/** Opens a PowerPoint package. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  const trees = new Map<string, Xml>();
  const broken = new Map<string, string>();
  for (const [name, data] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, parseXml(new TextDecoder().decode(data)));
    } catch (error) {
      broken.set(name, (error as Error).message); // The parser throws only errors.
    }
  }
  const presentation = trees.get('ppt/presentation.xml');
  const paths = new Map(targetsOf(trees, 'ppt/presentation.xml').map(({ id, path }) => [id, path]));
  const ids = presentation === undefined ? [] : all(presentation, 'p:sldId');
  const slides = ids.map((each) => paths.get(each.attributes['r:id'] ?? '') ?? '');
  return { entries: entriesOf(bytes), parts, trees, broken, slides };
}

/** Gives where the relationships of a part lead. */
export function targetsOf(trees: ReadonlyMap<string, Xml>, part: string): readonly Target[] {
  const own = trees.get(relsOf(part));
  return (own === undefined ? [] : all(own, 'Relationship')).map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const outside = attributes.TargetMode === 'External';
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    return { id: attributes.Id ?? '', type: attributes.Type ?? '', path: outside ? target : inside, outside };
  });
}

/** Gives the path of the relationships of a part; of the package for an empty path. */
export function relsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** Reads the central directory: PKWARE's APPNOTE 4.3.12. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      time: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
