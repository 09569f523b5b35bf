/** An element as it stands, prefixes and all: the packages under test are our own, and their prefixes are fixed. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** Text of the element itself, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;

/** Gives the root element of an XML text. Throws where it is not well-formed. */
export function parseXml(source: string): Xml {
  const document: Open = { name: '#document', attributes: {}, children: [], text: '' };
  const stack = [document];
  for (const [whole, closed, opened, attributes, empty] of source.replace(/^\ufeff/, '').matchAll(token)) {
    const top = stack[stack.length - 1] ?? document;
    if (whole === '<') throw new Error('a stray `<`');
    if (whole.startsWith('<?') || whole.startsWith('<!--')) continue;
    if (closed !== undefined) {
      if (stack.length === 1 || top.name !== closed)
        throw new Error(`\`</${closed}>\` closes \`<${top.name}>\``);
      stack.pop();
    } else if (opened !== undefined) {
      const element: Open = {
        name: opened,
        attributes: parseAttributes(attributes ?? ''),
        children: [],
        text: '',
      };
      top.children.push(element);
      if (empty !== '/') stack.push(element);
    } else top.text += decode(whole);
  }
  const [root] = document.children;
  if (stack.length !== 1) throw new Error(`\`<${stack[stack.length - 1]?.name}>\` is not closed`);
  if (root === undefined || document.children.length !== 1 || document.text.trim() !== '')
    throw new Error('not one root element');
  return root;
}

/** Gives an element and all elements inside it, in the order they stand. */
export function walk(element: Xml): Xml[] {
  const found: Xml[] = [];
  collect(element, found);
  return found;
}

function collect(element: Xml, found: Xml[]): void {
  found.push(element);
  for (const child of element.children) collect(child, found);
}

/** Gives all elements of a name inside an element. */
export function all(element: Xml, name: string): Xml[] {
  return walk(element).filter((each) => each.name === name);
}

/** Gives the child that a path of names leads to. */
export function at(element: Xml, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    element,
  );
}

/** Gives the text of all runs inside an element, with something between them or nothing. */
export function textOf(element: Xml, between = ''): string {
  return all(element, 'a:t')
    .map(({ text }) => text)
    .join(between);
}

function parseAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name in found) throw new Error(`the attribute \`${name}\` stands twice`);
    found[name] = decode(double ?? single ?? '');
  }
  return found;
}

function decode(text: string): string {
  if (
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/.test(
      text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
    )
  )
    throw new Error('a character that XML cannot hold');
  return text.replace(/&(#x?[\da-f]+|\w+);|&/gi, (whole, name: string | undefined) => {
    if (name?.startsWith('#')) {
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return String.fromCodePoint(code);
    }
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`\`${whole}\` is no entity`);
    return character;
  });
}
