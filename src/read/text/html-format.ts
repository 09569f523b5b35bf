/** Whole pages, whatever else they hold. */
const page = /^<(?:!doctype\s+html|\?xml|html|head|body)(?=[\s>?]|$)/i;

/** A first tag that no other format begins with. */
const block =
  /^<(?:table|thead|tbody|tfoot|tr|colgroup|h[1-6]|div|section|main|article|aside|header|footer|nav|figure|details|blockquote|dl|hr|meta|style|link|title|script|base|google-sheets-html-origin|(?:ac|ri):[\w-]+)(?=[\s>/]|$)/i;

/** A first tag that a cell of another format may begin with too. */
const words =
  /^<(?:p|ul|ol|li|br|center|form|span|font|a|img|b|strong|i|em|u|small|big|label|input|button|pre|code|time|picture|svg|o:p)(?=[\s>/]|$)/i;

/** What Windows writes above a piece of a page that was copied. */
const clipboardHeader = /^Version:[\d.]+\s+StartHTML:[\s\S]{1,300}?(?=<)/i;

/** Returns `html` or `markdown` for a text whose structure is in tags, or null where it is in something else. */
export function detectHtml(text: string): 'html' | 'markdown' | null {
  const head = text.slice(0, 200_000);
  const start = skipComments(head.replace(clipboardHeader, ''));
  if (page.test(start)) return 'html';
  if (block.test(start)) return holdsMarkdown(head) ? 'markdown' : 'html';
  if (words.test(start)) {
    const isWhole = !head.includes('\t') && /<\/?[\w:-]+\s*\/?>\s*$|-->\s*$/.test(text.slice(-200));
    if (isWhole || holdsTable(head)) return holdsMarkdown(head) ? 'markdown' : 'html';
    return null;
  }
  return holdsTable(head) ? 'markdown' : null;
}

/** What stands before the first tag: comments, byte order marks, the mark of a character set. */
function skipComments(text: string): string {
  let rest = text.trimStart();
  for (let times = 0; times < 50 && rest.startsWith('<!--'); times++) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** A table with rows that begins a line, outside the quoted cells of a CSV file. */
function holdsTable(text: string): boolean {
  const match = /(?:^|\n)[ \t]*(?:<(?!table)[^<>\n]{1,300}>[ \t]*){0,8}<table[\s>]/i.exec(text);
  if (!match || !/<t[rdh][\s>]/i.test(text.slice(match.index))) return false;
  return (text.slice(0, match.index).split('"').length - 1) % 2 === 0;
}

/** Headings or a table separator of Markdown beside the tags. */
function holdsMarkdown(text: string): boolean {
  return /^#{1,6}[ \t]+\S/m.test(text) || /^[ \t]*\|[ \t]*:?-{2,}[-|: \t]*$/m.test(text);
}
