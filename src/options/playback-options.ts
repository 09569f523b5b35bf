import * as v from 'valibot';
import { formats, isPresentation, redactedKinds } from '../model/index.js';
import { type OptionTable, onBuilds } from './entry.js';
import {
  choice,
  date,
  formatList,
  listOrText,
  nameOrBytes,
  nameOrText,
  splitList,
  text,
  themeCount,
  yesNo,
} from './schema.js';

const isYamlFile = (name: string) => /\.ya?ml$|[\\/]/i.test(name);
const splitLists = (typed: readonly string[]) => typed.flatMap(splitList);

const codebookSentence = 'A codebook is named by its name or its file.';
const codebooksSentence = 'The codebooks are a list of names and files.';
const reviewSentence = 'A review is named by its file.';
const sinceSentence = 'The earlier event is named by its playback.json.';
const templateSentence = 'A template is named by its name or its file.';
const kinds = v.array(choice(redactedKinds, 'What is hidden'), 'What is to be hidden is a list.');

/** What a playback is to be, in the order the help of `build` has them. */
export const playbackOptions = {
  title: {
    scope: 'options',
    schema: v.optional(text('The title is a text.')),
    summary: 'The title of the playback.',
    default: 'the heading of the grid',
    example: 'Libraries Together 2026',
    yaml: {},
    flag: { takes: '<text>' },
    on: {
      ...onBuilds('title of the playback (default: the heading of the grid)'),
      review: 'title of the playback, as in build',
      batch: 'title of the combined playback and of the page',
    },
    batch: 'combined',
    repeated: true,
  },
  titleElse: {
    scope: 'options',
    schema: v.optional(text('The title is a text.')),
    summary: 'The title where neither an option nor the grid gives one.',
    default: 'the word for “Playback”',
  },
  formats: {
    scope: 'options',
    schema: v.optional(formatList, [...formats]),
    summary: 'What is written: pptx, html, clouds, json, csv, xlsx, md, email.',
    detail: 'Only what is asked for is computed.',
    default: 'all',
    example: '[pptx, clouds]',
    yaml: { key: 'format', schema: listOrText(formatList, formats) },
    // Any text may come from the command line; `resolveSettings` refuses what is no format, with the list of those there are.
    flag: { name: 'format', takes: '<list>', parse: splitLists },
    on: {
      ...onBuilds('what to write: pptx, html, clouds, json, csv, xlsx, md, email (default: all)'),
      render: 'what to write, as in build (default: all)',
      batch: 'what to write, as in build; the data are always written (default: all)',
    },
  },
  themes: {
    scope: 'options',
    schema: v.optional(themeCount, 'auto'),
    summary: 'How many themes: a number, or auto.',
    default: 'auto',
    example: 'auto',
    yaml: {},
    // The settings judge whether it is a number.
    flag: { takes: '<n|auto>', parse: ([typed]) => (typed === 'auto' ? typed : Number(typed)) },
    on: {
      ...onBuilds('how many themes (default: auto)'),
      themes: 'how many themes (default: auto)',
      review: 'how many themes (default: auto)',
      batch: 'how many themes (default: auto)',
    },
    always: true,
    repeated: true,
  },
  codebook: {
    scope: 'options',
    schema: v.optional(v.array(nameOrText(codebookSentence), codebooksSentence), []),
    summary:
      'Themes you name yourself: digital-workforce, service-design, community-events, or a file of yours.',
    detail: 'On the command line, several with commas.',
    default: 'none',
    example: '[digital-workforce, our-themes.yaml]',
    yaml: { schema: listOrText(v.array(text(codebookSentence), codebooksSentence)) },
    flag: { takes: '<name|file>', repeats: true, parse: splitLists },
    on: {
      ...onBuilds(
        'themes you name yourself: digital-workforce, service-design, community-events, or a file; several with commas',
      ),
      themes: 'begin with these themes, as in build',
      review: 'begin with these themes, as in build',
      batch: 'themes you name yourself, as in build',
    },
    file: { what: 'codebook', as: 'text', isFile: isYamlFile },
    emptyIsNone: true,
    repeated: true,
    more: '../src/codebook/README.md',
  },
  review: {
    scope: 'options',
    schema: v.optional(v.nullable(nameOrText(reviewSentence)), null),
    summary: 'Your decisions on themes, lines and findings: a file that `ddat-playback review` wrote.',
    default: 'none',
    example: 'review.yaml',
    yaml: { schema: text(reviewSentence) },
    flag: { takes: '<file>' },
    on: {
      ...onBuilds('your decisions on themes, lines and findings; see the command review'),
      review: 'decisions made before, to go on with',
      batch: 'your decisions on the combined playback; those on an event stand in its own folder',
    },
    file: { what: 'review', as: 'text' },
    manifest: 'if followed',
    batch: 'combined',
    more: '../README.md#decide-and-build-again',
  },
  since: {
    scope: 'options',
    schema: v.optional(v.nullable(nameOrText(sinceSentence)), null),
    summary: 'An earlier event to compare with: its data/playback.json.',
    default: 'none',
    example: '../last-year/playback/data/playback.json',
    yaml: { schema: text(sinceSentence) },
    flag: { takes: '<file>' },
    on: {
      ...onBuilds('an earlier event to compare with: its data/playback.json'),
      review: 'an earlier event, as in build',
      batch: 'an earlier combined playback to compare with: its data/playback.json',
    },
    file: { what: 'playback.json', as: 'text' },
    batch: 'combined',
    repeated: true,
    more: '../README.md#since-last-time',
  },
  redact: {
    scope: 'options',
    schema: v.optional(kinds, []),
    summary: 'What is hidden everywhere: emails, phones, numbers (NHS, National Insurance), hosts.',
    detail: 'On the command line, `all` is each of them.',
    default: 'nothing',
    example: '[emails, phones, hosts]',
    yaml: { schema: listOrText(kinds, redactedKinds) },
    flag: {
      takes: '<list>',
      parse: (typed) => splitLists(typed).flatMap((name) => (name === 'all' ? [...redactedKinds] : [name])),
    },
    on: {
      ...onBuilds('hide emails, phones, numbers, hosts, or all, in every output'),
      review: 'what to hide, as in build',
      batch: 'what to hide, as in build',
    },
    batch: 'events',
    repeated: true,
    more: '../README.md#personal-data',
  },
  redactNames: {
    scope: 'options',
    schema: v.optional(v.array(text('A name is a text.'), 'The names are a list.'), []),
    summary: 'Names to hide everywhere: a file of yours, a name a line. It is copied into no output.',
    default: 'none',
    example: 'names.txt',
    yaml: { scope: 'run', schema: text('The names to hide are in a file, named here.') },
    flag: { takes: '<file>' },
    on: {
      ...onBuilds('hide the names in a file, one a line, in every output'),
      review: 'names to hide, as in build',
      batch: 'names to hide, as in build',
    },
    file: { what: 'list of names', as: 'lines' },
    manifest: 'count',
    batch: 'events',
    repeated: true,
    more: '../README.md#personal-data',
  },
  template: {
    scope: 'options',
    schema: v.optional(v.nullable(nameOrBytes(templateSentence)), null),
    summary:
      'How the deck looks: plain, public-sector, dark, high-contrast, original, or a file of yours (.yaml, .pptx, .potx).',
    default: 'the look of the package',
    example: 'public-sector',
    yaml: { schema: text(templateSentence) },
    flag: { takes: '<name|file>' },
    on: {
      ...onBuilds(
        'how the deck looks: plain, public-sector, dark, high-contrast, original, or a file (.yaml, .pptx, .potx)',
      ),
      render: 'how the deck looks, as in build (default: as when it was built)',
      batch: 'how the decks look, as in build',
    },
    file: {
      what: 'template',
      as: 'bytes',
      isFile: (name: string) => isYamlFile(name) || isPresentation(name),
    },
    saved: true,
    more: '../README.md#your-own-template',
  },
  date: {
    scope: 'options',
    schema: v.optional(v.nullable(date('The date is written as in 2026-03-31.')), null),
    summary: 'The date shown in the deck: year-month-day.',
    detail: 'Without it, the day of `SOURCE_DATE_EPOCH`, where that is set.',
    default: 'none',
    example: '2026-03-31',
    yaml: {},
    flag: { takes: '<date>' },
    on: {
      ...onBuilds('date shown in the deck, such as 2026-03-31 (default: none)'),
      batch: 'date shown in the decks, such as 2026-03-31 (default: none)',
    },
    always: true,
    saved: true,
  },
  contact: {
    scope: 'options',
    schema: v.optional(v.nullable(text('The contact is a text.')), null),
    summary: 'Whom to tell of mistakes. Makes the slide "What happens next".',
    default: 'nobody',
    example: 'events@example.org',
    yaml: {},
    flag: { takes: '<text>' },
    on: {
      ...onBuilds('whom to tell of mistakes: makes a slide “What happens next”'),
      batch: 'whom to tell of mistakes, as in build',
    },
    always: true,
    saved: true,
  },
  correctBy: {
    scope: 'options',
    schema: v.optional(v.nullable(date('The date for corrections is written as in 2026-03-31.')), null),
    summary: 'Until when mistakes can be told.',
    default: 'none',
    example: '2026-04-14',
    yaml: {},
    flag: { takes: '<date>' },
    on: { ...onBuilds('until when, such as 2026-04-14'), batch: 'until when, as in build' },
    always: true,
    saved: true,
  },
  showHosts: {
    scope: 'options',
    schema: v.optional(yesNo("Whether hosts' names are shown"), false),
    summary: "Whether hosts' names are shown in the deck.",
    default: 'false',
    example: 'false',
    yaml: {},
    flag: { opposite: 'hidden' },
    on: { ...onBuilds("show hosts' names in the deck"), batch: "show hosts' names in the decks" },
    always: true,
    saved: true,
  },
} as const satisfies OptionTable;
