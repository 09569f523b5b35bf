import type { Rich } from '../../model/index.js';
import { asPlainText } from '../../text/index.js';

/** Returns the anchor of a slide: letters, digits, `-` and `_`. */
export function anchorOf(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]+/gu, '-');
}

/** Returns runs as Markdown on one line. Links lead to the anchors that are `known`; others are left as text. */
export function richToMarkdown(rich: Rich, known: ReadonlySet<string>): string {
  return rich
    .map(({ text, strong, link }) => {
      const [before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text)?.slice(1) ?? [];
      const plain = asPlainText(words);
      if (plain === '') return text === '' ? '' : ' ';
      const marked = strong ? `**${plain}**` : plain;
      const led = link !== undefined && known.has(link) ? `[${marked}](#${anchorOf(link)})` : marked;
      return `${before === '' ? '' : ' '}${led}${after === '' ? '' : ' '}`;
    })
    .join('')
    .trim();
}

/** Returns a paragraph with each sentence on a line of its own. */
export function sentencesOf(markdown: string): string {
  return markdown
    .split(/(?= )(?<=[.!?…][”’»)]*) +(?=[\p{Lu}“«[*¿¡])/u)
    .map(keepText)
    .join('\n');
}

/** Returns a line that opens no heading, list, rule or table by its first mark. */
export function keepText(line: string): string {
  return line.replace(/^(\s*)([#+=:-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
