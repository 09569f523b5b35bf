import type { Content, Counts, List, Table } from '../../model/index.js';
import { asPlainText } from '../../text/index.js';
import { keepText, richToMarkdown, sentencesOf } from './markdown.js';

/** A block of Markdown: one or more lines, with a blank line before and after it in the file. */
export type MarkdownBlock = string;

/** Returns a piece of a slide as blocks. Links lead to the slides that are `known`. */
export function blocksOf(content: Content, known: ReadonlySet<string>): MarkdownBlock[] {
  switch (content.kind) {
    case 'paragraph':
      return nonEmpty(sentencesOf(richToMarkdown(content.text, known)));
    case 'list':
      return listBlocks(content, known);
    case 'table':
      return [tableBlock(content, known)];
    case 'counts':
      return [countsBlock(content, known)];
    case 'cloud':
      return [tableBlock(content.ranked, known)];
    case 'columns':
      return content.columns.flatMap(({ body }) => body.flatMap((part) => blocksOf(part, known)));
  }
}

function listBlocks({ heading, items, numbered }: List, known: ReadonlySet<string>): MarkdownBlock[] {
  const lines = items.map((item, at) => {
    const text = keepText(richToMarkdown(item, known));
    return numbered ? `${at + 1}. ${text}` : `- ${text}`;
  });
  return [...(heading === undefined ? [] : [`#### ${asPlainText(heading)}`]), ...nonEmpty(lines.join('\n'))];
}

function tableBlock({ columns, rows }: Table, known: ReadonlySet<string>): MarkdownBlock {
  const body = rows.map((row) =>
    columns.map((_, at) => (row[at] ?? []).map((rich) => richToMarkdown(rich, known)).join('<br>')),
  );
  const head = columns.map(({ heading }) => asPlainText(heading));
  return drawTable(
    head,
    columns.map(({ align }) => align === 'end'),
    body,
  );
}

function countsBlock({ rowHeading, columns, rows }: Counts, known: ReadonlySet<string>): MarkdownBlock {
  const head = [rowHeading, ...columns].map(asPlainText);
  const body = rows.map(({ label, cells }) => [
    richToMarkdown(label, known),
    ...cells.map(({ text }) => asPlainText(text)),
  ]);
  return drawTable(
    head,
    head.map((_, at) => at > 0),
    body,
  );
}

/** A row a line, without padding: a longer cell changes its own line only. */
function drawTable(
  head: readonly string[],
  right: readonly boolean[],
  body: readonly (readonly string[])[],
): MarkdownBlock {
  const rule = right.map((isRight) => (isRight ? '--:' : '---'));
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function nonEmpty(block: MarkdownBlock): MarkdownBlock[] {
  return block === '' ? [] : [block];
}
