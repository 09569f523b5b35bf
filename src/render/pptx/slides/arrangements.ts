import type { Block, ColumnsBlock, FlowBlock } from '../lay-out/blocks.js';
import { isCramped } from '../lay-out/fit-columns.js';
import type { Look } from '../look/look.js';
import { type Box, beside } from '../measure/length.js';
import type { Design } from './design.js';

/** The blocks of a slide in one of the ways they can stand. */
export interface Arrangement {
  readonly blocks: readonly Block[];
  /** Whether a table is so narrow that its words break. */
  readonly cramped: boolean;
}

/** What an arrangement depends on besides the blocks: `size` is that of body text in points. */
export interface Setting {
  readonly design: Design;
  readonly size: number;
  readonly box: Box;
  readonly look: Look;
}

/** Returns the ways in which the blocks of a slide can stand, the plainest first; mostly that one does, and no other is looked at. */
export function* arrangements(blocks: readonly Block[], setting: Setting): Generator<Arrangement> {
  for (const way of waysOf(blocks, setting))
    yield { blocks: way, cramped: way.some((block) => hasCrampedTable(block, setting)) };
}

/** Shares of two columns, alike first: one with more to say may be wider before its text gets smaller. */
const shares: readonly (readonly [number, number])[] = [
  [1, 1],
  [1.3, 1],
  [1, 1.3],
  [1.7, 1],
  [1, 1.7],
  [2.2, 1],
  [1, 2.2],
];

/** Shares of a picture and the table beside it, where the words of the table would break: the picture gives way. */
const pictureShares: readonly (readonly [number, number])[] = [
  [1.6, 1],
  [1.3, 1],
  [1.1, 1],
];

/** From this size of body text down, in points, the longer of two columns may itself run in two: short lines read no worse. */
const threeColumnsFrom = 14;
const manyParas = 6;

function waysOf(blocks: readonly Block[], setting: Setting): readonly (readonly Block[])[] {
  const { design, size } = setting;
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const items = only?.kind === 'text' ? only.paras.length : 0;
  if (design.twoColumns && items >= manyParas) return [blocks, [{ kind: 'flow', count: 2, blocks }]];
  if (blocks.some((block) => hasPicture(block) && hasCrampedTable(block, setting)))
    return [blocks, ...pictureShares.map((share) => withShare(blocks, share))];
  if (!design.panels || !blocks.some((block) => block.kind === 'columns')) return [blocks];
  const shared = shares.map((share) => withShare(blocks, share));
  const three = blocks.map((block) => (block.kind === 'columns' ? inThreeColumns(block) : block));
  return size <= threeColumnsFrom && three.some((block, i) => block !== blocks[i])
    ? [...shared, three]
    : shared;
}

function withShare(blocks: readonly Block[], share: readonly [number, number]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'columns' && block.columns.length === 2
      ? { ...block, columns: block.columns.map((column, i) => ({ ...column, weight: share[i] ?? 1 })) }
      : block,
  );
}

function hasPicture(block: Block): boolean {
  return (
    block.kind === 'columns' &&
    block.columns.some(({ blocks }) => blocks.some(({ kind }) => kind === 'picture'))
  );
}

function hasCrampedTable(block: Block, { box, look }: Setting): boolean {
  if (block.kind === 'table') return isCramped(block, box.width);
  if (block.kind !== 'columns') return false;
  const boxes = beside(
    box,
    block.columns.map(({ weight }) => weight),
    look.zones.gutter,
  );
  return block.columns.some(({ blocks }, i) =>
    blocks.some((each) => each.kind === 'table' && isCramped(each, boxes[i]?.width ?? box.width)),
  );
}

/** Returns two columns of which the first has many paragraphs as three: those of the first run through two. */
function inThreeColumns(block: ColumnsBlock): ColumnsBlock {
  const [first, second] = block.columns;
  const only = first?.blocks.length === 1 ? first.blocks[0] : undefined;
  if (block.columns.length !== 2 || !first || !second || only?.kind !== 'text') return block;
  if (first.panel || only.paras.length <= manyParas) return block;
  const flow: FlowBlock = { kind: 'flow', count: 2, blocks: first.blocks };
  return {
    ...block,
    columns: [
      { ...first, weight: 2, blocks: [flow] },
      { ...second, weight: 1 },
    ],
  };
}
