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
  /** What it is, in a sentence for a person who never saw the file; its default and an example stand behind it. */
  readonly tells: string;
  /** What holds where it is not said, in words. */
  readonly standard: string;
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

type Words = Pick<ConfigKey, 'tells' | 'standard' | 'example'>;

const option = (as: keyof typeof optionEntries, words: Words): ConfigKey => ({
  goal: 'options',
  as,
  schema: optionEntries[as],
  ...words,
});
const mapping = (as: keyof typeof mappingEntries, words: Words): ConfigKey => ({
  goal: 'mapping',
  as,
  schema: mappingEntries[as],
  ...words,
});

/** Every key of the file, in the order it is explained. A new key is one line here, and its part of the JSON Schema. */
export const configKeys: Readonly<Record<string, ConfigKey>> = {
  title: option('title', {
    tells: 'The title of the playback.',
    standard: 'the heading of the grid',
    example: 'Libraries Together 2026',
  }),
  sites: option('sites', {
    tells: 'Names of the sites, one for each grid that does not name its own.',
    standard: 'what the grid, a heading or the file says',
    example: '[Leeds, York]',
  }),
  format: {
    ...option('formats', {
      tells: 'What is written: pptx, html, clouds, json, csv, xlsx, md, email.',
      standard: 'all',
      example: '[pptx, clouds]',
    }),
    schema: listOrText(optionEntries.formats),
  },
  themes: option('themes', {
    tells: 'How many themes: a number, or auto.',
    standard: 'auto',
    example: 'auto',
  }),
  codebook: {
    ...option('codebook', {
      tells:
        'Themes you name yourself: digital-workforce, service-design, community-events, or a file of yours.',
      standard: 'none',
      example: '[digital-workforce, our-themes.yaml]',
    }),
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
    ...option('review', {
      tells: 'Your decisions on themes, lines and findings: a file that `ddat-playback review` wrote.',
      standard: 'none',
      example: 'review.yaml',
    }),
    schema: v.pipe(
      v.string('A review is named by its file.'),
      v.trim(),
      v.nonEmpty('A review is named by its file.'),
    ),
  },
  redact: {
    ...option('redact', {
      tells: 'What is hidden everywhere: emails, phones, numbers (NHS, National Insurance), hosts.',
      standard: 'nothing',
      example: '[emails, phones, hosts]',
    }),
    schema: listOrText(optionEntries.redact),
  },
  'redact-names': {
    goal: 'run',
    as: 'redactNames',
    tells: 'Names to hide everywhere: a file of yours, a name a line. It is copied into no output.',
    standard: 'none',
    example: 'names.txt',
    schema: v.pipe(
      v.string('The names to hide are in a file, named here.'),
      v.trim(),
      v.nonEmpty('The names to hide are in a file, named here.'),
    ),
  },
  since: {
    ...option('since', {
      tells: 'An earlier event to compare with: its data/playback.json.',
      standard: 'none',
      example: '../last-year/playback/data/playback.json',
    }),
    schema: v.pipe(
      v.string('The earlier event is named by its playback.json.'),
      v.trim(),
      v.nonEmpty('The earlier event is named by its playback.json.'),
    ),
  },
  template: {
    ...option('template', {
      tells:
        'How the deck looks: plain, public-sector, dark, high-contrast, original, or a file of yours (.yaml, .pptx, .potx).',
      standard: 'the look of the package',
      example: 'public-sector',
    }),
    schema: v.pipe(
      v.string('A template is named by its name or its file.'),
      v.trim(),
      v.nonEmpty('A template is named by its name or its file.'),
    ),
  },
  lang: option('lang', {
    tells: 'The language of the deck: cy, de, en-GB, es, fr, nl, pt; several make a deck each.',
    standard: 'that of the notes',
    example: 'cy,en-GB',
  }),
  date: option('date', {
    tells: 'The date shown in the deck: year-month-day.',
    standard: 'none',
    example: '2026-03-31',
  }),
  contact: option('contact', {
    tells: 'Whom to tell of mistakes. Makes the slide "What happens next".',
    standard: 'nobody',
    example: 'events@example.org',
  }),
  'correct-by': option('correctBy', {
    tells: 'Until when mistakes can be told.',
    standard: 'none',
    example: '2026-04-14',
  }),
  'show-hosts': option('showHosts', {
    tells: "Whether hosts' names are shown in the deck.",
    standard: 'false',
    example: 'false',
  }),
  repair: option('repair', {
    tells: 'Whether rows that lost cells are put back in order.',
    standard: 'true',
    example: 'true',
  }),
  strict: {
    goal: 'run',
    as: 'strict',
    schema: v.boolean('Whether warnings end with exit code 1: `true` or `false`.'),
    tells: 'Whether warnings end the command with exit code 1.',
    standard: 'false',
    example: 'false',
  },
  reporter: {
    goal: 'run',
    as: 'reporter',
    schema: v.picklist(['text', 'json', 'github'], 'The reporter is `text`, `json` or `github`.'),
    tells: 'How findings about the grid are told: text; json for programs; github for annotations.',
    standard: 'text',
    example: 'text',
  },
  out: {
    goal: 'run',
    as: 'out',
    schema: v.pipe(v.string('The folder is a text.'), v.nonEmpty('The folder is empty.')),
    tells: 'The folder to write into.',
    standard: 'playback',
    example: 'playback',
  },
  accept: {
    goal: 'accept',
    as: 'accept',
    schema: v.array(acceptance, 'The accepted findings are a list.'),
    tells: 'Findings that are known and may stay. The reports tell each code and place with -v.',
    standard: 'none',
    example: '\n  - code: line-unfinished\n    place: grid.csv\n    reason: The speaker was called away.',
  },
  rooms: mapping('rooms', {
    tells: 'Rooms that the grid calls by several names.',
    standard: 'none',
    example: '\n  - name: Main Hall\n    also: [hall, Main hall (ground)]',
  }),
  'site-names': mapping('siteNames', {
    tells: 'Sites that the grid calls by several names.',
    standard: 'none',
    example: '\n  - name: York\n    also: [York Castle]',
  }),
  minutes: mapping('minutes', {
    tells: 'Whether running text is read as the minutes of sessions.',
    standard: 'true',
    example: 'true',
  }),
  tables: mapping('tables', {
    tells: 'How each table is to be understood. The first entry that matches a table counts.',
    standard: 'as it looks',
    example: '\n  - match: { file: "other.csv" }\n    skip: true',
  }),
};

/** The whole file, as valibot checks it; keys as in the file. */
export const configSchema = v.strictObject(
  Object.fromEntries(Object.entries(configKeys).map(([key, { schema }]) => [key, v.optional(schema)])),
);
