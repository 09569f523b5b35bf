import MarkdownIt from 'markdown-it';
import type { Diagnose } from '../diagnostics/index.js';
import type { Cell, Grid, GridDocument } from '../model/index.js';
import { readCell } from './cell.js';

// The types of a token are not exported under their own name.
type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Gives the tables of a Markdown text with the headings above each. `<br>` and lists in cells are read as in HTML. */
export function readMarkdown(file: string, text: string, _diagnose: Diagnose): GridDocument {
  const tokens = new MarkdownIt({ html: false }).parse(text, {});
  const grids: Grid[] = [];
  const open: { level: number; text: string }[] = [];
  let title: string | null = null;
  let rows: Cell[][] = [];
  let row: Cell[] = [];
  let part = '';

  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1));
      const heading = plainText(tokens[index + 1])
        .replace(/\s+/g, ' ')
        .trim();
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, text: heading });
      title ??= heading === '' ? null : heading;
    } else if (token.type === 'table_open') {
      part = `table ${grids.length + 1}`;
      rows = [];
    } else if (token.type === 'tr_open') {
      row = [];
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      const place = { file, part, row: rows.length + 1, column: row.length + 1 };
      row.push(readCell(plainText(tokens[index + 1]), place));
    } else if (token.type === 'tr_close') {
      rows.push(row);
    } else if (token.type === 'table_close') {
      grids.push({ place: { file, part }, headings: open.map((heading) => heading.text), rows });
    }
  });
  return { file, title, grids, passages: [] };
}

/** Gives the words of an inline token: emphasis and link targets go, line breaks stay, HTML stands as text for the cell. */
function plainText(token: Token | undefined): string {
  if (!token?.children) return token?.content ?? '';
  return token.children
    .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? '\n' : child.content))
    .join('');
}
