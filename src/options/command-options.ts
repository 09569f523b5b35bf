import * as v from 'valibot';
import { type OptionTable, onBuilds } from './entry.js';
import { yesNo } from './schema.js';

/** Where a command writes, and how much of a batch is made at once. */
export const placeOptions = {
  out: {
    scope: 'run',
    schema: v.pipe(v.string('The folder is a text.'), v.nonEmpty('The folder is empty.')),
    summary: 'The folder to write into.',
    detail: 'For `review` it is a file; for `batch` and `combine` the default is playbacks.',
    default: 'playback',
    example: 'playback',
    yaml: {},
    flag: { short: 'o', takes: '<folder>' },
    on: {
      ...onBuilds('folder to write into (default: playback)'),
      render: 'folder to write into; files there are kept (default: playback)',
      review: { takes: '<file>', help: 'file to write (default: the review given, else review.yaml)' },
      batch: 'folder to write into (default: playbacks)',
      combine: 'folder to write into (default: playbacks)',
    },
    batch: 'combined',
  },
  page: {
    scope: 'run',
    default: '`playback-review.html` beside the file',
    flag: { takes: '[file]', opposite: 'shown' },
    on: {
      review: {
        help: 'page to review in a browser (default: playback-review.html beside the file)',
        opposite: 'write no page',
      },
    },
    more: 'review.md',
  },
  jobs: {
    scope: 'run',
    default: 'one for each core',
    flag: { takes: '<n>' },
    on: { batch: 'how many processes work at the same time (default: one for each core)' },
  },
  shard: {
    scope: 'run',
    default: 'all',
    flag: { takes: '<k/n>' },
    on: {
      batch: 'make only part k of n here, such as 2/8; the command combine joins the parts',
    },
    more: 'batch.md',
  },
  timeLimit: {
    scope: 'run',
    default: '10',
    flag: { takes: '<minutes>' },
    on: {
      batch: 'stop working on an event after this many minutes (default: 10)',
      combine: 'time limit for the combined playback, three times this; see batch (default: 10)',
    },
  },
} as const satisfies OptionTable;

/** What ends a command with another exit code. */
export const judgingOptions = {
  strict: {
    scope: 'run',
    schema: yesNo('Whether warnings end with exit code 1'),
    summary: 'Whether warnings end the command with exit code 1.',
    detail: 'The last line says so.',
    default: 'false',
    example: 'false',
    yaml: {},
    flag: { opposite: 'hidden' },
    on: {
      ...onBuilds('end with exit code 1 if there are warnings'),
      batch: 'end with exit code 1 if there are warnings',
    },
  },
} as const satisfies OptionTable;

/** What a command reads, prints or writes besides. */
export const printingOptions = {
  from: {
    scope: 'run',
    summary: 'What to read: a playback.json, or a grid; repeat for further grids.',
    default: '`playback/data/playback.json`',
    flag: { takes: '<file>', repeats: true },
    on: {
      explain: 'a playback.json, or a grid; repeat for further grids (default: playback/data/playback.json)',
    },
  },
  writeReview: {
    scope: 'run',
    default: 'nothing is written; without a name, `review.yaml`',
    flag: { takes: '[file]' },
    on: {
      build: 'write themes, lines and findings as a review to edit (default: review.yaml)',
      batch: 'write those of the combined playback as a review to edit',
    },
    batch: 'combined',
    more: 'review.md',
  },
  json: {
    scope: 'run',
    summary: 'Print the result as JSON to standard output.',
    flag: {},
    on: {
      check: 'print the result as JSON to standard output',
      inspect: 'print as JSON to standard output',
      explain: 'print as JSON',
      'template inspect': 'print as JSON',
    },
  },
  sessions: {
    scope: 'run',
    default: '3',
    flag: { takes: '<n|all>' },
    on: { inspect: 'how many sessions of each table to show (default: 3)' },
  },
  writeConfig: {
    scope: 'run',
    default: 'nothing is written; without a name, `ddat-playback.yaml` beside the grid',
    flag: { takes: '[file]' },
    on: {
      inspect: 'write what was guessed as a configuration (default: ddat-playback.yaml beside the grid)',
    },
  },
  force: {
    scope: 'run',
    summary: 'Replace an existing review, page or configuration; in a batch, also make what has not changed.',
    flag: {},
    on: {
      build: 'replace an existing review',
      review: 'replace an existing file',
      inspect: 'replace an existing configuration',
      batch: 'also make what has not changed; replace an existing review',
      combine: 'make the combined playback again although nothing has changed',
    },
  },
} as const satisfies OptionTable;
