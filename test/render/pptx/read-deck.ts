import { posix } from 'node:path';
import { slidePaths } from '../../lint/lint-package.js';
import { readArchive } from '../../lint/read-archive.js';
import { all, at, parseXml, textOf, type Xml } from '../../lint/xml.js';

/** A slide read back from a package. */
export interface ReadSlide {
  readonly path: string;
  readonly title: string;
  readonly tree: Xml;
  /** Shapes in the order they are read. */
  readonly shapes: readonly Xml[];
  readonly notes: readonly string[];
  /** Path of the slide that a relationship leads to. */
  target(id: string): string | undefined;
}

/** Gives the slides of a package in order, and its XML parts by their paths. */
export function readDeck(bytes: Uint8Array): {
  readonly slides: readonly ReadSlide[];
  readonly parts: ReadonlyMap<string, Xml>;
} {
  const { files } = readArchive(bytes);
  const parts = new Map<string, Xml>();
  for (const [name, data] of files)
    if (/\.(xml|rels)$/.test(name)) parts.set(name, parseXml(new TextDecoder().decode(data)));
  const paths = slidePaths(parts.get('ppt/presentation.xml')!, parts);
  return { parts, slides: paths.map((path) => readSlide(path, parts)) };
}

function readSlide(path: string, parts: ReadonlyMap<string, Xml>): ReadSlide {
  const tree = parts.get(path)!;
  const rels = parts.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))!;
  const targets = new Map(
    all(rels, 'Relationship').map(({ attributes }) => [
      attributes.Id!,
      attributes.Target!.replace(/^(\.\.|\/ppt)/, 'ppt'),
    ]),
  );
  const shapes = at(tree, 'p:cSld', 'p:spTree')!.children.filter((child) =>
    ['p:sp', 'p:pic', 'p:graphicFrame'].includes(child.name),
  );
  const notes = [...targets.values()].find((target) => target.includes('notesSlide'));
  return {
    path,
    tree,
    shapes,
    title: shapes
      .filter((shape) => ['title', 'ctrTitle'].includes(placeholder(shape)))
      .map(textOf)
      .join(),
    notes:
      notes === undefined
        ? []
        : all(parts.get(notes)!, 'a:p')
            .map(textOf)
            .filter((text) => text !== ''),
    target: (id) => targets.get(id)?.replace(/^(?!ppt)/, 'ppt/slides/'),
  };
}

/** Gives the type of the placeholder a shape fills, such as `body`. */
export function placeholder(shape: Xml): string {
  const found = all(shape, 'p:ph')[0];
  return found === undefined ? '' : (found.attributes.type ?? 'obj');
}

/** Gives all text of a deck's slides as words, page after page. */
export function wordsOf(slides: readonly ReadSlide[]): string[] {
  return slides.flatMap((slide) => all(slide.tree, 'a:p').flatMap((para) => textOf(para).split(/\s+/)));
}
