import { describe, expect, it } from 'vitest';
import { readReview } from '../../src/review/read-review.js';

const read = (text: string) => readReview(text, 'ours.yaml');
/** What is wrong with a review: the line and the text of each problem. */
const wrong = (text: string) => {
  const { review, problems } = read(text);
  expect(review).toBeNull();
  expect(problems.every(({ file }) => file === 'ours.yaml')).toBe(true);
  return problems.map(({ line, text: words }) => `${line}: ${words}`);
};

describe('a review', () => {
  it('in which nothing is decided is read as such', () => {
    expect(read('ignore: []\n')).toEqual({
      review: {
        file: 'ours.yaml',
        themes: null,
        lines: [],
        findings: [],
        corrections: [],
        synonyms: [],
        ignore: [],
      },
      problems: [],
    });
  });

  it('is read whole', () => {
    const text = [
      'themes:',
      '  - id: keys',
      '    name: "  Locks "',
      '    sessions: [a, b]',
      '    merge-into: doors',
      '  - name: Doors',
      '    hide: true',
      'lines:',
      '  - id: a-1',
      '    said: Cut keys',
      '    text: Have keys cut',
      '    show: first',
      '    owner: Kim',
      '    due: "2026-05-01"',
      'findings:',
      '  - id: ask',
      '    said: Decide.',
      '    show: never',
      '  - text: Lunch was good.',
      'corrections:',
      '  - word: recieve',
      '    to: receive',
      'synonyms:',
      '  - say: key',
      '    also: [fob, latch]',
      'ignore: [lunch]',
    ].join('\n');
    expect(read(text).review).toEqual({
      file: 'ours.yaml',
      themes: [
        { id: 'keys', name: 'Locks', sessions: ['a', 'b'], hide: false, mergeInto: 'doors' },
        { id: null, name: 'Doors', sessions: [], hide: true, mergeInto: null },
      ],
      lines: [
        {
          id: 'a-1',
          said: 'Cut keys',
          text: 'Have keys cut',
          show: 'first',
          owner: 'Kim',
          due: '2026-05-01',
        },
      ],
      findings: [{ id: 'ask', said: 'Decide.', show: 'never' }, { text: 'Lunch was good.' }],
      corrections: [{ word: 'recieve', to: 'receive' }],
      synonyms: [{ say: 'key', also: ['fob', 'latch'] }],
      ignore: ['lunch'],
    });
  });

  it('may leave keys empty, as if they were not there', () => {
    const text = [
      'themes:\n  - id:\n    name: Keys\n    sessions:\n    hide:\n    merge-into:',
      'lines:\n  - id: a-1\n    said:\n    text:\n    show:\n    owner:\n    due:',
      'findings:\n  - id: ask\n    said:\n    text:\n    show:',
      'corrections:\nsynonyms:\nignore:\n',
    ].join('\n');
    const { review } = read(text);
    expect(review?.themes).toEqual([{ id: null, name: 'Keys', sessions: [], hide: false, mergeInto: null }]);
    // What is not there is not there: an empty value would count as a decision.
    expect(Object.keys(review?.lines[0] ?? {})).toEqual(['id']);
    expect(Object.keys(review?.findings[0] ?? {})).toEqual(['id']);
    expect(review).toMatchObject({ corrections: [], synonyms: [], ignore: [] });
  });

  it('may leave the themes empty: nothing is decided of them', () => {
    expect(read('themes:\nignore: []\n').review?.themes).toBeNull();
    expect(read('themes: []\n').review?.themes).toEqual([]);
  });
});

describe('two themes of one name', () => {
  it('are refused where the second stands, whatever the case of its letters', () => {
    const text = 'themes:\n  - name: Keys\n  - name: Doors\n  - name: KEYS\n';
    expect(wrong(text)).toEqual([
      '4: Another theme has this name already. To make one theme of two, write `merge-into:` with the id of the other.',
    ]);
  });

  it('are refused at the name itself', () => {
    const { problems } = read('themes:\n  - name: Keys\n  - id: b\n    name: keys\n    hide: true\n');
    expect(problems[0]).toMatchObject({ line: 4, column: 11 });
  });

  it('are each refused', () => {
    expect(wrong('themes:\n  - name: A\n  - name: a\n  - name: A\n')).toHaveLength(2);
  });
});

