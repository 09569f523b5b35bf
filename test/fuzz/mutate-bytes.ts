import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from './dice.js';
import { mutateText } from './mutate-text.js';

/** Gives bytes of which some are others, gone, doubled or taken from another file. */
export function mutateBytes(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  let changed = bytes.slice();
  for (let left = 1 + dice.below(8); left > 0; left--) {
    const at = dice.below(changed.length + 1);
    const end = Math.min(changed.length, at + dice.below(dice.onceIn(3) ? changed.length + 1 : 16));
    const kind = dice.below(5);
    if (kind === 0) changed[at] = dice.below(256);
    else if (kind === 1) changed = join(changed.subarray(0, at), changed.subarray(end));
    else if (kind === 2) changed = join(changed.subarray(0, end), changed.subarray(at));
    else if (kind === 3) {
      const from = dice.below(other.length + 1);
      changed = join(changed.subarray(0, at), other.subarray(from, from + 64), changed.subarray(at));
    } else changed.fill(dice.pick([0, 255, 32, 10, 60]), at, end);
    changed = changed.slice(0, 400_000);
  }
  return changed;
}

const names = [
  '../../../../tmp/ddat-fuzz-escaped',
  '/tmp/ddat-fuzz-escaped',
  'C:\\ddat-fuzz-escaped',
  '..\\..\\ddat-fuzz-escaped',
  // Written as `__proto__`, which the library that packs cannot do by itself.
  '__prwto__',
  'constructor',
  'xl/workbook.xml',
  'word/document.xml',
  'ppt/presentation.xml',
  'content.xml',
  '[Content_Types].xml',
];

/** Gives an archive of which some parts are changed, gone, doubled or called otherwise. Throws for what is no archive. */
export function mutateArchive(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts: Record<string, Uint8Array> = Object.assign(Object.create(null), unzipSync(bytes));
  const paths = Object.keys(parts);
  for (let left = 1 + dice.below(4); left > 0; left--) {
    const path = dice.pick(paths);
    const part = parts[path] ?? new Uint8Array();
    const kind = dice.below(8);
    if (kind === 0) delete parts[path];
    else if (kind === 1) parts[dice.pick(names)] = part;
    else if (kind === 2) parts[path] = parts[dice.pick(paths)] ?? part;
    else if (/\.(xml|rels)$/.test(path)) parts[path] = strToU8(mutateText(strFromU8(part), dice));
    else parts[path] = mutateBytes(part, dice, bytes);
  }
  const packed = Buffer.from(zipSync(parts, { level: 1 })).toString('latin1');
  return new Uint8Array(Buffer.from(packed.replaceAll('__prwto__', '__proto__'), 'latin1'));
}

function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
