import { describe, expect, it } from 'vitest';
import type { Review, Session } from '../../src/model/index.js';
import { reviewLines } from '../../src/review/review-lines.js';
import { makeSession } from '../themes/sessions.js';
import { listen, reviewOf } from './reviews.js';

const barn = makeSession('barn', 'Hay in the barn', ['The roof leaks', 'Mice eat hay'], ['Mend the roof']);
const dairy = makeSession('dairy', 'Milk prices', ['Milk is cheap'], ['Sell cheese', 'Buy a churn']);
const decide = (decided: Partial<Review>, sessions: readonly Session[] = [barn, dairy]) => {
  const { heard, diagnose } = listen();
  return { ...reviewLines(sessions, reviewOf(decided), diagnose), heard };
};
const none = { reworded: 0, chosen: 0, owners: 0, heard: [] };

describe('lines of which nothing is decided', () => {
  it('leave their sessions the very same', () => {
    const { sessions, ...rest } = decide({});
    expect(sessions[0]).toBe(barn);
    expect(sessions[1]).toBe(dairy);
    expect(rest).toEqual(none);
  });

  it('are those that were only written out, too, even where no line has the id any more', () => {
    const { sessions, ...rest } = decide({
      lines: [
        { id: 'barn-p0', said: 'The roof leaks', text: 'The roof leaks' },
        { id: 'barn-p1', said: 'Mice eat hay' },
        { id: 'gone-p0', said: 'Nobody came' },
      ],
    });
    expect(sessions[0]).toBe(barn);
    expect(rest).toEqual(none);
  });
});

describe('a decision on a line', () => {
  it('changes its session alone', () => {
    const { sessions } = decide({ lines: [{ id: 'barn-p0', show: 'first' }] });
    expect(sessions[0]).toEqual({
      ...barn,
      discussion: [{ ...barn.discussion[0], inFront: 'first' }, barn.discussion[1]],
    });
    expect(sessions[1]).toBe(dairy);
  });

  it('gives it other words in front and keeps those of the grid', () => {
    const { sessions, ...rest } = decide({
      lines: [{ id: 'barn-a0', said: 'Mend the roof', text: 'Have the roof mended' }],
    });
    expect(sessions[0]?.actions[0]).toMatchObject({ text: 'Mend the roof', edited: 'Have the roof mended' });
    expect(rest).toEqual({ ...none, reworded: 1 });
  });

  it('that wants the words of the grid marks nothing as edited', () => {
    const { sessions, reworded } = decide({
      lines: [{ id: 'barn-a0', said: 'Mend it', text: 'Mend the roof' }],
    });
    expect(sessions[0]).toBe(barn);
    expect(reworded).toBe(0);
  });

  it('that only writes out what was said leaves the words of the grid, corrected like others', () => {
    const written = { id: 'barn-a0', said: 'Mend it', text: 'Mend it', show: 'first' as const };
    expect(decide({ lines: [written] }).sessions[0]?.actions[0]).not.toHaveProperty('edited');
    const { sessions } = decide({ lines: [written], corrections: [{ word: 'roof', to: 'rooof' }] });
    expect(sessions[0]?.actions[0]?.edited).toBe('Mend the rooof');
  });

  it('gives an action an owner, a date or both, and counts it once', () => {
    const { sessions, ...rest } = decide({
      lines: [
        { id: 'barn-a0', owner: 'Ida' },
        { id: 'dairy-a0', due: '3 May' },
        { id: 'dairy-a1', owner: 'Jo', due: 'June' },
      ],
    });
    const actions = sessions.flatMap((session) => session.actions);
    expect(actions.map(({ owner, due }) => [owner, due])).toEqual([
      ['Ida', null],
      [null, '3 May'],
      ['Jo', 'June'],
    ]);
    expect(rest).toEqual({ ...none, owners: 3 });
    expect(actions[0]).not.toHaveProperty('edited');
    expect(actions[0]).not.toHaveProperty('inFront');
  });

  it('is counted by what it chooses', () => {
    const lines = [
      { id: 'barn-p0', show: 'first' as const },
      { id: 'barn-p1', show: 'never' as const, text: 'Mice!' },
      { id: 'barn-a0', text: 'Mend it all' },
    ];
    const { sessions, ...rest } = decide({ lines });
    expect(sessions[0]?.discussion.map(({ inFront }) => inFront)).toEqual(['first', 'never']);
    expect(rest).toEqual({ ...none, reworded: 2, chosen: 2 });
  });
});

