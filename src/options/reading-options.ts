import * as v from 'valibot';
import { type OptionTable, onGrids } from './entry.js';
import { acceptance, sameNames, tableMapping } from './mapping-schema.js';
import { languages, text, yesNo } from './schema.js';

/** How findings about the grid are told: to people, to programs, or as annotations of GitHub Actions. */
export const reporters = ['text', 'json', 'github'] as const;
export type Reporter = (typeof reporters)[number];

/** How events are told: `batch` has no lines of a grid to annotate. */
const eventReporter = {
  help: 'how events are told: text, or json, an object a line (default: text)',
  choices: ['text', 'json'],
};

/** How grids are read, and what is said of them: what every command that reads grids takes. The manifest lists them first. */
export const readingOptions = {
  sites: {
    scope: 'options',
    schema: v.optional(v.array(text('A site is named by a text.'), 'The sites are a list of names.'), []),
    summary: 'Names of the sites, one for each grid that does not name its own.',
    detail: 'On the command line, once for each grid.',
    default: 'what the grid, a heading or the file says',
    example: '[Leeds, York]',
    yaml: {},
    flag: { name: 'site', takes: '<name>', repeats: true },
    on: onGrids('name of the site of a grid that names none; again for the next grid'),
    reads: true,
    always: true,
    repeated: true,
  },
  lang: {
    scope: 'options',
    schema: v.optional(languages, 'auto'),
    summary: 'The language of the deck: cy, de, en-GB, es, fr, nl, pt; several make a deck each.',
    detail: 'Files of the second and further languages have the tag in their name: `playback.en-gb.pptx`.',
    default: 'that of the notes',
    example: 'cy,en-GB',
    yaml: {},
    flag: { takes: '<tag,…>' },
    on: {
      ...onGrids('language of the deck, such as cy; cy,en makes one in each (default: that of the notes)'),
      batch: 'language of the decks, as in build',
    },
    reads: true,
    always: true,
    repeated: true,
    more: '../README.md#languages',
  },
  repair: {
    scope: 'options',
    schema: v.optional(yesNo('Whether rows that lost cells are put back in order'), true),
    summary: 'Whether rows that lost cells are put back in order.',
    default: 'true',
    example: 'true',
    yaml: {},
    flag: { opposite: 'instead' },
    on: {
      ...onGrids('read rows that lost cells by position'),
      batch: 'read rows that lost cells by position',
    },
    reads: true,
    always: true,
    repeated: true,
  },
  reporter: {
    scope: 'run',
    schema: v.picklist(reporters, 'The reporter is `text`, `json` or `github`.'),
    summary: 'How findings about the grid are told: text; json for programs; github for annotations.',
    detail: 'They go to standard error.',
    default: 'text',
    example: 'text',
    yaml: {},
    flag: { takes: '<kind>', choices: reporters },
    on: {
      ...onGrids('how findings about the grid are told (default: text)'),
      batch: eventReporter,
      combine: eventReporter,
    },
    reads: true,
    more: '../README.md#keep-a-playback-fitting-its-grid',
  },
  config: {
    scope: 'run',
    default: '`ddat-playback.yaml` beside the first grid, else in the working folder',
    flag: { takes: '<file>', opposite: 'shown' },
    on: {
      ...onGrids({
        help: 'configuration to use (default: ddat-playback.yaml beside the grid or here)',
        opposite: 'use no configuration',
      }),
      batch: {
        help: 'what holds for all events (default: ddat-playback.yaml beside them or here)',
        opposite: 'use no configuration but those in the folders of events',
      },
    },
    reads: true,
    repeated: true,
    more: '../README.md#the-configuration-file',
  },
  quiet: {
    scope: 'run',
    flag: { short: 'q' },
    on: {
      ...onGrids('say nothing but errors'),
      render: 'say nothing but errors',
      batch: 'say nothing but what failed',
      combine: 'say nothing but what failed',
    },
    reads: true,
  },
  verbose: {
    scope: 'run',
    flag: { short: 'v' },
    on: {
      ...onGrids('say everything'),
      render: 'say everything',
      batch: 'say everything',
      combine: 'say everything',
    },
    reads: true,
  },
  accept: {
    scope: 'accept',
    schema: v.array(acceptance, 'The accepted findings are a list.'),
    summary: 'Findings that are known and may stay. The reports tell each code and place with -v.',
    default: 'none',
    example: '\n  - code: line-unfinished\n    place: grid.csv\n    reason: The speaker was called away.',
    yaml: {},
    more: '../README.md#the-configuration-file',
  },
  rooms: {
    scope: 'mapping',
    schema: v.optional(sameNames('room'), []),
    summary: 'Rooms that the grid calls by several names.',
    default: 'none',
    example: '\n  - name: Main Hall\n    also: [hall, Main hall (ground)]',
    yaml: {},
    more: '../README.md#when-a-table-is-not-understood-as-you-mean-it',
  },
  siteNames: {
    scope: 'mapping',
    schema: v.optional(sameNames('site'), []),
    summary: 'Sites that the grid calls by several names.',
    default: 'none',
    example: '\n  - name: York\n    also: [York Castle]',
    yaml: {},
    more: '../README.md#when-a-table-is-not-understood-as-you-mean-it',
  },
  minutes: {
    scope: 'mapping',
    schema: v.optional(yesNo('Whether running text is read as minutes'), true),
    summary: 'Whether running text is read as the minutes of sessions.',
    default: 'true',
    example: 'true',
    yaml: {},
    more: '../README.md#when-a-table-is-not-understood-as-you-mean-it',
  },
  tables: {
    scope: 'mapping',
    schema: v.optional(v.array(tableMapping, 'The tables are a list.'), []),
    summary: 'How each table is to be understood. The first entry that matches a table counts.',
    default: 'as it looks',
    example: '\n  - match: { file: "other.csv" }\n    skip: true',
    yaml: {},
    more: '../README.md#when-a-table-is-not-understood-as-you-mean-it',
  },
} as const satisfies OptionTable;
