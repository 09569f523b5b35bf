/** Returns a line or cell of reStructuredText as words: emphasis, roles and targets of links go. */
export function readRstInline(source: string): string {
  return source
    .replace(/\[(?:\d{1,4}|#[\w-]{0,40}|\*)\]_/g, '')
    .replace(/``([^`\n]{1,500})``/g, '$1')
    .replace(
      /(?::[\w.+:-]{1,60}:)?`([^`\n]{1,500})`(?:__?)?/g,
      (_, words: string) => words.replace(/[ \t]*<[^<>]{1,2000}>$/, '') || words,
    )
    .replace(/\*{1,2}(?=\S)([^*\n]{1,500})(?<=\S)\*{1,2}/g, '$1')
    .replace(/\\(?:[ ]|(?=[*`_|\\]))/g, '');
}
