/** Returns the mark that opens or closes a block of code, or null where the line is none. */
export function readFence(line: string): string | null {
  const match = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  return match?.[1] ?? null;
}

/** Tells for each line whether it is in a block of code or one of its borders. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = readFence(line);
    const wasOpen = fence !== null;
    if (mark !== null && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    return wasOpen || fence !== null;
  });
}

/** Comments are not shown; their line ends stay, so that every line keeps its number. */
export function blankComments(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', kept)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    pieces.push(text.slice(kept, at), text.slice(at, end).replace(/[^\n]+/g, ''));
    kept = end + 3;
  }
  return pieces.join('') + text.slice(kept);
}

const embedded = /!\[\[[^\]\n]{1,300}\]\]/g;
const wikiLink = /\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{1,300}))?\]\]/g;

/**
 * Gives lines with the links of note programs as their words: `[[people/ann|Ann]]` is `Ann`, `[[Plan]]` is `Plan`. What they embed
 * (`![[photo.png]]`) and the marks of blocks (`^a1b2c3` at the end of a line) go. Code stays.
 */
export function readWikiLinks(lines: readonly string[]): string[] {
  const fenced = fencedLines(lines);
  return lines.map((line, index) => {
    if (fenced[index]) return line;
    const plain = line.includes('[[')
      ? line
          .replace(embedded, '')
          .replace(
            wikiLink,
            (_, target: string, words?: string) => words ?? target.split(/[/#]/).at(-1) ?? target,
          )
      : line;
    return plain.replace(/[ \t]\^[a-z\d]{6}$/, '');
  });
}
