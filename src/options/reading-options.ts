import * as v from 'valibot';
import { isEncoding } from '../model/encodings.js';
import { type OptionTable, onGrids } from './entry.js';
import { acceptance, notesMapping, sameNames, tableMapping } from './mapping-schema.js';
import { languages, text, yesNo } from './schema.js';

/** How findings about the grid are reported: to people, to programs, or as annotations of GitHub Actions. */
export const reporters = ['text', 'json', 'github'] as const;
export type Reporter = (typeof reporters)[number];

/** How events are reported: `batch` has no lines of a grid to annotate. */
const eventReporter = {
  help: 'how events are reported: text, or json with one object on each line (default: text)',
  choices: ['text', 'json'],
};

/** How grids are read, and what is said about them: what every command that reads grids takes. The manifest lists them first. */
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
    on: onGrids('site of a grid that names none; repeat for the next grid'),
    reads: true,
    always: true,
    repeated: true,
  },
  lang: {
    scope: 'options',
    schema: v.optional(languages, 'auto'),
    summary: 'The language of the deck: cy, de, en-GB, es, fr, nl, pt. Several languages give a deck each.',
    detail: 'From the second language on, files have the tag in their name: `playback.en-gb.pptx`.',
    default: 'the language of the notes',
    example: 'cy,en-GB',
    yaml: {},
    flag: { takes: '<tag,…>' },
    on: {
      ...onGrids(
        'language of the deck, such as cy; cy,en makes one in each (default: the language of the notes)',
      ),
      batch: 'language of the decks, as in build',
    },
    reads: true,
    always: true,
    repeated: true,
    more: 'output.md#languages',
  },
  repair: {
    scope: 'options',
    schema: v.optional(yesNo('Whether rows that lost cells are realigned'), true),
    summary: 'Whether rows that lost cells are realigned.',
    default: 'true',
    example: 'true',
    yaml: {},
    flag: { opposite: 'instead' },
    on: {
      ...onGrids('read rows that lost cells by position, without realigning them'),
      batch: 'read rows that lost cells by position, without realigning them',
    },
    reads: true,
    always: true,
    repeated: true,
  },
  encoding: {
    scope: 'options',
    schema: v.optional(
      v.pipe(
        text('The encoding is a name, such as `windows-1251`.'),
        v.check(
          isEncoding,
          'There is no such encoding. Names are those of web pages, such as `utf-8`, `windows-1250`, `windows-1251`, `iso-8859-2`, `koi8-r`, `macintosh`, `shift_jis`, `euc-jp` and `gb18030`.',
        ),
      ),
    ),
    summary: 'The encoding of the files of text, where it is not UTF-8 and was not recognised.',
    default: 'as their letters say',
    example: 'windows-1250',
    yaml: {},
    flag: { takes: '<name>' },
    on: {
      ...onGrids('encoding of the files of text, such as windows-1250 (default: as their letters say)'),
      batch: 'encoding of the files of text, such as windows-1250',
    },
    reads: true,
    always: true,
    repeated: true,
  },
  reporter: {
    scope: 'run',
    schema: v.picklist(reporters, 'The reporter is `text`, `json` or `github`.'),
    summary: 'How diagnostics are reported: text; json for programs; github for annotations.',
    detail: 'They are written to standard error.',
    default: 'text',
    example: 'text',
    yaml: {},
    flag: { takes: '<kind>', choices: reporters },
    on: {
      ...onGrids('how diagnostics are reported (default: text)'),
      batch: eventReporter,
      combine: eventReporter,
    },
    reads: true,
    more: 'check.md',
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
        help: 'configuration for all events (default: ddat-playback.yaml beside them or here)',
        opposite: 'use only the configurations in the folders of events',
      },
    },
    reads: true,
    repeated: true,
    more: 'configuration.md',
  },
  quiet: {
    scope: 'run',
    flag: { short: 'q' },
    on: {
      ...onGrids('print errors only'),
      render: 'print errors only',
      batch: 'print failures only',
      combine: 'print failures only',
    },
    reads: true,
  },
  verbose: {
    scope: 'run',
    flag: { short: 'v' },
    on: {
      ...onGrids('print everything'),
      render: 'print everything',
      batch: 'print everything',
      combine: 'print everything',
    },
    reads: true,
  },
  accept: {
    scope: 'accept',
    schema: v.array(acceptance, 'The accepted findings are a list.'),
    summary: 'Known diagnostics that no longer count. Run with -v to see the code and place of each.',
    default: 'none',
    example: '\n  - code: line-unfinished\n    place: grid.csv\n    reason: The speaker was called away.',
    yaml: {},
    more: 'configuration.md',
  },
  rooms: {
    scope: 'mapping',
    schema: v.optional(sameNames('room'), []),
    summary: 'Rooms with several names in the grid.',
    default: 'none',
    example: '\n  - name: Main Hall\n    also: [hall, Main hall (ground)]',
    yaml: {},
    more: 'input.md#when-a-table-was-misread',
  },
  siteNames: {
    scope: 'mapping',
    schema: v.optional(sameNames('site'), []),
    summary: 'Sites with several names in the grid.',
    default: 'none',
    example: '\n  - name: York\n    also: [York Castle]',
    yaml: {},
    more: 'input.md#when-a-table-was-misread',
  },
  minutes: {
    scope: 'mapping',
    schema: v.optional(yesNo('Whether running text is read as minutes'), true),
    summary: 'Whether running text is read as the minutes of sessions.',
    default: 'true',
    example: 'true',
    yaml: {},
    more: 'input.md#when-a-table-was-misread',
  },
  notes: {
    scope: 'mapping',
    schema: v.optional(v.array(notesMapping, 'The notes are a list.'), []),
    summary: 'What is a session in notes. The first entry that matches a file counts.',
    default: 'as they look',
    example: '\n  - file: "notes.md"\n    sessions: headings\n    level: 2',
    yaml: {},
    more: 'input.md#when-notes-were-misread',
  },
  tables: {
    scope: 'mapping',
    schema: v.optional(v.array(tableMapping, 'The tables are a list.'), []),
    summary: 'How to read each table. The first entry that matches a table counts.',
    default: 'as it looks',
    example: '\n  - match: { file: "other.csv" }\n    skip: true',
    yaml: {},
    more: 'input.md#when-a-table-was-misread',
  },
} as const satisfies OptionTable;
