import type { Content, Rich, Run, Slide, Storyboard, Table } from '../../../src/model/index.js';

/** A storyboard with every purpose and the hardest contents there are; wording invented for the tests. */
export function sampleStoryboard(): Storyboard {
  return {
    title: 'Harbour Day: what 42 sessions said',
    lang: 'en-GB',
    date: null,
    themeIds,
    words: { pageOf: '({page} of {pages})', sources: 'Where this comes from', noneRecorded: 'None recorded' },
    parts: [
      { id: 'front', name: 'Playback', slides: frontSlides() },
      { id: 'themes', name: 'Themes', slides: themeIds.slice(0, 3).map(themeSlide) },
      { id: 'clouds', name: 'Word clouds', slides: cloudSlides() },
      { id: 'sites', name: 'Leeds & Cardiff', slides: siteSlides() },
      { id: 'annex', name: 'Annex', slides: annexSlides() },
    ],
  };
}

export const themeIds = [
  'career-pathways',
  'shared-tools',
  'data-standards',
  'induction',
  'estates',
  'finance',
  'leadership',
  'volunteers',
];

const names = [
  'Career pathways',
  'Shared tools',
  'Data standards',
  'Induction of new starters',
  'Estates and rooms',
  'Finance and procurement',
  'Leadership',
  'Volunteers and partners',
];

const points = [
  '“No clear pathway yet for people who do not want to manage others”',
  '“Different titles for the same work make it hard to move between organisations”',
  '“We advertise the same post five times in a year & nobody compares notes”',
  '“Mentoring worked where line managers gave time for it, and stopped where they did not”',
];

const actions = [
  'Publish one set of role descriptions that all organisations may use (asked for in 3 sessions)',
  'Offer secondments of three to six months, with a named person on both sides',
  'Map our roles to the national framework before the summer',
  'Ask Kraków and Łódź how they run theirs – Zażółć gęślą jaźń',
];

