import type { Dice } from './dice.js';
import { nastyTexts, openings } from './nasty-texts.js';

/** No case is larger: what a large file costs is tested elsewhere. */
const largest = 400_000;

type Change = (text: string, dice: Dice, other: string) => string;

const cut = (text: string, dice: Dice): [number, number] => {
  const start = dice.below(text.length + 1);
  const length = dice.onceIn(4) ? dice.below(text.length + 1) : dice.below(40);
  return [start, Math.min(text.length, start + length)];
};

/** Gives the place of any tag, cell mark, quotation mark or line end: where a structure can break. */
const joint = (text: string, dice: Dice): number => {
  const from = dice.below(text.length + 1);
  const at = text.slice(from).search(/[<>"\n,\t|{}[\]:=&]/);
  return at < 0 ? from : from + at;
};

const changes: readonly Change[] = [
  (text, dice) => {
    const [start, end] = cut(text, dice);
    return text.slice(0, start) + text.slice(end);
  },
  (text, dice) => {
    const [start, end] = cut(text, dice);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + dice.below(3)) + text.slice(end);
  },
  (text, dice) => {
    const at = joint(text, dice);
    return text.slice(0, at) + dice.pick(nastyTexts) + text.slice(at);
  },
  (text, dice) => {
    const at = joint(text, dice);
    const times = dice.onceIn(5) ? dice.below(20_000) : dice.below(300);
    return text.slice(0, at) + dice.pick(openings).repeat(times) + text.slice(at);
  },
  // A value between two quotation marks, or between two tags, is another one.
  (text, dice) => {
    const from = dice.below(text.length + 1);
    const match = /"[^"]*"|>[^<]*</.exec(text.slice(from));
    if (match === null) return text;
    const [all] = match;
    const at = from + match.index;
    return text.slice(0, at + 1) + dice.pick(nastyTexts) + text.slice(at + all.length - 1);
  },
  // A tag goes, or its pair.
  (text, dice) => {
    const from = dice.below(text.length + 1);
    const match = /<[^<>]*>/.exec(text.slice(from));
    if (match === null) return text.slice(0, from);
    return text.slice(0, from + match.index) + text.slice(from + match.index + match[0].length);
  },
  (text, dice) => {
    const lines = text.split('\n');
    const from = dice.below(lines.length);
    const [line] = lines.splice(from, 1);
    lines.splice(dice.below(lines.length + 1), 0, line ?? '');
    return lines.join('\n');
  },
  (text, dice, other) => {
    const [start, end] = cut(other, dice);
    const at = joint(text, dice);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
];

/** Gives a text changed in one to six places, as a program that fails, a person in a hurry or one who means harm would. */
export function mutateText(text: string, dice: Dice, other = text): string {
  let changed = text;
  for (let left = 1 + dice.below(6); left > 0; left--) {
    changed = dice.pick(changes)(changed, dice, other).slice(0, largest);
  }
  return changed;
}

/** Gives a text in which one to three letters stand thousands of times: a line of dashes, a sound somebody leant on. */
export function stretchText(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  const marks = ['_', '-', '.', ' ', '\\', '’', ')', '"', '<', '&', '@', '|', ':', ',', '\u00a0', '\u200d'];
  const piece = dice.onceIn(2) ? dice.pick(marks) : text.slice(at, at + 1 + dice.below(3));
  return `${text.slice(0, at)}${piece.repeat(4000 + dice.below(16_000))}${text.slice(at)}`.slice(0, largest);
}

/** Gives a piece of a text over a thousand times, a word in each line another each time: what grows faster than its input shows. */
export function lengthenText(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const from = dice.below(lines.length);
  const piece = lines.slice(from, from + 1 + dice.below(6)).map((line) => line.slice(0, 300));
  const head = dice.onceIn(2) ? lines.slice(0, dice.below(4)) : [];
  const many = Array.from({ length: 1000 + dice.below(500) }, (_, number) => {
    const line = piece[number % piece.length] ?? '';
    const words = [...line.matchAll(/\p{L}+/gu)];
    if (words.length === 0 || dice.onceIn(8)) return line;
    const { index, 0: word } = dice.pick(words);
    return `${line.slice(0, index)}${word}${number}${line.slice(index + word.length)}`;
  });
  return [...head, ...many].join('\n').slice(0, largest);
}
