/** Gives the mark that opens or closes a block of code, or null where the line is none. */
export function readFence(line: string): string | null {
  const match = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  return match?.[1] ?? null;
}

/** What is above a Markdown text: its front matter's title, and the lines with the front matter and comments made blank. */
export function blankOut(text: string): { lines: string[]; title: string | null } {
  const lines = blankComments(text).split('\n');
  if (lines[0]?.trimEnd() !== '---') return { lines, title: null };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const matter = lines.slice(1, end);
  const isMatter = matter.length > 0 && /^[\w-]+\s*:/.test(matter.find((line) => line.trim() !== '') ?? '');
  if (end < 0 || !isMatter) return { lines, title: null };
  const title = matter.map((line) => /^title\s*:\s*(.*?)\s*$/i.exec(line)?.[1]).find(Boolean) ?? null;
  return { lines: lines.map((line, index) => (index <= end ? '' : line)), title: title && unquote(title) };
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Comments are not shown; their line ends stay, so that every line keeps its number. */
function blankComments(text: string): string {
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
