import { describe, expect, it } from 'vitest';
import { formatProblem, readConfig } from '../../src/index.js';

const file = 'ddat-playback.yaml';
const problemsOf = async (text: string) => (await readConfig(text, file)).problems.map(formatProblem);

describe('readConfig', () => {
  it('gives what the file says, sorted into options, the command and what is accepted', async () => {
    const text = `
      title: "Day 1: morning"
      sites: [Leeds, York]
      format: pptx, json
      themes: 6
      date: 2026-03-31
      show-hosts: true
      strict: true
      out: playback/leeds
      accept:
        - { code: row-short, place: grid.csv, reason: known }
      rooms: [{ name: Main Hall, also: [hall] }]
      tables:
        - match: { file: grid.csv, table: 2 }
          heading-row: 3
          columns: { topic: C, actions: [Next, 5] }
        - match: { table: Plan }
          rooms-are: rows
    `;
    const { options, run, accept, problems } = await readConfig(text, file);
    expect(problems).toEqual([]);
    expect(options).toEqual({
      title: 'Day 1: morning',
      sites: ['Leeds', 'York'],
      formats: ['pptx', 'json'],
      themes: 6,
      date: '2026-03-31',
      showHosts: true,
      mapping: {
        rooms: [{ name: 'Main Hall', also: ['hall'] }],
        tables: [
          {
            match: { file: 'grid.csv', table: 2 },
            headingRow: 3,
            columns: { topic: 'C', actions: ['Next', 5] },
          },
          { match: { table: 'Plan' }, roomsAre: 'rows' },
        ],
      },
    });
    expect(run).toEqual({ strict: true, out: 'playback/leeds' });
    expect(accept).toEqual([{ code: 'row-short', place: 'grid.csv', reason: 'known' }]);
  });

  it.each(['', '\n\n', '# nothing yet\n', '\uFEFF', '---\n'])('takes %j as saying nothing', async (text) => {
    expect(await readConfig(text, file)).toEqual({ options: {}, run: {}, accept: [], problems: [] });
  });

  it.each([
    ['titel: x', 'line 1, column 1: There is no `titel` here; did you mean `title`?'],
    [
      'title: x\nshowHosts: true',
      'line 2, column 1: There is no `showHosts` here; did you mean `show-hosts`?',
    ],
    ['correct_by: 2026-01-01', 'line 1, column 1: There is no `correct_by` here; did you mean `correct-by`?'],
    [
      'tables:\n  - match: { file: a }\n    headingRow: 2',
      'line 3, column 5: There is no `headingRow` here; did you mean `heading-row`?',
    ],
    [
      'tables:\n  - match: { file: a }\n    columns: { topics: A }',
      'line 3, column 16: There is no `topics` here; did you mean `topic`?',
    ],
  ])('names the nearest known name in %j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([`${file}, ${problem}`]);
  });

  it('lists all known names where none is near', async () => {
    const [problem] = await problemsOf('zzzzzzzzzz: 1');
    expect(problem).toContain('there are `title`, `sites`, `format`');
  });

  it.each([
    [
      'themes: many',
      'line 1, column 9: `themes` is the text `many`. The number of themes is `auto` or a whole number from 1 to 200.',
    ],
    ['themes: 0', '`themes` is the number `0`.'],
    ['title: 2026', '`title` is the number `2026`. The title is a text. Put it in quotation marks: "2026".'],
    ['title:', '`title` is empty.'],
    [
      'strict: yes',
      '`strict` is the text `yes`. Whether warnings end with exit code 1: `true` or `false`. Write `true`.',
    ],
    ['date: 31/03/2026', '`date` is the text `31/03/2026`. The date is written as in 2026-03-31.'],
    ['sites: Leeds', '`sites` is the text `Leeds`. The sites are a list of names.'],
    [
      'format: [pdf]',
      'line 1, column 10: `format` is the text `pdf`. There is no format "pdf"; there are pptx, html, clouds, json, csv, xlsx, md, email.',
    ],
    ['tables:\n  - skip: true', 'line 2, column 5: `match` is missing here.'],
    [
      'tables:\n  - match: {}',
      '`match` is a group of names and values. A match names a `file`, a `table` or both.',
    ],
    [
      'tables:\n  - match: { file: a }\n    layout: grid',
      'line 3, column 13: `layout` is the text `grid`. A layout is `tidy`, `triplets`',
    ],
    [
      'tables:\n  - match: { file: a }\n    columns: { topic: 0 }',
      'line 3, column 23: `topic` is the number `0`.',
    ],
    ['accept:\n  - code: row-short', 'line 2, column 5: `reason` is missing here.'],
    [
      'accept:\n  - { code: row-shrt, reason: x }',
      'There is no finding of that name; did you mean `row-short`?',
    ],
    ['rooms: { hall: x }', '`rooms` is a group of names and values. The rooms are a list.'],
    ['- title', 'The file is a list of names and values, such as `title: My event`.'],
    ['just words', 'The file is a list of names and values'],
  ])('says of %j what was found, what is expected and where', async (text, problem) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('refuses columns and sides for layouts that have none', async () => {
    const entry = 'tables:\n  - match: { file: a }\n    layout: cards\n';
    expect(await problemsOf(`${entry}    columns: { topic: A }`)).toEqual([
      `${file}, line 4, column 14: \`columns\` is a group of names and values. Columns are named for the layout \`tidy\` only.`,
    ]);
    expect((await problemsOf(`${entry}    rooms-are: rows`)).join()).toContain(
      '`rooms-are` applies to the layout `matrix` only',
    );
  });

  it('gathers all problems, in the order they stand', async () => {
    const problems = await problemsOf('strict: 1\ntitel: x\nthemes: 900\nreporter: loud\n');
    expect(problems.map((problem) => /line (\d)/.exec(problem)?.[1])).toEqual(['1', '2', '3', '4']);
  });

  it.each([
    ['title: a\n\tthemes: 3', 'The line starts with a tab.'],
    ['title: Day 1: morning', 'There are two colons in the line.'],
    ['title: a\ntitle: b', 'line 2, column 1: The same name appears twice.'],
    ['sites: [a, b', 'is missing here or above'],
    ['title: "a', 'is missing here or above'],
    ['title: a\n  themes: 3', 'line 1'],
    ['title: *x', 'line 1, column 8: A value that begins with `*` or `&` is a reference.'],
    ['title: a\n---\ntitle: b', 'parts the file in two'],
    ['title: !secret a', 'line 1, column 8: A value that begins with `!`'],
    ['title: @a', 'cannot'],
  ])('says in plain words what is wrong with the form of %j', async (text, problem) => {
    const problems = await problemsOf(text);
    expect(problems.join('\n')).toContain(problem);
    expect(problems.join('\n')).toMatch(/line \d+, column \d+/);
    expect(problems.join('\n')).not.toMatch(/scalar|flow|collection|implicit/i);
  });

  it('refuses a file whose references multiply, and one nested without end', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let index = 0; index < 9; index++) {
      const [before, name] = [String.fromCharCode(97 + index), String.fromCharCode(98 + index)];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect((await problemsOf(bomb.join('\n'))).join()).toContain('repeated by reference');
    const steps = Array.from({ length: 1_300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    for (const deep of [
      '['.repeat(200_000),
      '{a: '.repeat(5_000),
      '- '.repeat(200_000),
      '? '.repeat(200_000),
    ])
      expect(await problemsOf(deep)).toEqual([`${file}: The file is nested too deeply to be read.`]);
    expect(await problemsOf(steps)).not.toEqual([]);
    expect(await problemsOf(`accept: [${'[], '.repeat(500)}]`)).not.toContain('nested too deeply');
    expect(await problemsOf(`title: ${'x'.repeat(1_000_001)}`)).toEqual([
      `${file}: The file is too long to be a configuration.`,
    ]);
    expect(await problemsOf('title: a\0b')).toEqual([`${file}: The file is not a text.`]);
  });

  it.each(['[a]: b', '{{title}}: b', 'title: {{x}}', 'title: &t a\n*t : b', `${'? '.repeat(60)}tables`])(
    'refuses a list, a map or a reference for the name of a setting, at once however they are nested: %j',
    async (text) => {
      const problems = await problemsOf(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/line \d, column \d+: The name of a setting is a text/);
    },
  );

  it('keeps names of the language itself out of what it gives', async () => {
    const problems = await problemsOf('__proto__: { strict: true }\nconstructor: 1\ntoString: 2\n');
    expect(problems).toHaveLength(3);
  });
});
