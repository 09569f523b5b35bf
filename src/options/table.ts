import { judgingOptions, placeOptions, printingOptions } from './command-options.js';
import type { CommandName } from './entry.js';
import { playbackOptions } from './playback-options.js';
import { readingOptions } from './reading-options.js';

/** Every option there is, in the order the help of `build` has them. A new option is one entry here, and what uses its value. */
export const optionTable = {
  ...placeOptions,
  ...playbackOptions,
  ...judgingOptions,
  ...readingOptions,
  ...printingOptions,
};

export type OptionName = keyof typeof optionTable;

const reading = ['sites', 'lang', 'repair', 'encoding', 'reporter', 'config', 'quiet', 'verbose'] as const;

/** Which options come first, and how, where people need another order than the table's. Those that are not listed follow in its order. */
export const orders = {
  'ddat-playback.yaml': [
    ...['title', 'sites', 'formats', 'themes', 'codebook', 'review', 'redact', 'redactNames', 'since'],
    ...[
      'template',
      'lang',
      'date',
      'contact',
      'correctBy',
      'showHosts',
      'repair',
      'encoding',
      'strict',
      'reporter',
      'out',
    ],
  ],
  themes: reading,
  review: reading,
  inspect: reading,
  combine: ['out', 'force'],
  batch: [
    ...['out', 'jobs', 'shard', 'force', 'timeLimit', 'title', 'review', 'writeReview', 'since', 'formats'],
    ...['themes', 'codebook', 'template', 'redact', 'redactNames', 'lang', 'date', 'contact', 'correctBy'],
    ...['showHosts', 'strict', 'repair', 'encoding', 'config'],
  ],
} as const satisfies Partial<Record<CommandName | 'ddat-playback.yaml', readonly OptionName[]>>;
