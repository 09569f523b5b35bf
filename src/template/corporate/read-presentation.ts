import { gatherDiagnostics } from '../../diagnostics/index.js';
import { type CorporateDeck, compareText } from '../../model/index.js';
import { type Archive, openArchive } from '../../read/office/archive.js';
import { mainPart, type Relation, readRelations } from '../../read/office/relations.js';
import { Unreadable } from '../../read/source/unreadable.js';
import { keepParts } from './keep-parts.js';
import { type PresentationLayout, readLayout, readMaster } from './read-layout.js';
import { requireWellFormed } from './require-well-formed.js';
import { at, numberOf, readTree } from './xml-tree.js';

/** A presentation as a template: what is kept of it, and its layouts. */
export interface Presentation {
  readonly frame: Omit<CorporateDeck, 'layouts' | 'unused' | 'scheme'>;
  readonly layouts: readonly PresentationLayout[];
  /** What it holds that a deck does not take over, in words. */
  readonly leftOut: readonly string[];
}

const isProtected =
  'It is protected by a password, or of the old form `.ppt`. Open it in PowerPoint and save it without a password as `.pptx` or `.potx`.';

/** Returns a presentation of its bytes, or a sentence that says why it cannot be used. */
export function readPresentation(bytes: Uint8Array): Presentation | string {
  if (bytes.length > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === 0xd0cf11e0)
    return isProtected;
  try {
    return read(openArchive(bytes));
  } catch (error) {
    if (error instanceof Unreadable) return whyUnreadable(error);
    throw error;
  }
}

function whyUnreadable(error: Unreadable): string {
  const { diagnose, diagnostics } = gatherDiagnostics();
  error.report(diagnose, { file: '' });
  switch (diagnostics[0]?.code) {
    case 'file-encrypted':
      return isProtected;
    case 'file-holds-too-much':
      return 'It holds more than a template can: more than 256 MB once unpacked, or one part of more than 12 MB. Remove large pictures and videos from its masters, and slides from the file.';
    default:
      return 'It is damaged, or no presentation. Open it in PowerPoint and save it again as `.pptx` or `.potx`.';
  }
}

function read(archive: Archive): Presentation | string {
  const path = mainPart(archive, 'ppt/presentation.xml');
  if (!archive.has(path))
    return 'It is no presentation. Save the template in PowerPoint as `.pptx` or `.potx`.';
  requireWellFormed(archive, path);
  const xml = archive.text(path);
  if (xml.includes('purl.oclc.org/ooxml'))
    return 'It is saved in the strict form of the format. Save it in PowerPoint as an ordinary `.pptx` or `.potx`.';
  const tree = readTree(archive, path);
  const relations = readRelations(archive, path);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const listed = (list: string): { path: string; id: number }[] =>
    (at(tree, list)?.children ?? []).flatMap((entry) => {
      const target = targets.get(entry.attributes.get('r:id') ?? '');
      return target === undefined || !archive.has(target)
        ? []
        : [{ path: target, id: numberOf(entry, 'id') ?? 0 }];
    });
  const masters = listed('sldMasterIdLst');
  const size = at(tree, 'sldSz');
  const [width, height] = [numberOf(size, 'cx') ?? 0, numberOf(size, 'cy') ?? 0];
  if (masters.length === 0 || width < 914_400 || height < 914_400)
    return 'It has no slide master. Save the template in PowerPoint as `.pptx` or `.potx`.';
  const read = masters.map((master) => readMaster(archive, master.path));
  const notes = listed('notesMasterIdLst')[0]?.path ?? null;
  const handout = listed('handoutMasterIdLst')[0]?.path ?? null;
  const theme = readRelations(archive, read[0]?.path ?? '').find(({ type }) => type.endsWith('/theme'));
  const embedded = embeddedFonts(xml, relations);
  const starts = [
    ...masters.map((master) => master.path),
    notes,
    handout,
    ...(embedded?.targets.values() ?? []),
  ];
  return {
    frame: {
      page: { width, height, type: size?.attributes.get('type') ?? null },
      notesSize: {
        width: numberOf(at(tree, 'notesSz'), 'cx') ?? 6_858_000,
        height: numberOf(at(tree, 'notesSz'), 'cy') ?? 9_144_000,
      },
      parts: keepParts(
        archive,
        starts.filter((start) => start !== null),
      ).sort((a, b) => compareText(a.path, b.path)),
      masters,
      notesMaster: notes,
      handoutMaster: handout,
      theme: theme?.target ?? '',
      embeddedFonts: embedded,
      defaultTextStyle: elementOf(xml, 'p:defaultTextStyle'),
      tableStyles: tableStyles(archive, relations),
    },
    layouts: read.flatMap((master) => master.layouts.map((layout) => readLayout(archive, layout, master))),
    leftOut: leftOut(xml, relations),
  };
}

/** Returns an element of a text as it is, or null. Such elements are never nested in themselves. */
function elementOf(xml: string, name: string): string | null {
  const start = xml.search(new RegExp(`<${name}[\\s>]`));
  const end = xml.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? null : xml.slice(start, end + name.length + 3);
}

function embeddedFonts(xml: string, relations: readonly Relation[]): CorporateDeck['embeddedFonts'] {
  const element = elementOf(xml, 'p:embeddedFontLst');
  if (element === null) return null;
  const ids = new Set(Array.from(element.matchAll(/r:id="([^"]*)"/g), ([, id]) => id ?? ''));
  const targets = new Map(relations.filter(({ id }) => ids.has(id)).map(({ id, target }) => [id, target]));
  return targets.size === ids.size ? { xml: element, targets } : null;
}

function tableStyles(archive: Archive, relations: readonly Relation[]): string {
  const part = relations.find(({ type }) => type.endsWith('/tableStyles'))?.target;
  if (part === undefined || !archive.has(part)) return '';
  requireWellFormed(archive, part);
  const list = elementOf(archive.text(part), 'a:tblStyleLst');
  return list?.replace(/^<a:tblStyleLst[^>]*>/, '').replace(/<\/a:tblStyleLst>$/, '') ?? '';
}

function leftOut(xml: string, relations: readonly Relation[]): string[] {
  const has = (type: RegExp): boolean => relations.some((relation) => type.test(relation.type));
  return [
    ...(has(/\/vbaProject$/) ? ['its macros'] : []),
    ...(xml.includes('<p:modifyVerifier') ? ['its password against changes'] : []),
  ];
}
