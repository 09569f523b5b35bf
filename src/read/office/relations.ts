import { limits } from '../source/limits.js';
import type { Archive } from './archive.js';
import { readXmlPart } from './plain-xml.js';
import { readXmlEvents } from './xml-events.js';

/** What a part of an Office file refers to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part's name inside the archive. */
  readonly target: string;
  /** Whether it lies outside the archive; its target is then no part. */
  readonly outside: boolean;
}

/** Returns what a part refers to, or what the archive itself does for an empty name. Throws `Unreadable`. */
export function readRelations(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  for (const event of readXmlEvents(readXmlPart(archive, name, limits.treeBytes))) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const value = (key: string) => event.attributes.get(key) ?? '';
    relations.push({
      id: value('Id'),
      type: value('Type'),
      target: resolvePart(folder, value('Target')),
      outside: value('TargetMode') === 'External',
    });
  }
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Returns the part that an Office file begins with, or what it is called in most files. */
export function mainPart(archive: Archive, usual: string): string {
  return readRelations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? usual;
}
