import { readFence } from './markdown-lines.js';

/** An HTML table in the source of a Markdown text. */
export interface HtmlTableSource {
  readonly html: string;
  /** Of its first line among the lines, from 0. */
  readonly start: number;
  readonly end: number;
}

/** Gives the HTML tables that lines of Markdown hold, each from the line of its first tag to the line of its last; blocks of code hold none. */
export function findHtmlTables(lines: readonly string[]): HtmlTableSource[] {
  const tables: HtmlTableSource[] = [];
  let fence: string | null = null;
  let start = -1;
  let depth = 0;
  lines.forEach((line, index) => {
    const mark = readFence(line);
    if (start < 0 && mark !== null)
      fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    if (fence !== null) return;
    const opened = line.match(/<table[\s>]/gi)?.length ?? 0;
    if (start < 0 && opened > 0) start = index;
    if (start < 0) return;
    depth += opened - (line.match(/<\/table\s*>/gi)?.length ?? 0);
    if (depth > 0) return;
    tables.push({ html: lines.slice(start, index + 1).join('\n'), start, end: index + 1 });
    start = -1;
    depth = 0;
  });
  // One that never closes goes to the next heading, as it does on a page.
  if (start >= 0) {
    const next = lines.findIndex((line, index) => index > start && /^#{1,6}\s/.test(line));
    const end = next < 0 ? lines.length : next;
    tables.push({ html: lines.slice(start, end).join('\n'), start, end });
  }
  return tables;
}
