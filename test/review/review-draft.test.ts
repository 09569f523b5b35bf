import { describe, expect, it } from 'vitest';
import type { Finding, Playback, Review, Session } from '../../src/model/index.js';
import { formatReview } from '../../src/review/format-review.js';
import { readReview } from '../../src/review/read-review.js';
import { draftReview } from '../../src/review/review-draft.js';
import { makeSession } from '../themes/sessions.js';
import { findingOf, reviewOf, themeOf } from './reviews.js';

const barn: Session = {
  ...makeSession(
    'barn',
    ' Hay \n in the  barn ',
    ['The roof leaks', 'Who "owns" the hay?'],
    ['Mend the roof'],
  ),
  site: 'Farm',
  slot: 'Session 1',
  room: 'Barn',
};
const dairy: Session = { ...makeSession('dairy', 'Milk', ['Milk is cheap'], ['Sell cheese']), room: 'Dairy' };
const plain = makeSession('plain', 'Gates', [], ['Shut the gate']);

const findings: readonly Finding[] = [
  findingOf('theme', 'Two sessions spoke of hay.', { about: 'hay' }),
  findingOf('ask', 'Decide one thing.'),
];
const playback = (changed: { findings?: readonly Finding[]; openQuestions?: readonly string[] } = {}) =>
  ({
    title: 'Farm  day',
    sessions: [barn, dairy, plain],
    themes: {
      themes: [
        themeOf('hay', 'Hay: "dry"', ['barn']),
        themeOf('other', 'Andere', ['dairy', 'plain', 'gone']),
      ],
    },
    summary: {
      findings: changed.findings ?? findings,
      openQuestions: changed.openQuestions ?? ['barn-p1'],
      themes: [
        {
          points: [{ items: ['dairy-p0', 'barn-p0'] }],
          suggestedActions: [{ items: ['barn-a0'] }, { items: [] }],
        },
      ],
    },
  }) as unknown as Playback;
const draft = (before: Review | null = null, changed = {}) => draftReview(playback(changed), before);

