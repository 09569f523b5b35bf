import { damaged } from '../source/unreadable.js';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** One step of an XML text: an element opens or closes, or text is between two marks. */
export type XmlEvent =
  | ({ readonly kind: 'open' } & XmlElement)
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Returns the events of an XML text one after the other, so that a large one is never held as a tree. An element without
 * content opens and closes. Entities other than those of XML itself stay as written. Throws `Unreadable` where a mark is cut off.
 * `tellPassed` is called for each comment, instruction and declaration.
 */
export function* readXmlEvents(xml: string, reportSkipped?: () => void): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start !== at) yield { kind: 'text', text: decode(xml.slice(at, start < 0 ? undefined : start)) };
    if (start < 0) return;
    const passed = passOver.find(({ begin }) => xml.startsWith(begin, start));
    const end = passed ? xml.indexOf(passed.end, start) : endOfTag(xml, start);
    if (end < 0) throw damaged('its XML is cut off');
    if (passed?.isText) yield { kind: 'text', text: xml.slice(start + passed.begin.length, end) };
    else if (passed) reportSkipped?.();
    else yield* readTag(xml.slice(start + 1, end));
    at = end + (passed?.end.length ?? 1);
  }
}

const passOver = [
  { begin: '<?', end: '?>', isText: false },
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<!', end: '>', isText: false },
] as const;

/** The `>` that closes a tag; inside quotation marks it is text. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  for (let from = start; end >= 0; ) {
    const quote = /["']/.exec(xml.slice(from, end));
    if (!quote) return end;
    const close = xml.indexOf(quote[0], from + quote.index + 1);
    if (close < 0) return -1;
    from = close + 1;
    if (from > end) end = xml.indexOf('>', from);
  }
  return -1;
}

function* readTag(tag: string): Generator<XmlEvent> {
  if (tag.startsWith('/')) {
    yield { kind: 'close', name: tag.slice(1).trim() };
    return;
  }
  const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
  yield { kind: 'open', name, attributes: attributesOf(tag) };
  if (tag.endsWith('/')) yield { kind: 'close', name };
}

/** Goes from one `=` to the next, so that a tag of any length takes time in proportion to it. */
function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0, equals = tag.indexOf('='); equals >= 0; equals = tag.indexOf('=', at)) {
    const before = at;
    at = equals + 1;
    let start = at;
    while (isSpace(tag[start])) start++;
    const quote = tag[start];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, start + 1);
    if (end < 0) continue;
    at = end + 1;
    const key = lastWord(tag, before, equals);
    if (key !== '') attributes.set(key, decode(tag.slice(start + 1, end)));
  }
  return attributes;
}

/** Returns the name that ends before `end`, white space apart. */
function lastWord(tag: string, from: number, end: number): string {
  let last = end;
  while (last > from && isSpace(tag[last - 1])) last--;
  let first = last;
  while (first > from && !isSpace(tag[first - 1]) && !/[=/"']/.test(tag.charAt(first - 1))) first--;
  return tag.slice(first, last);
}

function isSpace(letter: string | undefined): boolean {
  return letter !== undefined && /\s/.test(letter);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
