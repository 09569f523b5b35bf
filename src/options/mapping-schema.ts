import * as v from 'valibot';
import { catalogue } from '../diagnostics/index.js';
import { columnMeanings, mappedLayouts, notesReadings } from '../model/index.js';
import { hasCostlyPattern } from '../model/path-pattern.js';
import { nearestName } from '../text/nearest-name.js';
import { choice, inJsonSchema, text, yesNo } from './schema.js';

const columnSentence = 'A column is a heading, a letter such as `C`, or a number from 1.';
const columnName = v.union(
  [text(columnSentence), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))],
  columnSentence,
);

/** A column, or several that hold the same. */
export const columnNames = v.union(
  [columnName, v.pipe(v.array(columnName), v.nonEmpty())],
  'A column is a heading, a letter such as `C`, or a number from 1, or a list of these.',
);

const matchSentence = 'A match names a `file`, a `table` or both.';
const tableSentence = 'The table is the name of its sheet or heading, or its number in the file, from 1.';
const file = v.pipe(
  text('The file is a name or a path, such as `leeds*.csv`.'),
  v.description('A name or path; * matches any letters.'),
  v.check((name) => !hasCostlyPattern(name), 'A pattern has at most three `*` in a name.'),
);
const match = v.pipe(
  v.strictObject(
    {
      file: v.exactOptional(file),
      table: v.exactOptional(
        v.pipe(
          v.union([text(tableSentence), v.pipe(v.number(), v.integer(), v.minValue(1))], tableSentence),
          v.description('The name of the sheet or heading, or the number of the table in its file.'),
        ),
      ),
    },
    matchSentence,
  ),
  v.check(({ file, table }) => file !== undefined || table !== undefined, matchSentence),
  inJsonSchema({ minProperties: 1 }),
  v.description('Which table it is: a file, a table in it, or both.'),
);

const rowSentence = 'The row of the headings is a whole number from 1.';

/** What is said about a table. */
export const tableMapping = v.pipe(
  v.strictObject(
    {
      match,
      skip: v.exactOptional(
        v.pipe(yesNo('Whether the table is left out'), v.description('Leaves the table out.')),
      ),
      reason: v.exactOptional(v.pipe(text('The reason is a text.'), v.description('Why it is left out.'))),
      layout: v.exactOptional(
        v.pipe(
          choice(mappedLayouts, 'A layout'),
          v.description(
            'tidy: a row for each session. triplets: rooms side by side, under each a topic, its discussion and its actions. matrix: rooms on one side, times on the other. cards: a field in each row. none: no sessions.',
          ),
        ),
      ),
      headingRow: v.exactOptional(
        v.pipe(
          v.number(rowSentence),
          v.integer(rowSentence),
          v.minValue(1, rowSentence),
          v.description('The row that holds the headings, as the file shows it.'),
        ),
      ),
      columns: v.exactOptional(
        v.pipe(
          v.strictObject(
            v.entriesFromList(columnMeanings, v.exactOptional(columnNames)),
            'The columns are a list of what each holds, such as `topic: C`.',
          ),
          v.description('What each column holds.'),
        ),
      ),
      site: v.exactOptional(
        v.pipe(text('The site is a text.'), v.description('The site of all sessions that name none.')),
      ),
      slot: v.exactOptional(
        v.pipe(text('The slot is a text.'), v.description('The time of all sessions that name none.')),
      ),
      roomsAre: v.exactOptional(
        v.pipe(
          choice(['rows', 'columns'], 'The side of the rooms'),
          v.description('Which side of a matrix the rooms are on.'),
        ),
      ),
    },
    'An entry says which table it is about under `match`.',
  ),
  v.forward(
    v.check(
      ({ layout, columns }) => columns === undefined || layout === undefined || layout === 'tidy',
      'Columns are named for the layout `tidy` only.',
    ),
    ['columns'],
  ),
  v.forward(
    v.check(
      ({ layout, columns, roomsAre }) =>
        roomsAre === undefined || layout === 'matrix' || (layout === undefined && columns === undefined),
      '`rooms-are` applies to the layout `matrix` only.',
    ),
    ['roomsAre'],
  ),
  inJsonSchema({
    dependentSchemas: {
      columns: { properties: { layout: { const: 'tidy' } } },
      'rooms-are': { properties: { layout: { const: 'matrix' }, columns: false } },
    },
  }),
);

const levelSentence = 'The level of the headings is a whole number from 1 to 7.';

/** What is said about the notes in a file. */
export const notesMapping = v.pipe(
  v.strictObject(
    {
      file: v.exactOptional(file),
      sessions: v.pipe(
        choice(notesReadings, 'What is a session'),
        v.description(
          'file: the file is one session. headings: each heading of a level is one. none: it holds none.',
        ),
      ),
      level: v.exactOptional(
        v.pipe(
          v.number(levelSentence),
          v.integer(levelSentence),
          v.minValue(1, levelSentence),
          v.maxValue(7, levelSentence),
          v.description('The level of the headings that are sessions, from 1.'),
        ),
      ),
    },
    'An entry says under `sessions` what is a session: `file`, `headings` or `none`.',
  ),
  v.forward(
    v.check(
      ({ level, sessions }) => level === undefined || sessions === 'headings',
      'A level goes with `sessions: headings`.',
    ),
    ['level'],
  ),
  inJsonSchema({ dependentSchemas: { level: { properties: { sessions: { const: 'headings' } } } } }),
);

/** Returns the schema of a list of things that the grid calls by several names. */
export const sameNames = (what: string) =>
  v.array(
    v.strictObject(
      {
        name: v.pipe(text(`A ${what} has a name.`), v.description('The name it goes by.')),
        also: v.optional(
          v.pipe(
            v.array(text('Another name is a text.'), 'The other names are a list.'),
            v.description('What else it is called.'),
          ),
          [],
        ),
      },
      `A ${what} has a \`name\`, and under \`also\` what else it is called.`,
    ),
    `The ${what}s are a list.`,
  );

/** A known finding that a person accepts, and why. */
export const acceptance = v.strictObject(
  {
    code: v.pipe(
      v.string('The code is a text, such as `line-unfinished`.'),
      v.check(
        (code) => code in catalogue,
        ({ input }) => {
          const near = nearestName(input, Object.keys(catalogue));
          return `There is no finding of that name${near === null ? '' : `; did you mean \`${near}\`?`}`;
        },
      ),
      v.description("The finding's code, such as `line-unfinished`."),
    ),
    place: v.exactOptional(
      v.pipe(
        v.string('The place is a text.'),
        v.trim(),
        v.nonEmpty('The place is empty.'),
        v.description('Where, as the reports say it, or the beginning of it. Without it, anywhere.'),
      ),
    ),
    reason: v.pipe(
      v.string('The reason is a text.'),
      v.trim(),
      v.nonEmpty('The reason is empty: say why it may stay so.'),
      v.description('Why it may stay.'),
    ),
  },
  'An accepted finding has a `code` and a `reason`, and may have a `place`.',
);
