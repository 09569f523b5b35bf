import { type OpenPackage, openPackage, targetsOf } from '../../lint/open-package.js';
import { all, at, textOf, type Xml } from '../../lint/xml.js';

/** A slide read back from a package. */
export interface ReadSlide {
  readonly path: string;
  readonly title: string;
  readonly tree: Xml;
  /** Shapes in the order they are read. */
  readonly shapes: readonly Xml[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
  /** Path of the slide that a relationship leads to. */
  target(id: string): string | undefined;
}

/** Gives the slides of a package in the order they are shown. */
export function readDeck(bytes: Uint8Array): readonly ReadSlide[] {
  const opened = openPackage(bytes);
  return opened.slides.map((path) => readSlide(path, opened));
}

function readSlide(path: string, { trees }: OpenPackage): ReadSlide {
  const tree = trees.get(path)!;
  const targets = targetsOf(trees, path);
  const shapes = at(tree, 'p:cSld', 'p:spTree')!.children.filter((child) =>
    ['p:sp', 'p:pic', 'p:graphicFrame'].includes(child.name),
  );
  const notes = trees.get(targets.find(({ type }) => type.endsWith('/notesSlide'))?.path ?? '');
  return {
    path,
    tree,
    shapes,
    title: titleOf(tree),
    notes: (notes === undefined ? [] : all(notes, 'a:p'))
      .map((para) => textOf(para))
      .filter((text) => text !== ''),
    target: (id) => targets.find((each) => each.id === id)?.path,
  };
}

/** Gives the text of a slide's title placeholder. */
export function titleOf(tree: Xml): string {
  const title = all(tree, 'p:sp').find((shape) => ['title', 'ctrTitle'].includes(placeholder(shape)));
  return title === undefined ? '' : textOf(title);
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