describe('a review that is wrong', () => {
  it.each([
    [
      '- a\n',
      'A review is a list of names and values, such as `themes:`. `ddat-playback review` writes one.',
    ],
    ['', 'A review is a list of names and values'],
    ['themes:\n  name: A\n', 'The themes are a list.'],
    ['themes:\n  - A\n', 'A theme has a `name` and its `sessions`.'],
    ['themes:\n  - name: 5\n', 'A theme has a name.'],
    ['themes:\n  - name: " "\n', 'A theme has a name.'],
    ['themes:\n  - name: A\n    id: 4\n', 'The id of a theme is a text.'],
    ['themes:\n  - name: A\n    sessions: a\n', 'The sessions are a list of ids.'],
    ['themes:\n  - name: A\n    sessions: [1]\n', 'A session is named by its id.'],
    ['themes:\n  - name: A\n    hide: maybe\n', 'Whether a theme is hidden: `true` or `false`.'],
    ['themes:\n  - name: A\n    merge-into: 1\n', 'A theme is put into another by that one’s id or name.'],
    ['themes:\n  - sessions: []\n', '`name` is missing'],
    ['lines: a\n', 'The lines are a list.'],
    ['lines:\n  - a\n', 'A line has its `id`, and what is decided of it.'],
    ['lines:\n  - id: 1\n', 'A line is named by its id.'],
    ['lines:\n  - id: a\n    said: 1\n', 'What was said is a text.'],
    ['lines:\n  - id: a\n    text: 1\n', 'The words to show are a text.'],
    ['lines:\n  - id: a\n    show: last\n', 'What is shown is `first` or `never`; without it, as found.'],
    ['lines:\n  - id: a\n    owner: 1\n', 'The owner is a text.'],
    [
      'lines:\n  - id: a\n    due: 2026\n',
      'The date is a text, such as `2026-04-14`; put it in quotation marks.',
    ],
    ['findings: a\n', 'The findings are a list.'],
    ['findings:\n  - a\n', 'A finding has its `id`, or, where it is your own, its `text`.'],
    ['findings:\n  - said: a\n', 'A finding has its `id`, or, where it is your own, its `text`.'],
    ['findings:\n  - id: 1\n', 'The id of a finding is a text.'],
    ['findings:\n  - id: a\n    said: 1\n', 'What was said is a text.'],
    ['findings:\n  - id: a\n    text: 1\n', 'The words to show are a text.'],
    ['corrections: a\n', 'The corrections are a list.'],
    [
      'corrections:\n  - a\n',
      'A correction has the `word` as it is in the grid, and what to change it `to`.',
    ],
    ['corrections:\n  - word: 1\n    to: a\n', 'The word as it is in the grid is a text.'],
    ['corrections:\n  - word: a\n    to: 1\n', 'The word as it is spelt is a text.'],
    [
      `corrections:\n  - word: ${'a'.repeat(201)}\n    to: a\n`,
      'A word to be corrected has at most 200 letters.',
    ],
    ['synonyms: a\n', 'The synonyms are a list.'],
    ['synonyms:\n  - a\n', 'Synonyms are what to `say`, and under `also` what means the same.'],
    ['synonyms:\n  - say: 1\n    also: [a]\n', 'What is said is a word or a phrase.'],
    ['synonyms:\n  - say: a\n    also: b\n', 'The synonyms are a list, such as `[JD, JDs]`.'],
    ['synonyms:\n  - say: a\n    also: [1]\n', 'A synonym is a word or a phrase.'],
    ['synonyms:\n  - say: a\n    also: []\n', 'The list of synonyms is empty.'],
    ['ignore: a\n', 'The words to ignore are a list.'],
    ['ignore: [1]\n', 'A word to ignore is a text.'],
    ['theme: []\n', 'did you mean `themes`?'],
    ['lines:\n  - id: a\n    hide: true\n', 'There is no `hide` here'],
  ])('is refused with what would be right: %j', (text, advice) => {
    const problems = wrong(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(advice);
  });

  it('is told everything that is wrong at once', () => {
    expect(wrong('lines:\n  - id: 1\nfindings: a\n')).toHaveLength(2);
  });

  it('takes a word of 200 letters to be corrected', () => {
    const word = 'a'.repeat(200);
    expect(read(`corrections:\n  - word: ${word}\n    to: b\n`).review?.corrections).toEqual([
      { word, to: 'b' },
    ]);
  });
});
