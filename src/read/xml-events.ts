import { damaged } from './unreadable.js';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** One step of an XML text: an element opens or closes, or text stands between two marks. */
export type XmlEvent =
  | ({ readonly kind: 'open' } & XmlElement)
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Gives the events of an XML text one after the other, so that a large one is never held as a tree. An element without
 * content opens and closes. Entities other than those of XML itself stay as written. Throws `Unreadable` where a mark is cut off.
 */
export function* readXmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start !== at) yield { kind: 'text', text: decode(xml.slice(at, start < 0 ? undefined : start)) };
    if (start < 0) return;
    const passed = passOver.find(({ begin }) => xml.startsWith(begin, start));
    const end = passed ? xml.indexOf(passed.end, start) : endOfTag(xml, start);
    if (end < 0) throw damaged('its XML is cut off');
    if (passed?.isText) yield { kind: 'text', text: xml.slice(start + passed.begin.length, end) };
    else if (!passed) yield* readTag(xml.slice(start + 1, end));
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
  const attributes = new Map<string, string>();
  for (const [, key, double, single] of tag.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key !== undefined) attributes.set(key, decode(double ?? single ?? ''));
  }
  yield { kind: 'open', name, attributes };
  if (tag.endsWith('/')) yield { kind: 'close', name };
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
