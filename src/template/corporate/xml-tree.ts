import type { Archive } from '../../read/office/archive.js';
import { readXmlForTree } from '../../read/office/plain-xml.js';
import { readXmlEvents } from '../../read/office/xml-events.js';

/** An element; its name without its prefix, attributes with theirs. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** Returns the root element of a part. Throws `Unreadable` where there is none. */
export function readTree(archive: Archive, part: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const event of readXmlEvents(readXmlForTree(archive, part))) {
    const parent = open.at(-1) ?? root;
    if (event.kind === 'open') {
      const name = event.name.replace(/^.*:/, '');
      const node: XmlNode = { name, attributes: event.attributes, children: [], text: '' };
      parent.children.push(node);
      open.push(node);
    } else if (event.kind === 'text') parent.text += event.text;
    else if (open.length > 1) open.pop();
  }
  return root.children[0] ?? root;
}

/** Returns the element that a path of names leads to, the first at each step. */
export function at(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    node,
  );
}

/** Returns all elements of a name below a node, in their order. */
export function all(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** Returns the number of an attribute; null where there is none. */
export function numberOf(node: XmlNode | undefined, attribute: string): number | null {
  const text = node?.attributes.get(attribute);
  if (text === undefined || !/^-?\d+$/.test(text)) return null;
  return Number(text);
}