describe('a decision whose line is gone', () => {
  const gone = (line: Review['lines'][number], sessions: readonly Session[] = [barn, dairy]) =>
    decide({ lines: [line] }, sessions);

  it('follows the line of its session that differs by a few letters, and names both', () => {
    const { heard, sessions, chosen } = gone({ id: 'barn-x', said: 'The roof leeks', show: 'never' });
    expect(sessions[0]?.discussion[0]?.inFront).toBe('never');
    expect(chosen).toBe(1);
    expect(heard).toEqual([
      [
        'review-line-followed',
        barn.discussion[0]?.place,
        { id: 'barn-x', said: 'The roof leeks', nearest: 'The roof leaks' },
      ],
    ]);
  });

  it('is compared by the words it wants where what was said is not written out', () => {
    const { heard } = gone({ id: 'barn-x', text: 'The roof leaks!' });
    expect(heard[0]?.[0]).toBe('review-line-followed');
    expect(heard[0]?.[2]).toMatchObject({ said: 'The roof leaks!' });
  });

  it('does not follow the same words into another session, but names them', () => {
    const { heard, sessions } = gone({ id: 'dairy-x', said: 'The roof leaks', show: 'never' });
    expect(sessions[0]).toBe(barn);
    expect(heard).toEqual([
      [
        'review-line-gone',
        { file: 'review.yaml', part: 'lines' },
        { id: 'dairy-x', said: 'The roof leaks', nearest: 'The roof leaks' },
      ],
    ]);
  });

  it('takes the id of a session whole', () => {
    const { heard } = gone({ id: 'barnyard-x', said: 'The roof leaks', show: 'never' });
    expect(heard[0]?.[0]).toBe('review-line-gone');
  });

  it('prefers its own session where two lines are the same', () => {
    const twin = makeSession('shed', 'Sheds', ['The roof leaks']);
    for (const sessions of [
      [twin, barn],
      [barn, twin],
    ]) {
      const { heard } = gone({ id: 'barn-x', said: 'The roof leaks', show: 'first' }, sessions);
      expect(heard[0]?.[0]).toBe('review-line-followed');
    }
  });

  it('prefers the nearest of its session', () => {
    const two = makeSession('barn', 'Barn', ['The roofs leak', 'The roof leaks']);
    const { heard } = gone({ id: 'barn-x', said: 'The roof leak', show: 'first' }, [two]);
    // Both differ by one letter: the first stays.
    expect(heard[0]?.[2]).toMatchObject({ nearest: 'The roofs leak' });
    const { heard: nearer } = gone({ id: 'barn-x', said: 'The roof leaks.', show: 'first' }, [two]);
    expect(nearer[0]?.[2]).toMatchObject({ nearest: 'The roof leaks' });
  });

  it.each([
    ['a fifth', 'abcdefghij', 'abcdefghXY', 'review-line-followed'],
    ['three tenths', 'abcdefghij', 'abcdefgXYZ', 'review-line-gone'],
  ])('follows a line of which at most a fifth changed: %s', (_, said, now, code) => {
    const { heard } = gone({ id: 's-x', said, show: 'first' }, [makeSession('s', 'S', [now])]);
    expect(heard.map(([one]) => one)).toEqual([code]);
  });

  it.each([
    ['six tenths', 'abcdefghij', 'abcdUVWXYZ', 'abcdUVWXYZ'],
    ['seven tenths', 'abcdefghij', 'abcTUVWXYZ', null],
    ['half its length', 'abcdefghij', 'abcde', 'abcde'],
    ['more than half its length', 'abcdefghij', 'abcd', null],
  ])('names a line that is near, but none of which more changed: %s', (_, said, now, nearest) => {
    const { heard } = gone({ id: 's-x', said, show: 'first' }, [makeSession('s', 'S', [now])]);
    expect(heard).toEqual([
      ['review-line-gone', { file: 'review.yaml', part: 'lines' }, { id: 's-x', said, nearest }],
    ]);
  });

  it('is found whatever the case of its letters', () => {
    const { heard } = gone({ id: 'barn-x', said: 'THE ROOF LEAKS', show: 'first' });
    expect(heard[0]?.[0]).toBe('review-line-followed');
  });

  it('is compared by its first 400 letters', () => {
    const long = 'wheat and barley and oats '.repeat(20).slice(0, 400);
    const longer = makeSession('s', 'S', [long]);
    expect(
      gone({ id: 's-x', said: `${long}${'x'.repeat(390)}`, show: 'first' }, [longer]).heard[0]?.[0],
    ).toBe('review-line-followed');
    const session = makeSession('s', 'S', [`${long}${'x'.repeat(390)}`]);
    expect(gone({ id: 's-x', said: long, show: 'first' }, [session]).heard[0]?.[0]).toBe(
      'review-line-followed',
    );
  });

  it('that says nothing of its words is gone with no nearest line', () => {
    expect(gone({ id: 'barn-x', show: 'first' }).heard).toEqual([
      ['review-line-gone', { file: 'review.yaml', part: 'lines' }, { id: 'barn-x', said: '', nearest: null }],
    ]);
    expect(gone({ id: 'barn-x', said: 'x', show: 'first' }, []).heard).toHaveLength(1);
  });
});

