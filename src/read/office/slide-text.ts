import type { ChildNode, Element } from 'domhandler';
import type { Block } from '../../model/index.js';
import { readBlocks } from '../cells/blocks.js';

/** Returns the elements directly inside one; of several ways to say the same, the first, which new programs write. */
export function childElements(parent: Element): Element[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (child.name !== 'mc:AlternateContent') return [child];
    const choice = child.children.filter(isElement)[0];
    return choice ? childElements(choice) : [];
  });
}

/** Returns the first element of a name directly inside one. */
export function childNamed(parent: Element | undefined, name: string): Element | undefined {
  return parent && childElements(parent).find((child) => child.name === name);
}

function isElement(node: ChildNode): node is Element {
  return node.type === 'tag';
}

/**
 * Returns the blocks of a text body of a slide: a block a paragraph, or a line where the paragraph is broken. One with a bullet or
 * number is a list item; `isList` says whether the shape gives bullets to all that do not refuse them.
 */
export function readTextBody(body: Element | undefined, isList: boolean): Block[] {
  const paragraphs = body ? childElements(body).filter(({ name }) => name === 'a:p') : [];
  return paragraphs.flatMap((paragraph) => {
    const properties = childNamed(paragraph, 'a:pPr');
    const marks = properties ? childElements(properties).map(({ name }) => name) : [];
    const isItem =
      marks.some((mark) => /^a:bu(Char|AutoNum|Blip)$/.test(mark)) || (isList && !marks.includes('a:buNone'));
    const lines = textOf(paragraph).split('\n');
    return lines.flatMap((line) =>
      readBlocks(line, { spacesPart: false }).map(
        ({ text, kind }): Block => ({
          text,
          kind: isItem || kind === 'listItem' ? 'listItem' : lines.length > 1 ? 'line' : 'paragraph',
        }),
      ),
    );
  });
}

function textOf(paragraph: Element): string {
  let text = '';
  for (const child of childElements(paragraph)) {
    if (child.name === 'a:br') text += '\n';
    else if (child.name === 'a:r' || (child.name === 'a:fld' && child.attribs.type !== 'slidenum')) {
      const words = childNamed(child, 'a:t')?.children ?? [];
      text += words
        .map((node) => ('data' in node ? node.data : ''))
        .join('')
        .replace(/\s+/g, ' ');
    }
  }
  return text.replaceAll('\u000b', '\n');
}
