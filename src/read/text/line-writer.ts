import { readBlocks } from '../cells/blocks.js';
import { isBoldHeading, type PassageBuilder, plainLevel } from '../cells/passages.js';
import { goesOn } from './text-lines.js';

/** Adds the headings, items and lines of a marked-up text to a document, and joins lines that are one paragraph. */
export interface LineWriter {
  heading(level: number, source: string, row: number): void;
  item(source: string, row: number): void;
  /** A line of a paragraph: it goes on with the one above unless `end` was called, or it begins something new. */
  line(source: string, row: number): void;
  /** Ends the open paragraph. */
  end(): void;
}

const spacing = { spacesPart: false };

/** Returns a writer. `readInline` makes words with HTML of the format's marks; `isBold` tells whether all words of a line are bold. */
export function createLineWriter(
  passages: PassageBuilder,
  readInline: (source: string) => string,
  isBold: (source: string) => boolean,
): LineWriter {
  let open: string[] = [];
  let openRow = 0;
  const blocksOf = (source: string) => readBlocks(readInline(source), spacing);
  const end = () => {
    if (open.length > 0) passages.lines(blocksOf(open.join(' ')), openRow);
    open = [];
  };
  const heading = (level: number, source: string, row: number) => {
    end();
    const words = blocksOf(source).map(({ text }) => text);
    passages.heading(level, words.join(' '), row);
  };
  return {
    end,
    heading,
    item: (source, row) => {
      end();
      passages.lines(
        blocksOf(source).map((block) => ({ ...block, kind: 'listItem' as const })),
        row,
      );
    },
    line: (source, row) => {
      const words = source.trim();
      if (isBold(words) && isBoldHeading(words)) heading(plainLevel, words, row);
      else if (open.length > 0 && continues(open.at(-1) ?? '', words)) open.push(words);
      else {
        end();
        open = [words];
        openRow = row;
      }
    },
  };
}

/** These formats show lines below each other as one; those that begin with a small letter are meant so. */
function continues(above: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) || goesOn(above, line);
}