describe('a correction', () => {
  const spelt = (word: string, to: string, topic: string, point = 'Nothing else') => {
    const { sessions, ...rest } = decide({ corrections: [{ word, to }] }, [makeSession('s', topic, [point])]);
    return { ...rest, topic: sessions[0]?.topic.edited, point: sessions[0]?.discussion[0]?.edited };
  };

  it.each([
    ['recieve', 'receive', 'We recieve and recieve', 'We receive and receive'],
    ['recieve', 'receive', 'Recieve hay', 'Receive hay'],
    ['Recieve', 'receive', 'We RECIEVE hay', 'We Receive hay'],
    ['héy', 'hay', 'Some héy.', 'Some hay.'],
    ['a.b', 'a-b', 'axb and a.b', 'axb and a-b'],
    ['c++', 'cpp', 'More c++, please', 'More cpp, please'],
  ])('spells `%s` as `%s` in “%s”: %s', (word, to, topic, shown) => {
    expect(spelt(word, to, topic)).toMatchObject({ topic: shown, reworded: 1, heard: [] });
  });

  it.each([
    ['hay', 'Haystacks'],
    ['hay', 'Bundlehay'],
    ['hay', 'hay2'],
    ['hay', '2hay'],
    ['hay', 'ähay'],
  ])('changes no part of a longer word, and says that it is not used: %s in %s', (word, topic) => {
    expect(spelt(word, 'straw', topic)).toEqual({
      ...none,
      topic: undefined,
      point: undefined,
      heard: [['review-correction-unused', { file: 'review.yaml', part: 'corrections' }, { word }]],
    });
  });

  it('is made in every line, counting each', () => {
    expect(spelt('hey', 'hay', 'Hey', 'Dry hey')).toMatchObject({
      topic: 'Hay',
      point: 'Dry hay',
      reworded: 2,
    });
  });

  it('is used where one session of several has its word', () => {
    expect(decide({ corrections: [{ word: 'churn', to: 'Churn' }] }).heard).toEqual([]);
  });

  it('capitalises a word only where a capital opens it', () => {
    expect(spelt('mcdairy', 'dairy', 'The mcDairy')).toMatchObject({ topic: 'The dairy' });
  });

  it('is made after the one before it', () => {
    const corrections = [
      { word: 'hey', to: 'hay' },
      { word: 'hay', to: 'straw' },
    ];
    const { sessions } = decide({ corrections }, [makeSession('s', 'Dry hey', [], ['Buy hay'])]);
    expect(sessions[0]?.topic.edited).toBe('Dry straw');
    expect(sessions[0]?.actions[0]?.edited).toBe('Buy straw');
  });

  it('does not touch the words that a person wrote', () => {
    const { sessions } = decide({
      corrections: [{ word: 'roof', to: 'rooof' }],
      lines: [{ id: 'barn-a0', text: 'A roof' }],
    });
    expect(sessions[0]?.actions[0]?.edited).toBe('A roof');
    expect(sessions[0]?.discussion[0]?.edited).toBe('The rooof leaks');
  });

  it('leaves the place of a topic as it is', () => {
    const { sessions } = decide({ corrections: [{ word: 'milk', to: 'cream' }] });
    expect(sessions[1]?.topic).toEqual({ ...dairy.topic, edited: 'Cream prices' });
  });
});
