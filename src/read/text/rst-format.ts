/** Tells whether a text is reStructuredText: by its directives, by tables that are drawn, or by its links under underlined headings. */
export function looksLikeRst(head: string): boolean {
  if (/^#{1,6} \S/m.test(head)) return false;
  if (/^\.\. (?:[\w-]+::|_[^:\n]+:)/m.test(head)) return true;
  if ((head.match(/^[ \t]*\+(?:[-=]+\+)+[ \t]*$/gm)?.length ?? 0) >= 2 && /^[ \t]*\|.*\|[ \t]*$/m.test(head))
    return true;
  if ((head.match(/^={2,}(?:[ \t]+={2,})+[ \t]*$/gm)?.length ?? 0) >= 2) return true;
  const underlined = head.match(/^\S.*\n([=~^"*+#-])\1{2,}[ \t]*$/gm)?.length ?? 0;
  return underlined >= 1 && /`[^`\n<]+<[^>\n]+>`_|^#\. |:[a-z]+:`[^`\n]+`/m.test(head);
}
