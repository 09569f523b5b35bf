import type { KeptPart } from '../../model/index.js';
import type { Archive } from '../../read/office/archive.js';
import { readRelations } from '../../read/office/relations.js';
import { requireWellFormed } from './require-well-formed.js';
import { readTree } from './xml-tree.js';

/** Slides and what belongs to them stay behind, whoever refers to them. */
const sample = /\/(slide|notesSlide|comments|commentAuthors|handoutSlide)$/;

/** The slide that takes the place of a sample slide where a layout has a link to one: there is always a first. */
const firstSlide = 'ppt/slides/slide1.xml';

/**
 * Returns the parts that some parts lead to, themselves first, byte for byte, with the parts that say what they lead to. Throws
 * `Unreadable` where one is broken.
 */
export function keepParts(archive: Archive, from: readonly string[]): KeptPart[] {
  const typeOf = readContentTypes(archive);
  const kept = new Map<string, KeptPart>();
  const open = [...from];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (kept.has(path) || !archive.has(path)) continue;
    const contentType = typeOf(path);
    if (/[/+]xml$/.test(contentType)) requireWellFormed(archive, path);
    kept.set(path, { path, contentType, bytes: archive.bytes(path) });
    const relations = readRelations(archive, path);
    if (relations.length === 0) continue;
    const name = relationsOf(path);
    requireWellFormed(archive, name);
    const links = relations.filter(({ type, outside }) => !outside && sample.test(type));
    const bytes = links.length === 0 ? archive.bytes(name) : relink(archive.text(name), links);
    kept.set(name, { path: name, contentType: null, bytes });
    open.push(
      ...relations.filter((one) => !one.outside && !sample.test(one.type)).map(({ target }) => target),
    );
  }
  return [...kept.values()];
}

function relationsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relink(xml: string, links: readonly { readonly id: string }[]): Uint8Array {
  const ids = new Set(links.map(({ id }) => id));
  const text = xml.replace(/<(?:\w+:)?Relationship\b[^>]*>/g, (tag) => {
    const id = /\bId\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    return ids.has(id) ? tag.replace(/\bTarget\s*=\s*(["'])[^"']*\1/, `Target="/${firstSlide}"`) : tag;
  });
  return new TextEncoder().encode(text);
}

/** Returns what tells the content type of a part. */
function readContentTypes(archive: Archive): (path: string) => string {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { name, attributes } of readTree(archive, '[Content_Types].xml').children) {
    const type = attributes.get('ContentType') ?? '';
    if (name === 'Override') overrides.set((attributes.get('PartName') ?? '').replace(/^\//, ''), type);
    else defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  }
  return (path) =>
    overrides.get(path) ??
    defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ??
    'application/octet-stream';
}
