import type { Block } from '../../model/index.js';
import {
  boldElements,
  boundaryElements,
  inlineElements,
  isBoldStyle,
  isLabelClass,
  itemElements,
  leafElements,
} from '../markup/html-elements.js';
import { decodeEntities } from '../markup/html-tokens.js';
import { type HtmlElement, walkHtml } from '../markup/html-walk.js';
import { unmark, unmarkSeries } from './list-markers.js';

const known = [...boundaryElements, ...inlineElements, '(?:ac|ri):[\\w-]+'].join('|');
const knownTag = new RegExp(`<(?=/?(?:${known})(?:[\\s/>]|$)|!--\\[if)`, 'i');
/** Elements whose words are not shown, where their end tag is there too, and comments that end. */
const unseen = ['script', 'style', 'template', 'xml'];
const strayBracket = (also: string) => new RegExp(`<(?!/?(?:${known}${also})[\\s/>]|!--|!\\[)`, 'gi');
const anyStrayBracket = strayBracket('');
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;

/** How the text of a cell is split where it has no markup. */
export interface PlainText {
  /** Runs of two or more spaces part lines. Default: `true` */
  readonly spacesPart: boolean;
}

/** A block and whether all its words are bold. */
export interface RawBlock extends Block {
  readonly isBold?: boolean;
}

/**
 * Returns the blocks of a cell's text as it is in a file that is no HTML: plain, or with HTML in it. Blocks are
 * paragraphs, list items, lines, and, in text outside any block element, what runs of two or more spaces part.
 */
export function readBlocks(text: string, plain: PlainText = { spacesPart: true }): Block[] {
  if (!text.includes('<') || !knownTag.test(text)) {
    const decoded = text.includes('&') && entity.test(text) ? decodeEntities(text) : text;
    if (!decoded.includes('\n') && !(plain.spacesPart && wideSpace.test(decoded))) {
      const block = makeBlock(decoded, 'line');
      // A literal takes a third of the room of an array that grew.
      return block ? [block] : [];
    }
    const blocks = readLines(decoded, plain.spacesPart, 'line');
    return blocks.length > 1 ? finishBlocks(blocks) : blocks;
  }
  const collector = createBlockCollector({ linesPart: true, spacesPart: plain.spacesPart });
  for (const event of walkHtml(escapeStrays(text)).events) {
    if (event.kind === 'text') collector.text(event.text);
    else collector[event.kind](event.element);
  }
  return collector.take().map(({ text, kind }) => ({ text, kind }));
}

/** Makes text of the brackets that only look like a tag. */
function escapeStrays(text: string): string {
  const closed = text.includes('-->') ? text : text.replaceAll('<!--', '&lt;!--');
  const lower = closed.toLowerCase();
  const also = unseen.filter((name) => lower.includes(`</${name}`));
  return closed.replace(also.length === 0 ? anyStrayBracket : strayBracket(`|${also.join('|')}`), '&lt;');
}

/** Takes the events of a piece of a page and gives its blocks. */
export interface BlockCollector {
  open(element: HtmlElement): void;
  close(element: HtmlElement): void;
  text(text: string): void;
  /** Returns the blocks since the last time. */
  take(): RawBlock[];
}

interface Context {
  readonly leaf: boolean;
  readonly bold: boolean;
  readonly pre: boolean;
  readonly label: boolean;
  readonly kind: Block['kind'];
}

const outside: Context = { leaf: false, bold: false, pre: false, label: false, kind: 'line' };

/**
 * Returns a collector of blocks. Where line ends and runs of spaces of the source are mere layout, as on a page, they part
 * nothing; `<pre>` keeps its lines. A small mark (`<span class="track">`) becomes a label that follows its line.
 */
