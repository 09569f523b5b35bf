import * as v from 'valibot';
import { catalogue } from '../diagnostics/index.js';
import { mappingEntries, optionEntries } from '../option-schema.js';
import { nearestName } from '../text/nearest-name.js';

/** Where the value of a key goes: an option of the playback, its mapping, the command, or the accepted findings. */
type Goal = 'options' | 'mapping' | 'run' | 'accept';

interface ConfigKey {
  readonly goal: Goal;
  /** The name it has there. */
  readonly as: string;
  readonly schema: v.GenericSchema;
  /** What it is, in a sentence for a person who never saw the file; the example stands behind it. */
  readonly tells: string;
  readonly example: string;
}

const acceptance = v.strictObject(
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
    ),
    place: v.exactOptional(
      v.pipe(v.string('The place is a text.'), v.trim(), v.nonEmpty('The place is empty.')),
    ),
    reason: v.pipe(
      v.string('The reason is a text.'),
      v.trim(),
      v.nonEmpty('The reason is empty: say why it may stay so.'),
    ),
  },
  'An accepted finding has a `code` and a `reason`, and may have a `place`.',
);

/** A list may also be written as one text with commas, as on the command line. */
const listOrText = (schema: v.GenericSchema) =>
  v.pipe(
    v.unknown(),
    v.transform((value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
        : value,
    ),
    schema,
  );

const option = (as: keyof typeof optionEntries, tells: string, example: string): ConfigKey => ({
  goal: 'options',
  as,
  schema: optionEntries[as],
  tells,
  example,
});
const mapping = (as: keyof typeof mappingEntries, tells: string, example: string): ConfigKey => ({
  goal: 'mapping',
  as,
  schema: mappingEntries[as],
  tells,
  example,
});

/** Every key of the file, in the order it is explained. A new key is one line here, and its part of the JSON Schema. */
export const configKeys: Readonly<Record<string, ConfigKey>> = {
  title: option(
    'title',
    'The title of the playback. Without it, the heading of the grid.',
    'Libraries Together 2026',
  ),
  sites: option(
    'sites',
    'Names of the sites, one for each grid that does not name its own.',
    '[Leeds, York]',
  ),
  format: {
    ...option(
      'formats',
      'What is written: pptx, html, clouds, json, csv, xlsx, md, email. Without it, all.',
      '[pptx, clouds]',
    ),
    schema: listOrText(optionEntries.formats),
  },
  themes: option('themes', 'How many themes: a number, or auto.', 'auto'),
  codebook: {
    ...option(
      'codebook',
      'Themes you name yourself: digital-workforce, service-design, community-events, or a file of yours.',
      '[digital-workforce, our-themes.yaml]',
    ),
    schema: listOrText(
      v.array(
        v.pipe(
          v.string('A codebook is named by its name or its file.'),
          v.trim(),
          v.nonEmpty('A codebook is named by its name or its file.'),
        ),
        'The codebooks are a list of names and files.',
      ),
    ),
  },
  review: {
    ...option(
      'review',
      'Your decisions on themes, lines and findings: a file that `ddat-playback review` wrote.',
      'review.yaml',
    ),
    schema: v.pipe(
      v.string('A review is named by its file.'),
      v.trim(),
      v.nonEmpty('A review is named by its file.'),
    ),
  },
  redact: {
    ...option(
      'redact',
      'What is hidden everywhere: emails, phones, numbers (NHS, National Insurance), hosts.',
      '[emails, phones, hosts]',
    ),
    schema: listOrText(optionEntries.redact),
  },
  'redact-names': {
    goal: 'run',
    as: 'redactNames',
    tells: 'Names to hide everywhere: a file of yours, a name a line. It is copied into no output.',
    example: 'names.txt',
    schema: v.pipe(
      v.string('The names to hide are in a file, named here.'),
      v.trim(),
      v.nonEmpty('The names to hide are in a file, named here.'),
    ),
  },
  since: {
    ...option(
      'since',
      'An earlier event to compare with: its data/playback.json.',
      '../last-year/playback/data/playback.json',
    ),
    schema: v.pipe(
      v.string('The earlier event is named by its playback.json.'),
      v.trim(),
      v.nonEmpty('The earlier event is named by its playback.json.'),
    ),
  },
  template: {
    ...option(
      'template',
      'How the deck looks: plain, public-sector, dark, high-contrast, original, or a file of yours (.yaml, .pptx, .potx).',
      'public-sector',
    ),
    schema: v.pipe(
      v.string('A template is named by its name or its file.'),
      v.trim(),
      v.nonEmpty('A template is named by its name or its file.'),
    ),
  },
  lang: option(
    'lang',
    'The language of the deck: cy, de, en-GB, es, fr, nl, pt; several make a deck each. Without it, that of the notes.',
    'cy,en-GB',
  ),
  date: option('date', 'The date shown in the deck: year-month-day.', '2026-03-31'),
  contact: option(
    'contact',
    'Whom to tell of mistakes. Makes the slide "What happens next".',
    'events@example.org',
  ),
  'correct-by': option('correctBy', 'Until when mistakes can be told.', '2026-04-14'),
  'show-hosts': option('showHosts', "Whether hosts' names are shown in the deck.", 'false'),
  repair: option('repair', 'Whether rows that lost cells are put back in order.', 'true'),
  strict: {
    goal: 'run',
    as: 'strict',
    schema: v.boolean('Whether warnings end with exit code 1: `true` or `false`.'),
    tells: 'Whether warnings end the command with exit code 1.',
    example: 'false',
  },
  reporter: {
    goal: 'run',
    as: 'reporter',
    schema: v.picklist(['text', 'json', 'github'], 'The reporter is `text`, `json` or `github`.'),
    tells: 'How findings about the grid are told: text; json for programs; github for annotations.',
    example: 'text',
  },
  out: {
    goal: 'run',
    as: 'out',
    schema: v.pipe(v.string('The folder is a text.'), v.nonEmpty('The folder is empty.')),
    tells: 'The folder to write into.',
    example: 'playback',
  },
  accept: {
    goal: 'accept',
    as: 'accept',
    schema: v.array(acceptance, 'The accepted findings are a list.'),
    tells: 'Findings that are known and may stay. The reports tell each code and place with -v.',
    example: '\n  - code: line-unfinished\n    place: grid.csv\n    reason: The speaker was called away.',
  },
  rooms: mapping(
    'rooms',
    'Rooms that the grid calls by several names.',
    '\n  - name: Main Hall\n    also: [hall, Main hall (ground)]',
  ),
  'site-names': mapping(
    'siteNames',
    'Sites that the grid calls by several names.',
    '\n  - name: York\n    also: [York Castle]',
  ),
  minutes: mapping('minutes', 'Whether running text is read as the minutes of sessions.', 'true'),
  tables: mapping(
    'tables',
    'How each table is to be understood. The first entry that matches a table counts.',
    '',
  ),
};

/** The whole file, as valibot checks it; keys as in the file. */
export const configSchema = v.strictObject(
  Object.fromEntries(Object.entries(configKeys).map(([key, { schema }]) => [key, v.optional(schema)])),
);
