/**
 * The shape of a word as bits: row after row, `stride` 32-bit numbers a row, the leftmost pixel in the highest bit.
 * A mask is trimmed: its first and last row and its first column hold ink.
 */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly bits: Int32Array;
}

/** A ground of bits, 1 where ink stands. Its columns beyond `width` stay empty. */
export interface BitBoard {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly bits: Int32Array;
}

/** Returns an empty board, sizes in pixels. */
export function createBoard(width: number, height: number): BitBoard {
  // One spare number a row, so that a shifted mask may look past the right edge.
  const stride = Math.ceil(width / 32) + 1;
  return { width, height, stride, bits: new Int32Array(stride * height) };
}

/** A mask with its 32 versions shifted right by 0 to 31 pixels, each made when asked for and kept. */
export interface ShiftedMask extends Mask {
  readonly at: (shift: number) => Int32Array;
}

/** Returns a mask ready to be placed, as often as need be. */
export function prepareMask({ width, height, stride, bits }: Mask): ShiftedMask {
  const kept: (Int32Array | undefined)[] = [];
  const at = (shift: number): Int32Array => {
    const known = kept[shift];
    if (known) return known;
    const made = shiftBits({ width, height, stride, bits }, shift);
    kept[shift] = made;
    return made;
  };
  return { width, height, stride, bits, at };
}

/** Returns the bits shifted right by 0 to 31 pixels, one number a row longer. */
export function shiftBits({ stride, height, bits }: Mask, shift: number): Int32Array {
  const wide = stride + 1;
  const shifted = new Int32Array(wide * height);
  for (let row = 0; row < height; row++) {
    let carried = 0;
    for (let i = 0; i < stride; i++) {
      const word = bits[row * stride + i]!;
      shifted[row * wide + i] = carried | (word >>> shift);
      // A shift by 32 is a shift by 0 in JavaScript.
      carried = shift === 0 ? 0 : word << (32 - shift);
    }
    shifted[row * wide + stride] = carried;
  }
  return shifted;
}

/**
 * Whether a mask of `height` rows, shifted by `x % 32`, touches no ink with its top left corner at `x`, `y`; the caller keeps
 * it inside the board. Plain numbers instead of an object, as this is asked a million times. Rows are looked at eight
 * apart first: words that collide mostly do so everywhere, so most questions end at once.
 */
export function isFree(board: BitBoard, shifted: Int32Array, x: number, y: number, height: number): boolean {
  const { bits, stride } = board;
  const wide = shifted.length / height;
  const column = x >> 5;
  const reach = Math.min(wide, stride - column);
  for (let start = 4; start < 12; start++) {
    for (let row = start & 7; row < height; row += 8) {
      const from = (y + row) * stride + column;
      const at = row * wide;
      for (let i = 0; i < reach; i++) {
        if ((bits[from + i]! & shifted[at + i]!) !== 0) return false;
      }
    }
  }
  return true;
}

/** Puts the ink of a shifted mask on the board. */
export function stamp(board: BitBoard, shifted: Int32Array, x: number, y: number, height: number): void {
  const wide = shifted.length / height;
  const column = x >> 5;
  const reach = Math.min(wide, board.stride - column);
  for (let row = 0; row < height; row++) {
    const from = (y + row) * board.stride + column;
    for (let i = 0; i < reach; i++) board.bits[from + i]! |= shifted[row * wide + i]!;
  }
}

/** Counts the pixels that hold ink. */
export function countInk(bits: Int32Array): number {
  let count = 0;
  for (let word of bits) {
    // Kernighan's way: each step takes the lowest bit off.
    for (; word !== 0; word &= word - 1) count++;
  }
  return count;
}
