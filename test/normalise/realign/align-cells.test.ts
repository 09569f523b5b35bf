import { describe, expect, it } from 'vitest';
import { alignCells } from '../../../src/normalise/realign/align-cells.js';
import type { CellForm } from '../../../src/normalise/realign/cell-form.js';

/** Gives a form that says so much for each part; `words` are its stems and `lines` its lines. */
function form(
  [asTopic, asDiscussion, asAction]: readonly [number, number, number],
  { blocks = 1, words = '', lines = [] as readonly string[] } = {},
): CellForm {
  const stems = new Set(words.split(' ').filter((word) => word !== ''));
  return { blank: false, blocks, asTopic, asDiscussion, asAction, stems, lines: new Set(lines) };
}
const blank: CellForm = { ...form([0, 0, 0]), blank: true, blocks: 0 };
const topic = form([1, 0, 0]);
const discussion = form([0, 1, 0], { blocks: 3 });
const action = form([0, 0, 1]);
/** Topic and discussion in one cell, as an export merges them. */
const both = form([1, 0.5, 0], { blocks: 3 });

describe('a session that lost no cell', () => {
  const score = (...forms: readonly CellForm[]) => alignCells(forms, 1).byPosition.score;

  it('counts what each cell’s form says of its part', () => {
    expect(score(form([1, 9, 9]), form([9, 0.5, 9]), form([9, 9, 0.25]))).toBeCloseTo(1.75);
  });

  it('may well have no discussion or no action, hardly no topic, and may be empty', () => {
    expect(score(topic, blank, action)).toBeCloseTo(1.9);
    expect(score(topic, discussion, blank)).toBeCloseTo(1.9);
    expect(score(topic, blank, blank)).toBeCloseTo(0.8);
    expect(score(blank, discussion, action)).toBeCloseTo(0);
    expect(score(blank, discussion, blank)).toBeCloseTo(-1.1);
    expect(score(blank, blank, action)).toBeCloseTo(-1.1);
    expect(score(blank, blank, blank)).toBeCloseTo(-0.9);
  });

  it('counts words that its cells share, the more the fewer cells hold them', () => {
    const said = (words: string) => form([0, 0, 0], { words });
    // Of three filled cells two hold the word: ln(3/2)/ln 3 = 0.369, and 1 − e^−0.369 = 0.309.
    expect(score(said('kiln'), said('kiln'), said('oven'))).toBeCloseTo(0.3086, 3);
    expect(score(said('kiln'), said('oven'), said('kiln'))).toBeCloseTo(0.3086, 3);
    // Actions that share words with the topic or with the discussion count once, by the better of the two.
    expect(score(said('clay'), said('kiln oven'), said('kiln oven'))).toBeCloseTo(0.5219, 3);
    // A word that all of them hold tells nothing.
    expect(score(said('kiln'), said('kiln'), said('kiln'))).toBeCloseTo(0);
  });

  it('counts a whole line that recurs', () => {
    const said = (line: string) => form([0, 0, 0], { lines: [line] });
    expect(score(said('fire the kiln twice'), said('fire the kiln twice'), said('x'))).toBeCloseTo(0.5);
    expect(score(said('a'), said('fire the kiln'), said('fire the kiln'))).toBeCloseTo(0.5);
  });
});

describe('one session of two cells', () => {
  const best = (...forms: readonly CellForm[]) => alignCells(forms, 1).best;

  it('had topic and discussion merged where the first has several blocks and the second reads as actions', () => {
    const { merges, ends, leads, score } = best(both, action);
    expect(merges).toEqual(['topicDiscussion']);
    expect(ends).toEqual([2]);
    // A topic of several blocks, −0.3 for the merge, +0.35 for the blocks, and the action.
    expect(score).toBeCloseTo(2.05);
    // Better than the reading that leaves the second cell a discussion, by so much.
    expect(leads[0]).toBeCloseTo(1.15);
  });

  it('had discussion and actions merged where the second reads as both', () => {
    const { merges, leads, score } = best(topic, form([0, 0.2, 1], { blocks: 4 }));
    expect(merges).toEqual(['discussionActions']);
    expect(score).toBeCloseTo(1 - 0.3 + 0.6);
    // Not compared with what leaves the second cell in the same place: only with the reading as actions.
    expect(leads[0]).toBeCloseTo(1.3 - (1 - 0.3 - 0.8 + 1));
  });

  it('reads one block less gladly as discussion and actions in one', () => {
    const { merges } = best(topic, form([0, 0.2, 1]));
    expect(merges).toEqual(['none']);
  });

  it('lost none where the second reads as discussion', () => {
    expect(best(topic, discussion)).toMatchObject({ merges: ['none'], ends: [2] });
    expect(best(topic, discussion).score).toBeCloseTo(1.9);
  });

  it('counts the words that both cells share, however they are read', () => {
    const words = { words: 'kiln clay' };
    const shared = best(form([1, 0, 0], { blocks: 3, ...words }), form([0, 0, 1], words));
    // Both of two filled cells hold each word, so that no word tells.
    expect(shared.score).toBeCloseTo(2.05);
    const line = { lines: ['fire the kiln twice'] };
    const repeated = best(form([1, 0, 0], { blocks: 3, ...line }), form([0, 0, 1], line));
    expect(repeated.score).toBeCloseTo(2.55);
  });
});

