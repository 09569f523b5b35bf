import { limits } from '../source/limits.js';
import { headingElements, paragraphEnders, silentElements, voidElements } from './html-elements.js';
import { type Attributes, type HtmlToken, readTokens } from './html-tokens.js';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  /** Where it is in the source. */
  readonly at: number;
}

/** What a page says in order: every element that opens closes again, whatever end tags the source leaves out. */
export type HtmlEvent =
  | { readonly kind: 'open' | 'close'; readonly element: HtmlElement }
  | { readonly kind: 'text'; readonly text: string };

export interface HtmlWalk {
  readonly events: readonly HtmlEvent[];
  /** The text of `<title>`, or null. */
  readonly title: string | null;
  /** Hidden elements with words, which were left out. */
  readonly hiddenCount: number;
  /** Elements that are deeper than the limit; their text is read, they themselves are not. */
  readonly tooDeepCount: number;
}

/** An open element that another tag ends, though its own end tag is missing: which ones, and where the search stops. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  /** The outermost of them ends, with all it holds; else the innermost. */
  readonly outermost: boolean;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const cellBounds = set('td th caption table');
const impliedEnds: Readonly<Record<string, ImpliedEnd>> = {
  td: { ends: set('td th caption colgroup'), stops: set('table'), outermost: true },
  th: { ends: set('td th caption colgroup'), stops: set('table'), outermost: true },
  tr: { ends: set('tr td th caption colgroup'), stops: set('table'), outermost: true },
  tbody: { ends: set('thead tbody tfoot tr td th caption colgroup'), stops: set('table'), outermost: true },
  thead: { ends: set('thead tbody tfoot tr td th caption colgroup'), stops: set('table'), outermost: true },
  tfoot: { ends: set('thead tbody tfoot tr td th caption colgroup'), stops: set('table'), outermost: true },
  li: { ends: set('li'), stops: set('ul ol menu td th caption table'), outermost: false },
  dt: { ends: set('dt dd'), stops: set('dl td th caption table'), outermost: false },
  dd: { ends: set('dt dd'), stops: set('dl td th caption table'), outermost: false },
};
const paragraphEnd: ImpliedEnd = {
  ends: set('p'),
  stops: set('td th caption table button li dd dt'),
  outermost: false,
};
const tableParts = set('td th tr tbody thead tfoot caption');

interface OpenElement extends HtmlElement {
  readonly silent: boolean;
  /** Set on the outermost of hidden elements. */
  readonly hidden: { hasWords: boolean } | null;
  readonly isOpenTable: boolean;
}