export function createBlockCollector(parts: { linesPart: boolean; spacesPart: boolean }): BlockCollector {
  let blocks: RawBlock[] = [];
  const contexts: Context[] = [];
  let context = outside;
  let text = '';
  let kind: Block['kind'] = 'line';
  let hasPlain = false;
  let label = '';
  let labels: RawBlock[] = [];

  const flush = () => {
    if (text.trim() !== '') {
      const isBold = !hasPlain;
      for (const block of readLines(text, false, kind)) blocks.push({ ...block, isBold });
    }
    blocks.push(...labels);
    text = '';
    labels = [];
    hasPlain = false;
  };
  const endLabel = () => {
    const words = label.replace(/\s+/g, ' ').trim();
    if (words.length > longestLabel) text += ` ${words} `;
    else if (words !== '') labels.push({ text: words, kind: 'label' });
    if (words.length > longestLabel) hasPlain = true;
    label = '';
    text += ' ';
  };

  return {
    open(element) {
      const { name } = element;
      if (boundaryElements.has(name)) flush();
      contexts.push(context);
      const isLabel = inlineElements.has(name) && isLabelClass(element.attributes.class ?? '');
      context = {
        leaf: context.leaf || leafElements.has(name),
        bold: isBoldStyle(element.attributes.style) ?? (context.bold || boldElements.has(name)),
        pre: context.pre || name === 'pre',
        label: context.label || isLabel,
        kind: itemElements.has(name)
          ? 'listItem'
          : name === 'p' && context.kind !== 'listItem'
            ? 'paragraph'
            : context.kind,
      };
    },
    close(element) {
      const wasLabel = context.label;
      context = contexts.pop() ?? outside;
      if (wasLabel && !context.label) endLabel();
      if (boundaryElements.has(element.name)) flush();
    },
    text(data) {
      if (context.label) {
        label += data;
        return;
      }
      const linesPart = context.pre || (parts.linesPart && !context.leaf);
      const spacesPart = parts.spacesPart && !context.leaf;
      const pieces = linesPart || spacesPart ? splitText(data, linesPart, spacesPart) : [data];
      pieces.forEach((piece, index) => {
        if (index > 0) flush();
        kind = context.kind;
        text += linesPart ? piece : piece.replace(/\n/g, ' ');
        if (!context.bold && piece.trim() !== '') hasPlain = true;
      });
    },
    take() {
      flush();
      const taken = finishBlocks(blocks);
      blocks = [];
      return taken;
    },
  };
}

/** A label is a word or a few; more is text that only looks like one. */
const longestLabel = 60;

function splitText(text: string, linesPart: boolean, spacesPart: boolean): string[] {
  if (!spacesPart) return linesPart ? text.split('\n') : [text];
  return (linesPart ? text.split('\n') : [text]).flatMap((line) => markThenSplit(line));
}

/** A marker may have wide space behind it, which is no border: `1.   Opening`. */
function markThenSplit(line: string): string[] {
  if (!wideSpace.test(line)) return [line];
  const start = line.trimStart();
  const { text, isMarked } = unmark(start);
  const pieces = text.split(wideSpace);
  if (isMarked) return [`${listSign}${pieces[0] ?? ''}`, ...pieces.slice(1)];
  const indent = line.slice(0, line.length - start.length);
  return wideSpace.test(indent) ? ['', ...pieces] : [`${indent}${pieces[0] ?? ''}`, ...pieces.slice(1)];
}

const wideSpace = /[ \u00a0]{2,}/;

/** Placeholder for a list marker already removed. It cannot occur in text because control characters are stripped first. */
const listSign = '\u0001';

function readLines(text: string, spacesPart: boolean, kind: Block['kind']): RawBlock[] {
  const blocks: RawBlock[] = [];
  if (!text.includes('\n')) pushPieces(blocks, text, spacesPart, kind);
  else for (const line of text.split('\n')) pushPieces(blocks, line, spacesPart, kind);
  return blocks;
}

function pushPieces(blocks: RawBlock[], line: string, spacesPart: boolean, kind: Block['kind']): void {
  if (!spacesPart || !wideSpace.test(line)) pushBlock(blocks, line, kind);
  else for (const piece of markThenSplit(line)) pushBlock(blocks, piece, kind);
}

const rule = /^[-–—•·*_=~\s]+$/;
const unevenSpace = /[^\S ]| {2}/;
const spaces = /\s+/g;

function pushBlock(blocks: RawBlock[], raw: string, kind: Block['kind']): void {
  const block = makeBlock(raw, kind);
  if (block) blocks.push(block);
}

/** Returns the block of a line, or null where it holds no words: rules such as `---` are no lines. */
function makeBlock(raw: string, kind: Block['kind']): Block | null {
  const signed = raw.startsWith(listSign);
  const trimmed = (signed ? raw.slice(1) : raw).trim();
  if (trimmed === '' || rule.test(trimmed)) return null;
  const { text, isMarked } = unmark(trimmed);
  const words = (unevenSpace.test(text) ? text.replace(spaces, ' ') : text).trimEnd();
  if (isMarked && (words === '' || rule.test(words))) return null;
  return { text: words, kind: signed || isMarked ? 'listItem' : kind };
}

/** Takes off the marks that only a series makes marks, and lets a label be a line where there is nothing else. */
function finishBlocks<B extends Block>(blocks: readonly B[]): B[] {
  if (blocks.length === 0) return [];
  const onlyLabels = blocks.every((block) => block.kind === 'label');
  if (onlyLabels) return blocks.map((block) => ({ ...block, kind: 'line' }));
  if (blocks.length === 1) return [...blocks];
  const lines = unmarkSeries(blocks.map((block) => block.text));
  return blocks.map((block, index) => {
    const line = lines[index];
    return line?.isMarked ? { ...block, text: line.text, kind: 'listItem' } : block;
  });
}

/** Returns the one-line text of a cell from its blocks. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.length === 1 ? (blocks[0]?.text ?? '') : blocks.map((block) => block.text).join(' ');
}