describe('one session of one cell', () => {
  it('is a topic alone, or all in one where it has more than two blocks', () => {
    const one = (blocks: number) => alignCells([form([1, 0, 0], { blocks })], 1).best;
    expect(one(1)).toMatchObject({ merges: ['none'], ends: [1] });
    expect(one(1).score).toBeCloseTo(0.8);
    expect(one(3).merges).toEqual(['topicDiscussion']);
    expect(one(3).score).toBeCloseTo(0.95);
  });

  it('between others holds all three where its neighbours are whole', () => {
    const all = form([1, 0.5, -1], { blocks: 4 });
    const { best } = alignCells([all, topic, discussion, action, blank, blank], 2);
    expect(best.merges).toEqual(['all', 'none']);
    expect(best.ends).toEqual([1, 4]);
    // −0.3 twice, +0.35 for its blocks, and the whole session behind it.
    expect(best.score).toBeCloseTo(1 - 0.6 + 0.35 + 3);
    expect(best.leads[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a row of several sessions', () => {
  it('that is whole is read by position', () => {
    const row = [topic, discussion, action, topic, discussion, action];
    const { best, byPosition, runnerUp } = alignCells(row, 2);
    expect(best.merges).toEqual(['none', 'none']);
    expect(best.ends).toEqual([3, 6]);
    expect(byPosition).toMatchObject({ merges: ['none', 'none'], ends: [3, 6] });
    expect(best.score).toBeCloseTo(6);
    expect(byPosition.score).toBeCloseTo(6);
    expect(runnerUp?.score).toBeLessThan(6);
    expect(runnerUp?.ends).not.toEqual(best.ends);
  });

  it('that lost a cell slid to the left: every session behind it is put back', () => {
    const row = [both, action, topic, discussion, action, topic, discussion, action, blank];
    const { best, byPosition } = alignCells(row, 3);
    expect(best.merges).toEqual(['topicDiscussion', 'none', 'none']);
    expect(best.ends).toEqual([2, 5, 8]);
    expect(byPosition.ends).toEqual([3, 6, 8]);
    expect(best.score).toBeCloseTo(2.05 + 6);
    expect(best.score - byPosition.score).toBeGreaterThan(2);
  });

  it('may end with empty sessions, which take no cell', () => {
    const { best } = alignCells([topic, discussion, action, blank, blank, blank, blank, blank, blank], 3);
    expect(best.ends).toEqual([3, 3, 3]);
    expect(best.score).toBeCloseTo(3 - 0.9 - 0.9);
    expect(best.leads.slice(1)).toEqual([0, 0]);
  });

  it('may begin with an empty one', () => {
    const { best } = alignCells([blank, blank, blank, topic, discussion, action], 2);
    expect(best.ends).toEqual([3, 6]);
    expect(best.score).toBeCloseTo(2.1);
  });

  it('loses text that no session takes only at a high price', () => {
    const { best, byPosition } = alignCells([topic, discussion, action, topic, topic], 1);
    expect(best.ends).toEqual([3]);
    expect(best.score).toBeCloseTo(3 - 8);
    expect(byPosition.score).toBeCloseTo(3);
  });

  it('of blank cells has one reading and no other', () => {
    const { best, runnerUp } = alignCells([blank, blank, blank], 1);
    expect(best).toMatchObject({ merges: ['none'], ends: [0], leads: [0] });
    expect(best.score).toBeCloseTo(-0.9);
    expect(runnerUp).toBeNull();
  });

  it('without sessions has nothing to give', () => {
    expect(alignCells([], 0).best).toEqual({ merges: [], ends: [], leads: [], score: 0 });
  });
});