/** Returns the elements and texts of HTML in order, without what is hidden and what is no text (scripts, styles). */
export function walkHtml(html: string): HtmlWalk {
  const tokens = readTokens(html);
  const unclosed = findUnclosedTables(tokens);
  const holdsTable = tableFinder(tokens);
  const events: HtmlEvent[] = [];
  const stack: OpenElement[] = [];
  const counts = { hidden: 0, tooDeep: 0 };
  let overflow = 0;
  let title: string | null = null;

  const isSilent = () => stack.at(-1)?.silent ?? false;
  const popTo = (length: number) => {
    while (stack.length > length) {
      const element = stack.pop();
      if (!element) return;
      if (!element.silent) events.push({ kind: 'close', element });
      else if (element.hidden?.hasWords) counts.hidden++;
    }
  };
  const endImplied = ({ ends, stops, outermost }: ImpliedEnd) => {
    let found = -1;
    for (let index = stack.length - 1; index >= 0; index--) {
      const name = stack[index]?.name ?? '';
      if (ends.has(name)) found = index;
      if (stops.has(name) || (found >= 0 && !outermost)) break;
    }
    if (found >= 0) popTo(found);
  };
  const endUnclosedTable = () => {
    for (let index = stack.length - 1; index >= 0; index--) {
      if (stack[index]?.name !== 'table') continue;
      if (stack[index]?.isOpenTable) popTo(index);
      return;
    }
  };

  tokens.forEach((token, index) => {
    if (token.kind === 'text') {
      if (!isSilent()) events.push(token);
      else if (token.text.trim() !== '') {
        if (stack.at(-1)?.name === 'title' && stack.at(-2)?.name !== 'svg')
          title ??= token.text.replace(/\s+/g, ' ').trim();
        const hidden = stack.findLast((element) => element.hidden)?.hidden;
        if (hidden) hidden.hasWords = true;
      }
      return;
    }
    const { name } = token;
    if (token.kind === 'close') {
      if (name === 'br') pushLineBreak(events);
      else if (overflow > 0 && name !== 'table') overflow -= voidElements.has(name) ? 0 : 1;
      else popTo(findOpen(stack, name));
      return;
    }
    if (name === 'table' || headingElements.has(name)) {
      endUnclosedTable();
      if (headingElements.has(stack.at(-1)?.name ?? '')) popTo(stack.length - 1);
    }
    const implied = impliedEnds[name];
    if (implied) endImplied(implied);
    if (paragraphEnders.has(name)) endImplied(paragraphEnd);
    const isVoid = voidElements.has(name) || (token.isClosed && name.includes(':'));
    if (stack.length >= limits.depth && !isVoid) {
      overflow++;
      if (!isSilent()) {
        counts.tooDeep++;
        events.push({ kind: 'text', text: ' ' });
      }
      return;
    }
    overflow = 0;
    const hides = !isSilent() && isHidden(token.attributes) && !holdsTable(index);
    const element: OpenElement = {
      name,
      attributes: token.attributes,
      at: token.at,
      silent: isSilent() || hides || silentElements.has(name),
      hidden: hides ? { hasWords: false } : null,
      isOpenTable: unclosed.has(index),
    };
    if (!element.silent) events.push({ kind: 'open', element });
    // Confluence writes a date as an empty element.
    const { datetime } = token.attributes;
    if (name === 'time' && token.isClosed && datetime && !element.silent)
      events.push({ kind: 'text', text: datetime });
    if (!isVoid) stack.push(element);
    else if (!element.silent) events.push({ kind: 'close', element });
  });
  popTo(0);
  return { events, title, hiddenCount: counts.hidden, tooDeepCount: counts.tooDeep };
}

/** Browsers read `</br>` as a line break. */
function pushLineBreak(events: HtmlEvent[]): void {
  const element = { name: 'br', attributes: {}, at: 0 };
  events.push({ kind: 'open', element }, { kind: 'close', element });
}

/** Returns the number of open elements that stay when an end tag of this name comes; all of them where it ends nothing. */
function findOpen(stack: readonly OpenElement[], name: string): number {
  const isHeading = headingElements.has(name);
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index]?.name ?? '';
    if (open === name || (isHeading && headingElements.has(open))) return index;
    if (name !== 'table' && (tableParts.has(name) ? open === 'table' : cellBounds.has(open))) break;
  }
  return stack.length;
}

/** The tables without an end tag: a heading or another table that follows in their last cell is not part of them. */
function findUnclosedTables(tokens: readonly HtmlToken[]): ReadonlySet<number> {
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'text' || token.name !== 'table') return;
    if (token.kind === 'open') open.push(index);
    else open.pop();
  });
  return new Set(open);
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}

/**
 * Returns a function that tells whether the element opened by a token holds a table. Such an element is read although it is
 * hidden: programmes of several days hide all tabs but one. The search has a budget, so that it stays linear.
 */
function tableFinder(tokens: readonly HtmlToken[]): (index: number) => boolean {
  let budget = tokens.length * 8;
  return (index) => {
    const opened = tokens[index];
    if (opened?.kind !== 'open') return false;
    let depth = 0;
    for (let at = index; at < tokens.length && budget > 0; at++, budget--) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'text') continue;
      if (token.kind === 'open' && token.name === 'table' && at > index) return true;
      if (token.name !== opened.name) continue;
      depth += token.kind === 'open' ? 1 : -1;
      if (depth === 0) return false;
    }
    return false;
  };
}
