import fc from 'fast-check';
import type { PlainSession } from '../laws/round-trip.js';
import type { Dice } from './dice.js';
import { nastyTexts } from './nasty-texts.js';

const words =
  'shelf rota harbour museum garden archive ticket ladder choir notice agree write ask the our of'.split(' ');
const plain = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));
const text = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const sessions: fc.Arbitrary<PlainSession[]> = fc.array(
  fc.record({
    site: fc.oneof(fc.constantFrom('', 'Northgate', 'Southbank'), text),
    slot: fc.oneof(fc.constantFrom('', 'Session 1', 'Session 2'), text),
    room: fc.oneof(fc.constantFrom('', 'Main Hall', 'Studio 4'), text),
    topic: text,
    discussion: fc.array(text, { maxLength: 5 }),
    actions: fc.array(text, { maxLength: 3 }),
  }),
  { maxLength: 14 },
);

/** Gives up to fourteen sessions in which any text may stand anywhere. */
export function nastySessions(dice: Dice): PlainSession[] {
  return fc.sample(sessions, { numRuns: 1, seed: dice.below(2 ** 31) })[0] ?? [];
}
