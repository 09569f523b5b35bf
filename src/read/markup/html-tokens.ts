import { Tokenizer } from 'htmlparser2';

/** A tag or a piece of text of a page, in the order of the source. Names are in lower case. */
export type HtmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: Attributes;
      readonly isClosed: boolean;
      /** Where its name is in the source. */
      readonly at: number;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** The attributes that tell how a page is read; all others are left out. */
export type Attributes = Readonly<Record<string, string>>;

const none: Attributes = {};
const wanted: ReadonlySet<string> = new Set([
  'rowspan',
  'colspan',
  'class',
  'hidden',
  'style',
  'aria-hidden',
  'datetime',
]);

/**
 * Returns the tags and texts of HTML, entities decoded, comments left out. No tree is built: it would take the parser's own
 * guesses about missing end tags with it, and a time that grows with the square of the depth.
 */
export function readTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let text = '';
  let name = '';
  let at = 0;
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> | null = null;

  const endText = () => {
    if (text !== '') tokens.push({ kind: 'text', text });
    text = '';
  };
  const endTag = (isClosed: boolean) => {
    tokens.push({ kind: 'open', name, attributes: attributes ?? none, isClosed, at });
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        text += html.slice(start, end);
      },
      ontextentity: (code) => {
        text += String.fromCodePoint(code);
      },
      onopentagname: (start, end) => {
        endText();
        name = html.slice(start, end).toLowerCase();
        at = start;
        attributes = null;
      },
      onopentagend: () => endTag(false),
      onselfclosingtag: () => endTag(true),
      onclosetag: (start, end) => {
        endText();
        tokens.push({ kind: 'close', name: html.slice(start, end).toLowerCase() });
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (wanted.has(attribute)) value += html.slice(start, end);
      },
      onattribentity: (code) => {
        if (wanted.has(attribute)) value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!wanted.has(attribute)) return;
        attributes ??= {};
        attributes[attribute] ??= value;
      },
      oncdata: (start, end, offset) => {
        text += html.slice(start, end - offset);
      },
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  endText();
  return tokens;
}

/** Returns the text with its HTML entities (`&amp;`, `&#8217;`) decoded; all else, angle brackets too, stays as written. */
export function decodeEntities(text: string): string {
  return readTokens(text.replace(/</g, '&lt;'))
    .map((token) => (token.kind === 'text' ? token.text : ''))
    .join('');
}
