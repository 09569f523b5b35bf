import * as v from 'valibot';
import { type OptionTable, onBuilds } from './entry.js';
import { yesNo } from './schema.js';

/** Where a command writes, and how much of a batch is made at once. */
export const placeOptions = {
  out: {
    scope: 'run',
    schema: v.pipe(v.string('The folder is a text.'), v.nonEmpty('The folder is empty.')),
    summary: 'The folder to write into.',
    detail: 'Of `review`, the file; of `batch` and `combine`, the default is playbacks.',
    default: 'playback',
    example: 'playback',
    yaml: {},
    flag: { short: 'o', takes: '<folder>' },
    on: {
      ...onBuilds('folder to write into (default: playback)'),
      render: 'folder to write into; what is there already stays (default: playback)',
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
        help: 'page to do the same in a browser (default: playback-review.html beside the file)',
        opposite: 'write no page',
      },
    },
    more: '../README.md#decide-and-build-again',
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
      batch: 'make only part k of n here, such as 2/8; the command combine puts the parts together',
    },
    more: '../README.md#many-sites',
  },
  timeLimit: {
    scope: 'run',
    default: '10',
    flag: { takes: '<minutes>' },
    on: {
      batch: 'give up an event after this time (default: 10)',
      combine: 'a third of the time after which it is given up (default: 10)',
    },
  },
} as const satisfies OptionTable;

/** What ends a command with another exit code. */
export const judgingOptions = {
  strict: {
    scope: 'run',
    schema: yesNo('Whether warnings end with exit code 1'),
    summary: 'Whether warnings end the command with exit code 1.',
    detail: 'A last line says so.',
    default: 'false',
    example: 'false',
    yaml: {},
    flag: { opposite: 'hidden' },
    on: {
      ...onBuilds('end with 1 when there are warnings'),
      batch: 'end with 1 when there are warnings',
    },
  },
} as const satisfies OptionTable;

/** What a command reads, prints or writes besides. */
export const printingOptions = {
  from: {
    scope: 'run',
    summary: 'What to read: a playback.json, or a grid; again for the next grid.',
    default: '`playback/data/playback.json`',
    flag: { takes: '<file>', repeats: true },
    on: {
      explain: 'a playback.json, or a grid; again for the next (default: playback/data/playback.json)',
    },
  },
  writeReview: {
    scope: 'run',
    default: 'nothing is written; without a name, `review.yaml`',
    flag: { takes: '[file]' },
    on: {
      build: 'write what stands in the playback as a review to edit (default: review.yaml)',
      batch: 'write what stands in the combined playback as a review to edit',
    },
    batch: 'combined',
    more: '../README.md#decide-and-build-again',
  },
  json: {
    scope: 'run',
    summary: 'Print what was found as JSON, to standard output.',
    flag: {},
    on: {
      check: 'what was found as JSON, to standard output',
      inspect: 'as JSON, to standard output',
      explain: 'as JSON',
      'template inspect': 'as JSON',
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
    summary:
      'Replace a review, a page or a configuration that is there already; in a batch, make what has not changed, too.',
    flag: {},
    on: {
      build: 'replace a review that is there already',
      review: 'replace a file that is there already',
      inspect: 'replace a configuration that is there already',
      batch: 'make what has not changed, too; replace a review that is there already',
      combine: 'make the combined playback again although nothing has changed',
    },
  },
} as const satisfies OptionTable;
