import type { Look } from '../look/look.js';
import {
  add,
  type Box,
  below,
  beside,
  inset,
  type Length,
  longest,
  points,
  subtract,
  times,
} from '../measure/length.js';
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
import { heightOfParas, type SplitRoom, takeText } from './take-text.js';

/** What blocks are taken with: when they may be split inside, and the look whose spaces they keep. */
export interface Room extends SplitRoom {
  readonly look: Look;
}

/** Space between blocks, in points. */
const gap = 12;

/** A picture is put off to the next page rather than shown lower than this share of the width it could have. */
const minPictureHeight = 0.3;

/**
 * Returns what fits of blocks one below another, in order; the first that does not fit, or not wholly, begins the rest.
 * With `force` something is always taken, so that a page is never empty.
 */
export function takeBlocks(blocks: readonly Block[], box: Box, room: Room): Taken {
  const placed: Placed[] = [];
  let used = points(0);
  for (const [i, block] of blocks.entries()) {
    const above = placed.length === 0 ? points(0) : points(gap);
    const taken = take(block, below(box, add(used, above)), {
      ...room,
      force: room.force && placed.length === 0,
    });
    if (taken.placed.length > 0) {
      placed.push(...taken.placed);
      used = add(used, above, taken.height);
    }
    if (taken.rest.length > 0) return { placed, height: used, rest: [...taken.rest, ...blocks.slice(i + 1)] };
  }
  return { placed, height: used, rest: [] };
}

function take(block: Block, box: Box, room: Room): Taken {
  switch (block.kind) {
    case 'text':
      return takeTextBlock(block, box, room);
    case 'table':
      return takeTable(block, box, room);
    case 'picture':
      return takePicture(block, box, room);
    case 'columns':
      return takeColumns(block, box, room);
    case 'flow':
      return takeFlow(block, box, room);
  }
}

function takeTextBlock(block: TextBlock, box: Box, room: Room): Taken {
  const { paras, height, rest } = takeText(block.paras, box.width, box.height, room);
  return {
    placed: paras.length === 0 ? [] : [{ kind: 'text', box: { ...box, height }, paras }],
    height,
    rest: rest.length === 0 ? [] : [{ kind: 'text', paras: rest }],
  };
}

function takePicture(block: PictureBlock, box: Box, room: Room): Taken {
  const width = Math.min(box.width, box.height * block.aspect);
  if (!room.force && width < box.width * minPictureHeight)
    return { placed: [], height: points(0), rest: [block] };
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

/** Each column takes what fits; a column left over alone continues in two columns of the whole width. */
function takeColumns(block: ColumnsBlock, box: Box, room: Room): Taken {
  const boxes = beside(
    box,
    block.columns.map((column) => column.weight),
    room.look.zones.gutter,
  );
  const top = block.columns.some((column) => column.panel) ? room.look.zones.panelPadding : points(0);
  const taken = block.columns.map((column, i) => takeColumn(column, boxes[i] ?? box, top, room));
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

/** `top` is the space above a column without a panel, so that its first line is level with that of a panel. */
function takeColumn(column: BlockColumn, box: Box, top: Length, room: Room): Taken {
  const only = column.blocks.length === 1 ? column.blocks[0] : undefined;
  const padding = room.look.zones.panelPadding;
  if (!column.panel || only?.kind !== 'text') {
    const taken = takeBlocks(column.blocks, below(box, top), room);
    return { ...taken, height: add(taken.height, top) };
  }
  const { paras, height, rest } = takeText(
    only.paras,
    inset(box, padding).width,
    inset(box, padding).height,
    room,
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
    ? { ...placed, box: { ...placed.box, height } }
    : placed;
}

function goOn(left: readonly BlockColumn[]): readonly Block[] {
  const only = left[0];
  if (only === undefined) return [];
  return left.length > 1
    ? [{ kind: 'columns', columns: left }]
    : [{ kind: 'flow', count: 2, blocks: only.blocks.map(freeOfWidth) }];
}

/** The columns of a table are fitted again in another width. */
function freeOfWidth(block: Block): Block {
  if (block.kind !== 'table') return block;
  const { widths: _, ...free } = block;
  return free;
}

/** Fills the columns one after the other; where all fits, they end at about the same height. */
function takeFlow(block: FlowBlock, box: Box, room: Room): Taken {
  let best = fillColumns(block, box, room);
  if (best.rest.length > 0) return best;
  let [low, high] = [times(best.height, 1 / (block.count + 1)), best.height];
  for (let turn = 0; turn < 6; turn++) {
    const height = times(add(low, high), 0.5);
    const tried = fillColumns(block, { ...box, height }, { ...room, force: false });
    if (tried.placed.length > 0 && tried.rest.length === 0) {
      best = tried;
      high = height;
    } else low = height;
  }
  return best;
}

function fillColumns(block: FlowBlock, box: Box, room: Room): Taken {
  const boxes = beside(box, new Array<number>(block.count).fill(1), room.look.zones.gutter);
  const placed: Placed[] = [];
  let rest = block.blocks;
  let height = points(0);
  for (const [i, column] of boxes.entries()) {
    if (rest.length === 0) break;
    const { blocks, top } = i === 0 ? { blocks: rest, top: points(0) } : withoutRepeat(rest, column.width);
    const taken = takeBlocks(blocks, below(column, top), room);
    if (taken.placed.length === 0) break;
    placed.push(...taken.placed);
    height = longest(height, add(top, taken.height));
    rest = taken.rest;
  }
  return { placed, height, rest: rest.length === 0 ? [] : [{ ...block, blocks: rest }] };
}

/** A heading is said again on the next page, not in the next column of the same, which begins level with the first item. */
function withoutRepeat(
  blocks: readonly Block[],
  width: Length,
): { readonly blocks: readonly Block[]; readonly top: Length } {
  const first = blocks[0];
  if (first?.kind !== 'text' || first.paras[0]?.again !== true) return { blocks, top: points(0) };
  const [, ...paras] = first.paras;
  const top = subtract(
    heightOfParas(first.paras.slice(0, 2), width),
    heightOfParas(paras.slice(0, 1), width),
  );
  return { blocks: [{ ...first, paras }, ...blocks.slice(1)], top };
}
