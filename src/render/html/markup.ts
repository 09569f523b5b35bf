/** A piece of markup, made by `element` and `text` only, so that words of the input never become tags. */
export interface Markup {
  readonly html: string;
}

/** What is in an element: markup, or words. */
export type Child = Markup | string | null;

type MarkupAttributes = Readonly<Record<string, string | number | true | null>>;

const empty = new Set(['br', 'img', 'input', 'meta']);

/** Returns an element. An attribute that is null is not there; one that is true has no value. */
export function element(name: string, attributes: MarkupAttributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`))
    .join('');
  if (empty.has(name)) return { html: `<${name}${written}>` };
  return { html: `<${name}${written}>${all(children).html}</${name}>` };
}

/** Returns several pieces one after the other. */
export function all(children: readonly Child[]): Markup {
  return {
    html: children
      .map((child) => (child === null ? '' : typeof child === 'string' ? escapeText(child) : child.html))
      .join(''),
  };
}

/** Words as HTML: nothing in them is markup, in text and in attributes. What no document may hold is taken out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