describe('a review that is written', () => {
  it('lists themes, sessions, lines and findings, with what each is beside it', () => {
    const text = formatReview(playback(), null);
    expect(text.endsWith('\n')).toBe(true);
    const [, opening = '', rest = ''] = /^(.*?)\nthemes:\n(.*)\n$/s.exec(text) ?? [];
    expect(opening).toContain('the playback of Farm day.');
    for (const word of ['rename', 'move', 'order', 'merge-into', 'split', 'hide: true', '--review'])
      expect(opening).toContain(word);
    expect(rest.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      '',
      '  - id: hay',
      '    name: "Hay: \\"dry\\""',
      '    sessions:',
      '      - barn  # Hay in the barn',
      '',
      '  # Sessions without a theme.',
      '  - id: other',
      '    name: Other',
      '    sessions:',
      '      - dairy  # Milk',
      '      - plain  # Gates',
      '',
      'lines:',
      '',
      '  # Discussion point, Dairy',
      '  - id: dairy-p0',
      '    said: "Milk is cheap"',
      '',
      '  # Action, Farm, Session 1, Barn',
      '  - id: barn-a0',
      '    said: "Mend the roof"',
      '',
      '  # Discussion point, Farm, Session 1, Barn',
      '  - id: barn-p1',
      '    said: "Who \\"owns\\" the hay?"',
      '',
      'findings:',
      '',
      '  - id: theme-hay',
      '    said: "Two sessions spoke of hay."',
      '',
      '  - id: ask',
      '    said: "Decide one thing."',
      '',
      'corrections: []',
      '',
      'synonyms: []',
      '',
      'ignore: []',
    ]);
  });

  it('says above each part, in comments, what can be decided there', () => {
    const { opening, aboutLines, aboutFindings, closing } = draft();
    const isComment = (line: string) => line.startsWith('#');
    expect(opening.slice(0, -1).every(isComment)).toBe(true);
    for (const about of [aboutLines, aboutFindings]) {
      expect(about.length).toBeGreaterThan(3);
      expect(about.slice(1, -1).every(isComment)).toBe(true);
    }
    // Above each list of words stands what it is for, and below an empty one how an entry would look.
    const keys = closing.flatMap((line, at) => (/^[a-z]+:/.test(line) ? [at] : []));
    expect(keys.map((at) => closing[at])).toEqual(['corrections: []', 'synonyms: []', 'ignore: []']);
    expect(keys.map((at) => closing[at - 1] ?? '').every(isComment)).toBe(true);
    const examples = closing.filter((line) => /^# {3}/.test(line)).map((line) => line.slice(1));
    const { review } = readReview(
      ['corrections:', ...examples.slice(0, 2), 'synonyms:', ...examples.slice(2)].join('\n'),
      'review.yaml',
    );
    expect(review?.corrections).toHaveLength(1);
    expect(review?.synonyms[0]?.also).toHaveLength(2);
  });

  it('is one that can be read, and lists the themes as they are', () => {
    const { review, problems } = readReview(formatReview(playback(), null), 'review.yaml');
    expect(problems).toEqual([]);
    expect(review?.themes).toEqual([
      { id: 'hay', name: 'Hay: "dry"', sessions: ['barn'], hide: false, mergeInto: null },
      { id: 'other', name: 'Other', sessions: ['dairy', 'plain'], hide: false, mergeInto: null },
    ]);
    expect(review?.lines.map(({ id, said }) => [id, said])).toEqual([
      ['dairy-p0', 'Milk is cheap'],
      ['barn-a0', 'Mend the roof'],
      ['barn-p1', 'Who "owns" the hay?'],
    ]);
    expect(review?.findings).toEqual([
      { id: 'theme-hay', said: 'Two sessions spoke of hay.' },
      { id: 'ask', said: 'Decide one thing.' },
    ]);
  });

  it('quotes words, and writes the names of the options as they are', () => {
    const lines = [
      { id: 'barn-a0', text: 'Have it mended', show: 'first' as const, owner: 'Ida', due: '3 May' },
    ];
    expect(formatReview(playback(), reviewOf({ lines }))).toContain(
      [
        '    said: "Mend the roof"',
        '    text: "Have it mended"',
        '    show: first',
        '    owner: "Ida"',
        '    due: "3 May"',
        '',
      ].join('\n'),
    );
  });

  it('is the same where nothing was decided before', () => {
    expect(formatReview(playback(), reviewOf())).toBe(formatReview(playback(), null));
  });

  it('holds all that was decided before', () => {
    const before = reviewOf({
      lines: [
        { id: 'barn-a0', said: 'Mend', text: 'Have it mended', show: 'first', owner: 'Ida', due: '3 May' },
        { id: 'dairy-a0', owner: 'Jo' },
        { id: 'plain-a0', said: 'Shut the gate', text: 'Shut the gate' },
      ],
      findings: [
        { id: 'theme-hay', show: 'first' },
        { id: 'theme-gone', said: 'It was said.', show: 'never' },
        { text: 'Lunch was "good".' },
      ],
      corrections: [{ word: 'hey', to: 'hay' }],
      synonyms: [{ say: 'cow', also: ['heifer', 'calf'] }],
      ignore: ['lunch', 'tea "break"'],
    });
    const { review } = readReview(formatReview(playback(), before), 'review.yaml');
    expect(review).toMatchObject({
      corrections: before.corrections,
      synonyms: before.synonyms,
      ignore: before.ignore,
      findings: [
        { id: 'theme-hay', said: 'Two sessions spoke of hay.', show: 'first' },
        { id: 'ask', said: 'Decide one thing.' },
        { id: 'theme-gone', said: 'It was said.', show: 'never' },
        { text: 'Lunch was "good".' },
      ],
    });
    expect(review?.lines).toEqual([
      { id: 'dairy-p0', said: 'Milk is cheap' },
      {
        id: 'barn-a0',
        said: 'Mend the roof',
        text: 'Have it mended',
        show: 'first',
        owner: 'Ida',
        due: '3 May',
      },
      { id: 'barn-p1', said: 'Who "owns" the hay?' },
      // Not in front, but something is decided of it.
      { id: 'dairy-a0', said: 'Sell cheese', owner: 'Jo' },
    ]);
  });
});

describe('the sessions of a draft', () => {
  it('say what they are about in one line, and where they were', () => {
    expect(draft().sessions).toEqual([
      {
        id: 'barn',
        topic: 'Hay in the barn',
        where: 'Farm, Session 1, Barn',
        line: '      - barn  # Hay in the barn',
      },
      { id: 'dairy', topic: 'Milk', where: 'Dairy', line: '      - dairy  # Milk' },
      { id: 'plain', topic: 'Gates', where: '', line: '      - plain  # Gates' },
    ]);
  });

  it.each([
    [90, 'x'.repeat(90), 'x'.repeat(90)],
    [91, 'x'.repeat(91), `${'x'.repeat(89)}…`],
    [99, `${'x'.repeat(88)} ${'y'.repeat(10)}`, `${'x'.repeat(88)}…`],
  ])('shorten a topic of more than 90 letters beside the id: %i', (_, topic, shown) => {
    const { sessions } = draftReview({ ...playback(), sessions: [makeSession('s', topic)] }, null);
    expect(sessions[0]?.line).toBe(`      - s  # ${shown}`);
    expect(sessions[0]?.topic).toBe(topic);
  });

  it.each([
    ['session-1', 'session-1'],
    ['été-2', 'été-2'],
    ['1-session', '1-session'],
    ['12', '"12"'],
    ['a: b', '"a: b"'],
    ['- a', '"- a"'],
    ['true', '"true"'],
    ['no', '"no"'],
    ['y', '"y"'],
    ['yes-2', 'yes-2'],
    ['my-yes', 'my-yes'],
    ['', '""'],
  ])('have their id in quotation marks where YAML would take it for something else: %s', (id, shown) => {
    const { sessions } = draftReview({ ...playback(), sessions: [makeSession(id, 'Gates')] }, null);
    expect(sessions[0]?.line).toBe(`      - ${shown}  # Gates`);
  });
});

