import { load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import type { Block } from '../model/index.js';

/** Elements that bound a block. Text inside `leaf` elements is never parted at spaces. */
const boundaries = new Set(
  'p li div ul ol dl dt dd br tr td th table thead tbody section article blockquote pre h1 h2 h3 h4 h5 h6 hr'.split(
    ' ',
  ),
);
const leaves = new Set('p li div ul ol dt dd blockquote pre h1 h2 h3 h4 h5 h6'.split(' '));
const inline =
  'a abbr b big cite code del em font i img input ins kbd label mark o:p q s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  );
const knownTag = new RegExp(`<(?=/?(?:${[...boundaries, ...inline].join('|')})(?:[\\s/>]|$))`, 'i');
const strayBracket = new RegExp(`<(?!/?(?:${[...boundaries, ...inline].join('|')})[\\s/>])`, 'gi');
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;

/** A hyphen or star needs a space after it unless a letter follows the hyphen; a number needs its bracket or full stop. */
const listMarker =
  /^(?:[-–—]\s+|-(?=\p{L})|[•·▪◦‣●○■□➢✓\uf0b7\uf0a7]\s*|\*\s+|\(?\d{1,3}\)\s+|\d{1,3}\.\s+)/u;

/**
 * Gives the blocks of a cell's text as it stands in a file that is no HTML: plain, or with HTML in it. Blocks are
 * paragraphs, list items, lines, and, in text outside any block element, what runs of two or more spaces part.
 */
export function readBlocks(text: string): Block[] {
  if (!knownTag.test(text)) return readPlainBlocks(entity.test(text) ? decodeEntities(text) : text);
  const $ = load(text.replace(strayBracket, '&lt;'));
  return blocksOfNodes($.root().contents().toArray(), true);
}

/** Gives the blocks of a cell of an HTML page, where line ends and spaces of the source are mere layout. */
export function blocksOfNodes(nodes: readonly AnyNode[], spacesPart: boolean): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let kind: Block['kind'] = 'line';
  const flush = () => {
    pushBlock(blocks, text, kind);
    text = '';
  };
  const walk = (node: AnyNode, leaf: boolean, ownKind: Block['kind']) => {
    if (node.type === 'text') {
      const parts = leaf || !spacesPart ? [node.data] : node.data.split(/\n|[ \u00a0]{2,}/);
      parts.forEach((part, index) => {
        if (index > 0) flush();
        kind = ownKind;
        text += part;
      });
      return;
    }
    if (!('children' in node) || !('name' in node) || node.name === 'style' || node.name === 'script') return;
    const bounds = boundaries.has(node.name);
    if (bounds) flush();
    const childKind = node.name === 'li' ? 'listItem' : node.name === 'p' ? 'paragraph' : ownKind;
    for (const child of node.children) walk(child, leaf || leaves.has(node.name), childKind);
    if (bounds) flush();
  };
  for (const node of nodes) walk(node, false, 'line');
  flush();
  return blocks;
}

function readPlainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\n|[ \u00a0]{2,}/)) pushBlock(blocks, line, 'line');
  return blocks;
}

function pushBlock(blocks: Block[], raw: string, kind: Block['kind']): void {
  const text = raw.replace(/\s+/g, ' ').trim();
  const unmarked = text.replace(listMarker, '').trim();
  if (unmarked === '' || /^[-–—•·*_=\s]+$/.test(unmarked)) return;
  blocks.push({ text: unmarked, kind: unmarked === text ? kind : 'listItem' });
}

function decodeEntities(text: string): string {
  return load(text.replace(/</g, '&lt;')).root().text();
}

/** Gives the one-line text of a cell from its blocks. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join(' ');
}
