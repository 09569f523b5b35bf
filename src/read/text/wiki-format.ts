/** Tells whether a text is the source of a page of MediaWiki: a table in its marks, or its headings beside its lists or links. */
export function looksLikeMediaWiki(head: string): boolean {
  if (/^[ \t:]*\{\|/m.test(head) && /^[ \t]*\|[-}]/m.test(head)) return true;
  if (!/^={2,6}[ \t]*[^=\s].*?[^=\s][ \t]*={2,6}[ \t]*$/m.test(head)) return false;
  return /\[\[[^[\]\n]+\]\]|'''[^'\n]+'''|\{\{[^{}]+\}\}|^[*#]+[ \t]?[^\s*#]/m.test(head);
}
