import * as v from 'valibot';
import { columnMeanings, formats, mappedLayouts, redactedKinds } from './model/index.js';
import { nearestName } from './text/nearest-name.js';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const languageSentence =
  'The language is `auto`, a tag such as `en-GB`, or several with commas, such as `cy,en`.';
const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A text with something in it; what else is given is told by the sentence. */
const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));
const date = (sentence: string) => v.pipe(v.string(sentence), v.regex(isoDate, sentence));
const choice = <const Names extends readonly string[]>(names: Names, what: string) =>
  v.picklist(names, ({ input }) => `${what} is ${names.map(mark).join(', ')}.${meant(input, names)}`);
const mark = (name: string) => `\`${name}\``;
const meant = (input: unknown, names: readonly string[]) => {
  const near = typeof input === 'string' ? nearestName(input, names) : null;
  return near === null ? '' : ` Did you mean ${mark(near)}?`;
};
const yesNo = (sentence: string) => v.boolean(`${sentence}: \`true\` or \`false\`.`);
const list = <Item extends v.GenericSchema>(item: Item, sentence: string) => v.array(item, sentence);

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'A file is given as its bytes.');

const columnName = v.union(
  [
    text('A column is a heading, a letter such as `C`, or a number from 1.'),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
  ],
  'A column is a heading, a letter such as `C`, or a number from 1.',
);
const columns = v.strictObject(
  v.entriesFromList(
    columnMeanings,
    v.exactOptional(
      v.union(
        [columnName, v.pipe(v.array(columnName), v.nonEmpty())],
        'A column is a heading, a letter such as `C`, or a number from 1, or a list of these.',
      ),
    ),
  ),
  'The columns are a list of what each holds, such as `topic: C`.',
);
const match = v.pipe(
  v.strictObject(
    {
      file: v.exactOptional(text('The file is a name or a path, such as `leeds*.csv`.')),
      table: v.exactOptional(
        v.union(
          [
            text('The table is the name of its sheet or heading, or its number in the file, from 1.'),
            v.pipe(v.number(), v.integer(), v.minValue(1)),
          ],
          'The table is the name of its sheet or heading, or its number in the file, from 1.',
        ),
      ),
    },
    'A match names a `file`, a `table` or both.',
  ),
  v.check(
    ({ file, table }) => file !== undefined || table !== undefined,
    'A match names a `file`, a `table` or both.',
  ),
);
const tableMapping = v.pipe(
  v.strictObject(
    {
      match,
      skip: v.exactOptional(yesNo('Whether the table is left out')),
      reason: v.exactOptional(text('The reason is a text.')),
      layout: v.exactOptional(choice(mappedLayouts, 'A layout')),
      headingRow: v.exactOptional(
        v.pipe(
          v.number('The row of the headings is a whole number from 1.'),
          v.integer('The row of the headings is a whole number from 1.'),
          v.minValue(1, 'The row of the headings is a whole number from 1.'),
        ),
      ),
      columns: v.exactOptional(columns),
      site: v.exactOptional(text('The site is a text.')),
      slot: v.exactOptional(text('The slot is a text.')),
      roomsAre: v.exactOptional(choice(['rows', 'columns'], 'The side of the rooms')),
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
      'The side of the rooms is said of the layout `matrix` only.',
    ),
    ['roomsAre'],
  ),
);
const sameNames = (what: string) =>
  list(
    v.strictObject(
      {
        name: text(`A ${what} has a name.`),
        also: v.optional(list(text('Another name is a text.'), 'The other names are a list.'), []),
      },
      `A ${what} has a \`name\`, and under \`also\` what else it is called.`,
    ),
    `The ${what}s are a list.`,
  );

/** Gives the tags of a text with commas. */
export const splitTags = (value: string) => value.split(',').map((tag) => tag.trim());

/** What is said about understanding the input; see `Mapping`. */
export const mappingEntries = {
  tables: v.optional(list(tableMapping, 'The tables are a list.'), []),
  rooms: v.optional(sameNames('room'), []),
  siteNames: v.optional(sameNames('site'), []),
  minutes: v.optional(yesNo('Whether running text is read as minutes'), true),
};

/** Each option with what it may be. */
export const optionEntries = {
  title: v.optional(text('The title is a text.')),
  titleElse: v.optional(text('The title is a text.')),
  sites: v.optional(list(text('A site is named by a text.'), 'The sites are a list of names.'), []),
  formats: v.optional(
    list(
      v.picklist(
        formats,
        ({ input, received }) =>
          `There is no format ${received}; there are ${formats.join(', ')}.${meant(input, formats)}`,
      ),
      `The formats are a list of ${formats.join(', ')}.`,
    ),
    [...formats],
  ),
  themes: v.optional(
    v.custom<'auto' | number>(
      (value) => value === 'auto' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 200),
      'The number of themes is `auto` or a whole number from 1 to 200.',
    ),
    'auto',
  ),
  codebook: v.optional(
    list(
      v.union(
        [
          text('A codebook is named by its name or its file.'),
          v.strictObject({ file: text('A codebook is named by its name or its file.'), text: v.string() }),
        ],
        'A codebook is named by its name or its file.',
      ),
      'The codebooks are a list of names and files.',
    ),
    [],
  ),
  review: v.optional(
    v.nullable(
      v.union(
        [
          text('A review is named by its file.'),
          v.strictObject({ file: text('A review is named by its file.'), text: v.string() }),
        ],
        'A review is named by its file.',
      ),
    ),
    null,
  ),
  redact: v.optional(list(choice(redactedKinds, 'What is hidden'), 'What is to be hidden is a list.'), []),
  redactNames: v.optional(list(text('A name is a text.'), 'The names are a list.'), []),
  since: v.optional(
    v.nullable(
      v.union(
        [
          text('The earlier event is named by its playback.json.'),
          v.strictObject({
            file: text('The earlier event is named by its playback.json.'),
            text: v.string(),
          }),
        ],
        'The earlier event is named by its playback.json.',
      ),
    ),
    null,
  ),
  template: v.optional(
    v.nullable(
      v.union(
        [
          text('A template is named by its name or its file.'),
          v.strictObject({
            file: text('A template is named by its name or its file.'),
            bytes,
            beside: v.array(
              v.strictObject({ path: text('A template is named by its name or its file.'), bytes }),
            ),
          }),
        ],
        'A template is named by its name or its file.',
      ),
    ),
    null,
  ),
  lang: v.optional(
    v.pipe(
      v.string(languageSentence),
      v.check((value) => {
        const tags = splitTags(value);
        return value.trim() === 'auto' || tags.every((tag) => languageTag.test(tag));
      }, languageSentence),
    ),
    'auto',
  ),
  date: v.optional(v.nullable(date('The date is written as in 2026-03-31.')), null),
  contact: v.optional(v.nullable(text('The contact is a text.')), null),
  correctBy: v.optional(v.nullable(date('The date for corrections is written as in 2026-03-31.')), null),
  showHosts: v.optional(yesNo("Whether hosts' names are shown"), false),
  repair: v.optional(yesNo('Whether rows that lost cells are put back in order'), true),
};

/** All options at once. */
export const optionsSchema = v.strictObject({
  ...optionEntries,
  mapping: v.optional(v.strictObject(mappingEntries), {}),
});