describe('the lines of a draft', () => {
  it('are each there once: those in front in their order, then the others as they stand', () => {
    expect(draft().lines.map(({ id, isListed, isAction }) => [id, isListed, isAction])).toEqual([
      ['dairy-p0', true, false],
      ['barn-a0', true, true],
      ['barn-p1', true, false],
      ['barn-p0', false, false],
      ['dairy-a0', false, true],
      ['plain-a0', false, true],
    ]);
  });

  it('list the first eight open questions only', () => {
    const asked = makeSession(
      'asked',
      'Asked',
      Array.from({ length: 10 }, (_, n) => `Who brings ${n}?`),
    );
    const openQuestions = asked.discussion.map(({ id }) => id);
    const { lines } = draftReview({ ...playback({ openQuestions }), sessions: [asked] }, null);
    expect(lines.filter(({ isListed }) => isListed).map(({ id }) => id)).toEqual(openQuestions.slice(0, 8));
  });

  it('say what they are and where they were said', () => {
    const heads = Object.fromEntries(draft().lines.map(({ id, head }) => [id, head]));
    expect(heads['barn-p1']).toEqual([
      '',
      '  # Discussion point, Farm, Session 1, Barn',
      '  - id: barn-p1',
      '    said: "Who \\"owns\\" the hay?"',
    ]);
    expect(heads['plain-a0']?.[1]).toBe('  # Action');
    expect(draft().lines[0]).toMatchObject({ sessionId: 'dairy', said: 'Milk is cheap', decision: {} });
  });

  it('keep no words that are those of the grid', () => {
    const lines = [
      { id: 'barn-a0', said: 'Mend it', text: 'Mend the roof', show: 'first' as const },
      { id: 'dairy-a0', said: 'Sell cheese', text: 'Sell butter' },
    ];
    const decisions = Object.fromEntries(
      draft(reviewOf({ lines })).lines.map(({ id, decision }) => [id, decision]),
    );
    expect(decisions['barn-a0']).toEqual({ show: 'first' });
    expect(decisions['dairy-a0']).toEqual({ text: 'Sell butter' });
    expect(decisions['barn-p0']).toEqual({});
  });
});

describe('the findings of a draft', () => {
  it('that were reworded say what they said before', () => {
    const edited = [{ ...findings[0], text: 'Hay!', isEdited: true } as Finding, findings[1] as Finding];
    const before = reviewOf({
      findings: [{ id: 'theme-hay', said: 'Hay was spoken of.', text: 'Hay!', show: 'first' }],
    });
    expect(draft(before, { findings: edited }).findings[0]).toEqual({
      id: 'theme-hay',
      said: 'Hay was spoken of.',
      head: ['', '  - id: theme-hay', '    said: "Hay was spoken of."'],
      decision: { text: 'Hay!', show: 'first' },
    });
    expect(draft(before, { findings: edited }).findings).toHaveLength(2);
    expect(draft(null, { findings: edited }).findings[0]).toMatchObject({
      said: '',
      decision: { text: 'Hay!' },
    });
  });

  it('of a person’s own come last, once, and have no id', () => {
    const own = findingOf('own', 'Lunch was good.', { isEdited: true });
    const before = reviewOf({ findings: [{ text: 'Lunch was good.' }] });
    const drafted = draft(before, { findings: [...findings, own] }).findings;
    expect(drafted.map(({ id }) => id)).toEqual(['theme-hay', 'ask', null]);
    expect(drafted[2]).toEqual({ id: null, said: '', head: [''], decision: { text: 'Lunch was good.' } });
  });

  it('that are not shown stay so; other decisions on what is gone do not', () => {
    const before = reviewOf({
      findings: [
        { id: 'theme-rain', show: 'never' },
        { id: 'theme-sun', said: 'Sun.', show: 'first' },
        { id: 'ask', show: 'never' },
        { said: 'Nothing', show: 'never' },
      ],
    });
    expect(draft(before).findings.map(({ id, said, decision }) => [id, said, decision])).toEqual([
      ['theme-hay', 'Two sessions spoke of hay.', {}],
      ['ask', 'Decide one thing.', { show: 'never' }],
      ['theme-rain', 'theme-rain', { show: 'never' }],
    ]);
    // What it said is not known, so that nothing is written of it.
    expect(draft(before).findings[2]?.head).toEqual(['', '  - id: theme-rain']);
  });
});