const text = (words: string, more: Partial<Run> = {}): Rich => [{ text: words, ...more }];
const list = (items: readonly string[], heading?: string, numbered = false): Content => ({
  kind: 'list',
  items: items.map((item) => text(item)),
  ...(heading === undefined ? {} : { heading }),
  ...(numbered ? { numbered } : {}),
});
const cycle = (from: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${from[i % from.length]}${i < from.length ? '' : ` (${i + 1})`}`);

function slide(
  purpose: Slide['purpose'],
  id: string,
  title: string,
  body: readonly Content[],
  more: Partial<Slide> = {},
): Slide {
  return {
    id,
    purpose,
    title,
    body,
    notes: [`Counted over all sessions: ${title}`, 'grid.csv, rows 2 to 19'],
    ...more,
  };
}

function frontSlides(): readonly Slide[] {
  return [
    slide(
      'title',
      'title',
      'Harbour Day unconference: playback',
      [
        {
          kind: 'paragraph',
          text: text('42 sessions, 311 discussion points and 128 suggested actions from two sites'),
        },
      ],
      {
        subtitle: 'Leeds and Cardiff, 12 March 2026',
        notes: [],
      },
    ),
    slide(
      'findings',
      'summary',
      'Six things that 42 sessions said',
      [
        list(
          [
            'Moving between organisations: 3 sessions were about it and 10 of 42 asked for it, at both sites.',
            'Shared tools: 9 of 42 sessions want one place to find what others have built.',
            'Leeds alone spoke of estates: 4 of 21 sessions there, none in Cardiff’s notes.',
            'Data standards came up in 12 of 42 sessions, mostly as a wish for fewer of them.',
            '17 questions stand in the notes without an answer; 5 of them are about money.',
          ],
          undefined,
          true,
        ),
        {
          kind: 'paragraph',
          text: [
            { text: 'We ask you ', strong: true },
            {
              text: 'to name an owner for each of the seven suggested actions on the next slide by the end of the month.',
            },
          ],
        },
      ],
      { footnote: text('Counts are of sessions whose notes mention it, not of people and not of votes.') },
    ),
    slide('askedTogether', 'asked', 'Seven suggested actions came up at both sites', [askedTable(7)], {
      subtitle: 'Suggested by participants, not yet agreed',
      footnote: text('Sessions whose notes ask for it. Nobody voted.'),
    }),
    slide(
      'themesAtAGlance',
      'glance',
      'Themes at a glance: career pathways filled most sessions at both sites',
      [
        {
          kind: 'counts',
          description:
            'Sessions mainly about each theme and sessions that mention it, for Leeds and Cardiff; career pathways leads at both.',
          rowHeading: 'Theme',
          columns: ['Leeds: mainly', 'Leeds: mentions', 'Cardiff: mainly', 'Cardiff: mentions'],
          rows: themeIds.map((themeId, r) => ({
            label: [
              {
                text: names[r] ?? themeId,
                link: themeId === 'career-pathways' ? 'theme-career-pathways' : 'theme-shared-tools',
              },
            ],
            themeId,
            cells: [0, 1, 2, 3].map((c) => {
              const count = Math.max(0, 9 - r - c * 2 + (c % 2) * 5);
              return { text: count === 0 ? '' : String(count), shade: count / 12 };
            }),
          })),
        },
      ],
      { footnote: text('Sessions, not people. An empty count means that the notes do not mention it.') },
    ),
    slide('contrasts', 'contrasts', 'What differs between the sites', [
      {
        kind: 'columns',
        columns: [
          { weight: 1, body: [list(points.slice(0, 3), 'Only in Leeds’ notes')] },
          { weight: 1, body: [list(points.slice(1, 4), 'Only in Cardiff’s notes')] },
        ],
      },
    ]),
    slide('overallSummary', 'overall', 'Overall summary of topics with suggested actions', [
      overallTable(22),
    ]),
    slide('open', 'open', 'Still open: 17 questions that nobody answered', [
      list(
        cycle(
          [
            'Who pays for the time of mentors?',
            'May volunteers use our accounts?',
            'Is there one list of rooms for both sites?',
            'What contact is there between leaders and people who would like to lead?',
          ],
          17,
        ),
      ),
    ]),
    slide('next', 'next', 'What happens next', [
      { kind: 'paragraph', text: text('Tell us by 30 April what we have wrong: playback@example.org.') },
      list(
        ['Owners are named by 15 May.', 'The corrected playback goes to everybody who was there.'],
        'Then',
      ),
    ]),
  ];
}

function askedTable(count: number): Table {
  return {
    kind: 'table',
    description:
      'Suggested actions raised at both sites with the number of sessions that ask for each and an empty owner.',
    columns: [
      { heading: 'Suggested action', weight: 3 },
      { heading: 'Asked for in' },
      { heading: 'Themes' },
      { heading: 'Owner' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      [text(actions[i % actions.length] ?? '')],
      [text(`${9 - i} of 42 sessions: Leeds and Cardiff`)],
      [text(names[i % names.length] ?? '')],
      [],
    ]),
  };
}

function overallTable(count: number): Table {
  return {
    kind: 'table',
    description: 'Each theme with what was said, what participants suggest and at which sites.',
    columns: [
      { heading: 'Theme' },
      { heading: 'What was said', weight: 2 },
      { heading: 'Suggested actions', weight: 2 },
      { heading: 'Sites' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      [[{ text: names[i % names.length] ?? '', strong: true, link: 'theme-shared-tools' }]],
      points.slice(0, 1 + (i % 4)).map((point) => text(point)),
      actions.slice(i % 3, 1 + (i % 4)).map((action) => text(action)),
      [text(i % 2 === 0 ? 'Leeds, Cardiff' : 'Leeds')],
    ]),
    themeIds: Array.from({ length: count }, (_, i) => themeIds[i % themeIds.length] ?? null),
  };
}

function themeSlide(id: string, index: number): Slide {
  return slide(
    'theme',
    `theme-${id}`,
    `${names[index]}: ${8 - index} sessions were about it, ${14 - index} of 42 mention it`,
    [
      {
        kind: 'columns',
        columns: [
          { weight: 6, body: [list(points.slice(0, 4 - index), 'From the notes')] },
          { weight: 5, body: [list(actions.slice(0, 2 + index), 'Suggested actions, not yet agreed')] },
        ],
      },
      {
        kind: 'paragraph',
        text: [
          { text: 'Sessions: ', strong: true },
          { text: 'Leeds, Session 2, Larch: jobs portal', link: 'session-1' },
          { text: ' · ' },
          { text: 'Cardiff, Session 1, Ŵyn: croeso i’r tŷ', link: 'session-long' },
          { text: ' · ' },
          { text: 'Leeds, Session 3, Jura: what a career looks like outside London', link: 'session-many' },
        ],
      },
    ],
    { themeId: id, subtitle: 'People want to move between organisations without starting again.' },
  );
}

function cloudSlides(): readonly Slide[] {
  const ranked = (count: number): Table => ({
    kind: 'table',
    description: 'The words of the cloud, the commonest first, with the number of sessions.',
    columns: [{ heading: 'Word or phrase' }, { heading: 'Sessions', align: 'end' }],
    rows: Array.from({ length: count }, (_, i) => [
      [text(['career', 'shared tools', 'data', 'mentoring', 'standards'][i % 5] ?? '')],
      [text(String(30 - i))],
    ]),
    themeIds: Array.from({ length: count }, (_, i) => themeIds[i % themeIds.length] ?? null),
  });
  return [
    slide(
      'cloud',
      'cloud-topics',
      'Words of all session titles: “career” leads',
      [
        {
          kind: 'cloud',
          cloudId: 'topics',
          description:
            'Word cloud of the titles of 42 sessions; career, tools and data are the largest words.',
          ranked: ranked(12),
        },
      ],
      {
        subtitle: 'Larger means in more sessions; the colour is that of the theme',
        footnote: text('Words found in two sessions or more.'),
      },
    ),
    slide('cloud', 'cloud-actions', 'Words of all suggested actions', [
      {
        kind: 'cloud',
        cloudId: 'topics',
        description: 'Word cloud of the suggested actions; publish, map and share are the largest words.',
        ranked: ranked(40),
      },
    ]),
  ];
}

function siteSlides(): readonly Slide[] {
  return [
    slide('divider', 'divider', 'The next slides are more detail on Leeds and Cardiff', [
      {
        kind: 'list',
        items: [
          [{ text: 'Leeds: summary, topics and word clouds', link: 'site-leeds' }],
          [{ text: 'Cardiff: summary, topics and word clouds', link: 'site-leeds' }],
          [{ text: 'Annex: every session as it was written down', link: 'annex' }],
        ],
      },
    ]),
    slide('divider', 'site-leeds', 'Leeds', [], { subtitle: '21 sessions in three slots and seven rooms' }),
    slide('siteSummary', 'site-leeds-summary', 'Leeds: what 21 sessions said', [
      list(
        [
          'Estates filled 4 of 21 sessions.',
          'Career pathways: 5 of 21 sessions, with 9 suggested actions.',
          'Volunteers came up once.',
        ],
        undefined,
        true,
      ),
    ]),
    slide('siteTopics', 'site-leeds-topics', 'Leeds: summary of topics', [overallTable(5)]),
  ];
}

function annexSlides(): readonly Slide[] {
  const longTopic = `How might we ${'make sure that everybody who joins us knows where to find the people and the tools they need '.repeat(5)}?`;
  const monster = 'DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftX';
  const session = (id: string, title: string, left: readonly string[], right: readonly string[]): Slide =>
    slide(
      'session',
      id,
      title,
      [
        {
          kind: 'columns',
          columns: [
            { weight: 6, body: [list(left, 'Discussion')] },
            {
              weight: 5,
              body: [
                right.length === 0
                  ? { kind: 'paragraph', text: text('None recorded', { muted: true }) }
                  : list(right, 'Suggested actions'),
              ],
            },
          ],
        },
      ],
      { subtitle: 'Leeds, Session 2, Larch', themeId: 'shared-tools' },
    );
  return [
    slide('divider', 'annex', 'Annex: everything that was written down', []),
    slide('gridAtAGlance', 'grid-1', 'Leeds grid – Session 1', [gridTable(6)], {
      subtitle: 'Rooms and topics; each topic leads to its slide',
    }),
    slide('gridAtAGlance', 'grid-wide', 'Leeds grid – all rooms side by side', [wideTable(12, 4)]),
    slide('gridAtAGlance', 'grid-wider', 'Cardiff grid – twenty rooms side by side', [wideTable(20, 3)]),
    session('session-1', 'Jobs portal', points, actions.slice(0, 2)),
    session('session-long', longTopic, points.slice(0, 2), []),
    session('session-longer', longTopic.repeat(2), points.slice(0, 2), actions),
    session(
      'session-many',
      'What a career looks like outside London',
      cycle(points, 200),
      cycle(actions, 12),
    ),
    session(
      'session-hostile',
      'Tom & Jerry <b>"said"</b> it\'s \u0001fine\u0000 \uD800 ok 🚀 ŵŷ',
      [
        `A word: ${monster} and then some`,
        '<script>alert("x")</script> & \u0007bell \uFFFE odd',
        '👩‍👩‍👧‍👦 family 🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru am byth 日本語のテキストもここにあります',
        'Zażółć gęślą jaźń – Ὀδυσσεύς – Жизнь прекрасна',
      ],
      [monster.repeat(3)],
    ),
    session(
      'session-paragraph',
      'One paragraph longer than a slide',
      [`${points.join(' ')} `.repeat(30)],
      ['Split it.'],
    ),
    slide('register', 'register', 'Register of all suggested actions', [registerTable(40)]),
    slide('register', 'register-tall', 'A row taller than a slide', [
      {
        kind: 'table',
        description: 'One row with very many paragraphs and one very long one.',
        columns: [
          { heading: 'Session' },
          { heading: 'Discussion', weight: 3 },
          { heading: 'Actions', weight: 2 },
        ],
        rows: [
          [[text('Short')], [text('before')], []],
          [
            [text('Jobs portal')],
            cycle(points, 60).map((point) => text(point)),
            [text(`${actions.join(' ')} `.repeat(12))],
          ],
          [[text('Short')], [text('after')], []],
        ],
      },
    ]),
    slide('howMade', 'how', 'How this playback was made', [
      list([
        'From the notes of 42 sessions at two sites, 439 lines in all.',
        'Sessions were grouped by counting the words they share.',
        'No artificial intelligence was used and nothing left this computer.',
        'The organisers checked the names of the themes.',
        'Corrections are welcome.',
      ]),
    ]),
  ];
}

function gridTable(count: number): Table {
  return {
    kind: 'table',
    description: 'Rooms of the first session in Leeds with their topics.',
    columns: [
      { heading: 'Room' },
      { heading: 'Topic', weight: 3 },
      { heading: 'Points', align: 'end' },
      { heading: 'Actions', align: 'end' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      [text(`Room ${i + 1}`)],
      [[{ text: points[i % points.length]?.replaceAll(/[“”]/g, '') ?? '', link: 'session-1' }]],
      [text(String(3 + i))],
      [text(String(i))],
    ]),
    themeIds: Array.from({ length: count }, (_, i) => (i === 4 ? null : (themeIds[i] ?? null))),
  };
}

function wideTable(columns: number, rows: number): Table {
  return {
    kind: 'table',
    description: 'All rooms side by side.',
    columns: Array.from({ length: columns }, (_, i) => ({ heading: i === 0 ? 'Slot' : `Room ${i}` })),
    rows: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => [
        text(c === 0 ? `Session ${r + 1}` : (points[(r + c) % 4] ?? '').slice(1, 40 + c * 2)),
      ]),
    ),
  };
}

function registerTable(count: number): Table {
  return {
    kind: 'table',
    description: 'Every suggested action with its session and the site, as written.',
    columns: [
      { heading: 'No.', align: 'end' },
      { heading: 'Suggested action', weight: 2 },
      { heading: 'Session' },
      { heading: 'Site and slot' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      [text(String(i + 1))],
      [text(actions[i % actions.length] ?? '')],
      [[{ text: 'Jobs portal', link: 'session-1' }]],
      [text(`Leeds, Session ${1 + (i % 3)}`)],
    ]),
  };
}
