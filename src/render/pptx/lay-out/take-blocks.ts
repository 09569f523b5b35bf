import { add, type Box, below, beside, inset, type Length, longest, points, times } from '../length.js';
import type { Look } from '../look/look.js';
import type {
  Block,
  BlockColumn,
  ColumnsBlock,
  FlowBlock,
  PictureBlock,
  Placed,
  Taken,
  TextBlock,
} from './blocks.js';
import { takeTable } from './take-table.js';
import { takeText } from './take-text.js';

/** Space between blocks, in points. */
const gap = 14;

/** A picture is put off to the next page rather than shown lower than this share of the width it could have. */
const leastPicture = 0.3;

/**
 * Gives what fits of blocks one below another, in order; the first that does not fit, or not wholly, begins the rest.
 * With `force` something is always taken, so that a page is never empty.
 */
export function takeBlocks(blocks: readonly Block[], box: Box, force: boolean, look: Look): Taken {
  const placed: Placed[] = [];
  let used = points(0);
  for (const [i, block] of blocks.entries()) {
    const above = placed.length === 0 ? points(0) : points(gap);
    const taken = take(block, below(box, add(used, above)), force && placed.length === 0, look);
    if (taken.placed.length > 0) {
      placed.push(...taken.placed);
      used = add(used, above, taken.height);
    }
    if (taken.rest.length > 0) return { placed, height: used, rest: [...taken.rest, ...blocks.slice(i + 1)] };
  }
  return { placed, height: used, rest: [] };
}

function take(block: Block, box: Box, force: boolean, look: Look): Taken {
  switch (block.kind) {
    case 'text':
      return takeTextBlock(block, box, force);
    case 'table':
      return takeTable(block, box, force);
    case 'picture':
      return takePicture(block, box, force);
    case 'columns':
      return takeColumns(block, box, force, look);
    case 'flow':
      return takeFlow(block, box, force, look);
  }
}

function takeTextBlock(block: TextBlock, box: Box, force: boolean): Taken {
  const { paras, height, rest } = takeText(block.paras, box.width, box.height, force);
  return {
    placed: paras.length === 0 ? [] : [{ kind: 'text', box: { ...box, height }, paras }],
    height,
    rest: rest.length === 0 ? [] : [{ kind: 'text', paras: rest }],
  };
}

function takePicture(block: PictureBlock, box: Box, force: boolean): Taken {
  const width = Math.min(box.width, box.height * block.aspect);
  if (!force && width < box.width * leastPicture) return { placed: [], height: points(0), rest: [block] };
  const size = {
    width: times(box.width, width / box.width),
    height: times(box.width, width / box.width / block.aspect),
  };
  return {
    placed: [
      { kind: 'picture', box: { ...box, ...size }, cloudId: block.cloudId, description: block.description },
    ],
    height: size.height,
    rest: [],
  };
}

/** Each column takes what fits; a column left over alone goes on in two columns of the whole width. */
function takeColumns(block: ColumnsBlock, box: Box, force: boolean, look: Look): Taken {
  const boxes = beside(
    box,
    block.columns.map((column) => column.weight),
    look.zones.gutter,
  );
  const top = block.columns.some((column) => column.panel) ? look.zones.panelPadding : points(0);
  const taken = block.columns.map((column, i) => takeColumn(column, boxes[i] ?? box, top, force, look));
  if (taken.every((each) => each.placed.length === 0))
    return { placed: [], height: points(0), rest: [block] };
  const height = longest(...taken.map((each) => each.height));
  const left = block.columns.flatMap((column, i) => {
    const blocks = taken[i]?.rest ?? [];
    return blocks.length === 0 ? [] : [{ ...column, blocks }];
  });
  return {
    placed: taken.flatMap((each) => each.placed.map((one) => level(one, height))),
    height,
    rest: goOn(left),
  };
}

/** `top` is the space above a column without a panel, so that its first line stands level with that of a panel. */
function takeColumn(column: BlockColumn, box: Box, top: Length, force: boolean, look: Look): Taken {
  const only = column.blocks.length === 1 ? column.blocks[0] : undefined;
  const padding = look.zones.panelPadding;
  if (!column.panel || only?.kind !== 'text') {
    const taken = takeBlocks(column.blocks, below(box, top), force, look);
    return { ...taken, height: add(taken.height, top) };
  }
  const { paras, height, rest } = takeText(
    only.paras,
    inset(box, padding).width,
    inset(box, padding).height,
    force,
  );
  if (paras.length === 0) return { placed: [], height: points(0), rest: column.blocks };
  const outer = add(height, padding, padding);
  return {
    placed: [{ kind: 'text', box: { ...box, height: outer }, paras, panel: true }],
    height: outer,
    rest: rest.length === 0 ? [] : [{ kind: 'text', paras: rest }],
  };
}

/** Columns of text are as tall as each other. */
function level(placed: Placed, height: Length): Placed {
  return placed.kind === 'text' && placed.panel === true
    ? { ...placed, column: true, box: { ...placed.box, height } }
    : placed;
}

function goOn(left: readonly BlockColumn[]): readonly Block[] {
  const only = left[0];
  if (only === undefined) return [];
  return left.length > 1
    ? [{ kind: 'columns', columns: left }]
    : [{ kind: 'flow', count: 2, blocks: only.blocks.map(freeOfWidth) }];
}

/** The columns of a table are fitted anew in another width. */
function freeOfWidth(block: Block): Block {
  if (block.kind !== 'table') return block;
  const { widths: _, ...free } = block;
  return free;
}

function takeFlow(block: FlowBlock, box: Box, force: boolean, look: Look): Taken {
  const boxes = beside(box, new Array<number>(block.count).fill(1), look.zones.gutter);
  const placed: Placed[] = [];
  let rest = block.blocks;
  let height = points(0);
  for (const [i, column] of boxes.entries()) {
    if (rest.length === 0) break;
    const taken = takeBlocks(i === 0 ? rest : withoutRepeat(rest), column, force, look);
    if (taken.placed.length === 0) break;
    placed.push(...taken.placed);
    height = longest(height, taken.height);
    rest = taken.rest;
  }
  return { placed, height, rest: rest.length === 0 ? [] : [{ ...block, blocks: rest }] };
}

/** A heading is said again on the next page, not in the next column of the same. */
function withoutRepeat(blocks: readonly Block[]): readonly Block[] {
  const first = blocks[0];
  if (first?.kind !== 'text' || first.paras[0]?.again !== true) return blocks;
  return [{ ...first, paras: first.paras.slice(1) }, ...blocks.slice(1)];
}
