/** An element of a parsed document; names keep their prefixes. `text` is the character data directly inside. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const token = /<\?[^?]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Gives the root of a document. Strict about what we write ourselves: throws on anything not well-formed. */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: XmlElement[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (match === null) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, closing, name, attributes, empty, text] = match;
    const parent = open[open.length - 1]!;
    if (text !== undefined) parent.text += decode(text);
    else if (name !== undefined && closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const element: XmlElement = {
        name,
        attributes: attributesOf(attributes ?? ''),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || top.children.length !== 1)
    throw new Error('not one whole element');
  return root;
}

/** Gives an element and all inside it, in the order of the document, or those of a name. */
export function* descendants(element: XmlElement, name?: string): Generator<XmlElement> {
  if (name === undefined || element.name === name) yield element;
  for (const child of element.children) yield* descendants(child, name);
}

/** Gives the first element of a name inside another. */
export function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const each of descendants(element, name)) return each;
  return undefined;
}

/** Gives all text of `a:t` elements inside an element, joined by a text. */
export function textOf(element: XmlElement, between = ''): string {
  return [...descendants(element, 'a:t')].map((each) => each.text).join(between);
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`the attribute ${name} stands twice`);
    found.set(name, decode(value));
  }
  return found;
}

function decode(text: string): string {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('a character XML cannot hold');
  return text.replace(/&([^;]{0,8});?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}
