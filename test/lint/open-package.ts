import { unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './parse-xml.js';

/** One file of the archive as its directory lists it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  /** Date and time as the archive holds them. */
  readonly time: number;
}

/** A package, opened. */
export interface OpenPackage {
  readonly entries: readonly Entry[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Parsed parts; those that are not well-formed are missing here and named in `broken`. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly broken: readonly string[];
  /** Paths of the slides in the order they are shown. */
  readonly slides: readonly string[];
}

export interface Target {
  readonly id: string;
  readonly type: string;
  /** Full path of the part it leads to. */
  readonly path: string;
}

/** Opens a PowerPoint package. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const trees = new Map<string, XmlElement>();
  const broken: string[] = [];
  for (const [name, data] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, parseXml(new TextDecoder().decode(data)));
    } catch (cause) {
      broken.push(`${name}: ${String(cause)}`);
    }
  }
  const shown = new Map(targetsOf(trees, 'ppt/presentation.xml').map(({ id, path }) => [id, path]));
  const list = trees.get('ppt/presentation.xml')?.children.find((child) => child.name === 'p:sldIdLst');
  const slides = (list?.children ?? []).map((each) => shown.get(each.attributes.get('r:id') ?? '') ?? '');
  return { entries: entriesOf(bytes), parts, trees, broken, slides };
}

/** Gives what a part leads to. */
export function targetsOf(trees: ReadonlyMap<string, XmlElement>, part: string): readonly Target[] {
  const folder = part.split('/').slice(0, -1);
  return (trees.get(relationshipsPath(part))?.children ?? []).map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type') ?? '',
    path: resolve(folder, attributes.get('Target') ?? ''),
  }));
}

export function relationshipsPath(part: string): string {
  const names = part.split('/');
  return [...names.slice(0, -1), '_rels', `${names.at(-1)}.rels`].join('/');
}

function resolve(folder: readonly string[], target: string): string {
  const path = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Reads the central directory: PKWARE's APPNOTE 4.3.12. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
