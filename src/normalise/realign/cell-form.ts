import type { Cell } from '../../model/index.js';
import { isStopWord, normaliseWord, opensAsAction, stem, tokenise } from '../../text/index.js';

/** What the form of a cell says of the part it plays; scores are comparable, higher is likelier. */
export interface CellForm {
  readonly blank: boolean;
  readonly blocks: number;
  readonly asTopic: number;
  readonly asDiscussion: number;
  readonly asAction: number;
  /** Stems of its words, without stop words. */
  readonly stems: ReadonlySet<string>;
  /** Its lines of three words or more, in lower case. */
  readonly lines: ReadonlySet<string>;
}

/**
 * Returns the form of a cell. A topic is one short block that is no list item; discussion has several blocks; actions open
 * with verbs and ask little. Weights were set on generated rows (`npm run bench:realign`), not on any one grid.
 */
export function readCellForm(cell: Cell | undefined, lang: string): CellForm {
  const blocks = cell?.blocks ?? [];
  const first = blocks[0];
  if (!first)
    return {
      blank: true,
      blocks: 0,
      asTopic: 0,
      asDiscussion: 0,
      asAction: 0,
      stems: new Set(),
      lines: new Set(),
    };
  const share = (test: (text: string) => boolean) =>
    blocks.filter((block) => test(block.text)).length / blocks.length;
  const actions = share(opensAsAction);
  const questions = share((text) => text.endsWith('?'));
  const listed = blocks.filter((block) => block.kind === 'listItem').length / blocks.length;
  const single = blocks.length === 1;
  const words = first.text.split(/\s+/).length;
  const asTopic =
    (single ? 0.9 : 0.2) +
    (words <= 24 ? 0.2 : words <= 45 ? -0.1 : -0.5) -
    (first.kind === 'listItem' ? 1 : 0) -
    (/^\p{Ll}/u.test(first.text) ? 0.3 : 0);
  const asDiscussion = (single ? 0.05 : 0.4) + 0.25 * listed - 0.4 * actions;
  const asAction =
    0.9 * actions - 0.35 * questions * (1 - actions) + 0.2 * listed - (actions === 0 ? 0.3 : 0);
  return {
    blank: false,
    blocks: blocks.length,
    asTopic,
    asDiscussion,
    asAction,
    stems: stemsOf(cell, lang),
    lines: linesOf(cell),
  };
}

function linesOf(cell: Cell | undefined): Set<string> {
  const long = (cell?.blocks ?? []).filter(({ text }) => text.split(/\s+/).length >= 3);
  return new Set(long.map(({ text }) => text.toLowerCase()));
}

function stemsOf(cell: Cell | undefined, lang: string): Set<string> {
  const stems = new Set<string>();
  for (const token of tokenise(cell?.text ?? '')) {
    const word = normaliseWord(token.text);
    if (!token.isNumber && !isStopWord(word, lang)) stems.add(stem(token.text, lang));
  }
  return stems;
}
