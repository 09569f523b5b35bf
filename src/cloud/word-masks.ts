import { cloudSize } from '../model/index.js';
import { type Mask, shiftBits } from './bit-board.js';
import type { Pen } from './pen.js';

/** A word to draw: its text and its font size in pixels of the picture. */
export interface SizedWord {
  readonly text: string;
  readonly fontSize: number;
}

/** A mask with the place of the word's origin (left end of the base line) from the mask's top left corner, in pixels of the board. */
export interface WordMask extends Mask {
  readonly originX: number;
  readonly originY: number;
}

/** Returns the masks of words, drawn by the pen at 1 to `scale`: all onto one sheet that is read once. */
export function drawWordMasks(words: readonly SizedWord[], pen: Pen, scale: number): WordMask[] {
  const cells = layOutSheet(words, pen, scale);
  if (cells.length === 0) return [];
  const height = Math.max(...cells.map((cell) => cell.top + cell.height));
  const read = pen.drawPixels(null, (context) => {
    cells.forEach((cell, index) => {
      const word = words[index]!;
      context.setTransform(1 / scale, 0, 0, 1 / scale, cell.left + cell.originX, cell.top + cell.originY);
      context.font = pen.fontOf(word.text, word.fontSize);
      context.fillText(word.text, 0, 0);
    });
  });
  const pixels = read(0, height);
  return cells.map((cell, index) => {
    const em = words[index]!.fontSize / scale;
    return widenMask(
      packMask(pixels, cell),
      Math.max(2, Math.round(em * gapX)),
      Math.max(1, Math.round(em * gapY)),
    );
  });
}

/** Space kept on each side and above and below a word, in ems. Wider to the sides: words closer than a space read as one phrase. */
const [gapX, gapY] = [0.12, 0.01];

/** The sheet is the canvas of the picture. */
const sheetWidth = cloudSize.width;

interface SheetCell {
  left: number;
  top: number;
  readonly width: number;
  readonly height: number;
  readonly originX: number;
  readonly originY: number;
}

/** Sets words in rows, as type in a case. A word is never wider than the sheet: the picture is not. */
function layOutSheet(words: readonly SizedWord[], pen: Pen, scale: number): SheetCell[] {
  let [left, top, rowHeight] = [0, 0, 0];
  return words.map((word) => {
    const em = word.fontSize / scale;
    const box = pen.boxOf(word.text);
    const originX = Math.ceil(-box.left * em);
    const originY = Math.ceil(-box.top * em);
    const width = originX + Math.ceil(box.right * em);
    const height = originY + Math.ceil(box.bottom * em);
    if (left + width > sheetWidth) {
      left = 0;
      top += rowHeight;
      rowHeight = 0;
    }
    const cell = { left, top, width, height, originX, originY };
    left += width;
    rowHeight = Math.max(rowHeight, height);
    return cell;
  });
}

/** Reads a cell's pixels as bits, any trace of ink counting, and trims what is empty around them. */
function packMask(pixels: Uint32Array, cell: SheetCell): WordMask {
  let [first, last, start, end] = [cell.height, -1, cell.width, -1];
  for (let y = 0; y < cell.height; y++) {
    const from = (cell.top + y) * sheetWidth + cell.left;
    for (let x = 0; x < cell.width; x++) {
      if (pixels[from + x] === 0) continue;
      if (x < start) start = x;
      if (x > end) end = x;
      if (y < first) first = y;
      last = y;
    }
  }
  const [width, height] = [Math.max(0, end - start + 1), Math.max(0, last - first + 1)];
  const stride = Math.ceil(width / 32);
  const bits = new Int32Array(stride * height);
  for (let y = 0; y < height; y++) {
    const from = (cell.top + first + y) * sheetWidth + cell.left + start;
    for (let x = 0; x < width; x++) {
      if (pixels[from + x] !== 0) bits[y * stride + (x >> 5)]! |= 1 << (31 - (x & 31));
    }
  }
  return { width, height, stride, bits, originX: cell.originX - start, originY: cell.originY - first };
}

/** Returns a mask with ink wherever the word comes closer than a gap, in pixels of the board. */
function widenMask(mask: WordMask, sides: number, ends: number): WordMask {
  const [width, height] = [mask.width + 2 * sides, mask.height + 2 * ends];
  const stride = Math.ceil(width / 32);
  const bits = new Int32Array(stride * height);
  for (let shift = 0; shift <= 2 * sides; shift++) {
    const shifted = shiftBits(mask, shift);
    const wide = mask.stride + 1;
    const reach = Math.min(stride, wide);
    for (let y = 0; y < mask.height; y++) {
      for (let down = 0; down <= 2 * ends; down++) {
        const from = (y + down) * stride;
        for (let i = 0; i < reach; i++) bits[from + i]! |= shifted[y * wide + i]!;
      }
    }
  }
  return { width, height, stride, bits, originX: mask.originX + sides, originY: mask.originY + ends };
}
