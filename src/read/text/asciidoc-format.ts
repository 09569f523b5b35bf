/** Tells whether a text is AsciiDoc: it begins with its title, or holds its tables or several of its headings. */
export function looksLikeAsciiDoc(head: string): boolean {
  const first =
    head.split('\n').find((line) => /\S/.test(line) && !/^(?:\/\/|:!?[\w-]+!?:)/.test(line)) ?? '';
  if (/^= [^=\s](?:.*[^=\s])?[ \t]*$/.test(first)) return true;
  if ((head.match(/^\|={3,}[ \t]*$/gm)?.length ?? 0) >= 2) return true;
  return (head.match(/^={2,6} [^=\s](?:.*[^=\s])?[ \t]*$/gm)?.length ?? 0) >= 2;
}
