import type { InputFile, Options } from '../../src/index.js';
import { writers } from '../laws/round-trip.js';
import { type Dice, throwDice } from './dice.js';
import { mutateArchive, mutateBytes } from './mutate-bytes.js';
import { lengthenText, mutateText, stretchText } from './mutate-text.js';
import { nastySessions } from './nasty-sessions.js';
import { nastyTexts } from './nasty-texts.js';
import { readSources } from './sources.js';

/** What a case tries. */
export const kinds = ['grid', 'text', 'bytes', 'parts', 'options', 'stored'] as const;
export type Kind = (typeof kinds)[number];

/** Something to read that may be anything. */
export interface Case {
  readonly kind: Kind;
  readonly inputs: readonly InputFile[];
  readonly options: Options;
  /** The text of a configuration, or null. */
  readonly config: string | null;
}

const sources = readSources();
const grid: InputFile = {
  path: 'grid.csv',
  bytes: new TextEncoder().encode(
    'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven together\nRose beds,Roses want sun,Dig two beds\n',
  ),
};
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const nameOf = (path: string) => path.replace(/^.*\//, '');

/**
 * Gives the case of a seed and a number: the same each time. `stored` is a whole playback.json that cases of that kind are made of.
 */
export function makeCase(seed: number, number: number, kind: Kind, stored: string): Case {
  return {
    options: {},
    config: null,
    inputs: [grid],
    ...makers[kind](throwDice(seed, number), stored),
    kind,
  };
}

const makers: Readonly<Record<Kind, (dice: Dice, stored: string) => Partial<Case>>> = {
  grid: (dice) => {
    const write = dice.pick(Object.values(writers));
    const names = Array.from({ length: dice.below(4) }, () => dice.pick(nastyTexts));
    const hide = { redact: ['emails', 'phones', 'numbers', 'hosts'] as const, redactNames: names };
    return { inputs: [write(nastySessions(dice))], options: dice.onceIn(3) ? hide : {} };
  },
  text: (dice) => {
    const { path, bytes } = dice.pick(sources.text);
    const other = textOf(dice.pick(sources.text).bytes);
    if (dice.onceIn(60)) {
      const grown = dice.onceIn(2) ? lengthenText(textOf(bytes), dice) : stretchText(textOf(bytes), dice);
      return { inputs: [{ path: nameOf(path), bytes: bytesOf(grown) }] };
    }
    return { inputs: [{ path: nameOf(path), bytes: bytesOf(mutateText(textOf(bytes), dice, other)) }] };
  },
  bytes: (dice) => {
    const all = [...sources.text, ...sources.packed];
    const { path, bytes } = dice.pick(all);
    return { inputs: [{ path: nameOf(path), bytes: mutateBytes(bytes, dice, dice.pick(all).bytes) }] };
  },
  parts: (dice) => {
    const { path, bytes } = dice.pick(sources.packed);
    const changed = mutateArchive(bytes, dice);
    if (!/\.(pptx|potx)$/.test(path) || dice.onceIn(2)) {
      return { inputs: [{ path: nameOf(path), bytes: changed }] };
    }
    return { options: { template: { file: 'house.potx', bytes: changed, beside: [] } } };
  },
  options: (dice) => {
    const { path, bytes } = dice.pick(sources.yaml);
    const text = mutateText(textOf(bytes), dice, textOf(dice.pick(sources.yaml).bytes));
    const file = nameOf(path);
    if (/review/.test(file)) return { options: { review: { file, text } } };
    if (/codebooks/.test(path)) return { options: { codebook: [{ file, text }] } };
    if (/decks|ours/.test(path)) return { options: { template: { file, bytes: bytesOf(text), beside: [] } } };
    return { config: text };
  },
  stored: (dice, stored) => {
    const text = dice.onceIn(3) ? mutateText(stored, dice) : mutateValues(stored, dice);
    return dice.onceIn(3)
      ? { options: { since: { file: 'playback.json', text } } }
      : { inputs: [{ path: 'playback.json', bytes: bytesOf(text) }] };
  },
};

/** Gives a JSON text in which some values are others, gone or where they do not belong. */
function mutateValues(text: string, dice: Dice): string {
  const root: unknown = JSON.parse(text);
  const values: unknown[] = [null, 0, -1, 1e300, true, [], {}, [[]], ...nastyTexts, root];
  for (let left = 1 + dice.below(4); left > 0; left--) {
    let at: unknown = root;
    for (let depth = dice.below(7); depth > 0; depth--) {
      const deeper = typeof at === 'object' && at !== null ? Object.values(at) : [];
      const next = deeper.length === 0 ? null : dice.pick(deeper);
      if (typeof next !== 'object' || next === null) break;
      at = next;
    }
    if (typeof at !== 'object' || at === null || Object.keys(at).length === 0) continue;
    const key = dice.pick(Object.keys(at));
    const value = structuredClone(dice.pick(values));
    if (dice.onceIn(4)) Reflect.deleteProperty(at, key);
    else Reflect.set(at, dice.onceIn(8) ? dice.pick(nastyTexts) : key, value);
  }
  return JSON.stringify(root).replace('"constructor":', () =>
    dice.onceIn(2) ? '"__proto__":' : '"constructor":',
  );
}
