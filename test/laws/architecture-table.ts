/** One folder of `src`, or its one file: what it holds, and what it may import. */
export interface ArchitectureRow {
  /** What a maintainer finds there, in Markdown; paths are relative to `src`. */
  readonly holds: string;
  /** Other folders it may import; `*` is every one. */
  readonly mayUse: readonly string[];
  readonly packages: readonly string[];
}

/**
 * The architecture, in the order of the pipeline. `architecture.test.ts` holds every import against it and writes it into `src/README.md`
 * (`UPDATE=1`). Change it on purpose.
 */
export const architecture: Readonly<Record<string, ArchitectureRow>> = {
  'index.ts': {
    holds: 'The public API: exports only.',
    mayUse: ['*'],
    packages: [],
  },
  pipeline: {
    holds:
      'The order of the stages (`pipeline/create-playback.ts`), which outputs there are (`pipeline/outputs.ts`), the playback in each language (`pipeline/localise.ts`), its clouds, and what Node supplies (`pipeline/node-resources.ts`).',
    mayUse: ['*'],
    packages: [],
  },
  options: {
    holds:
      'Every option, declared once in [a table](options/README.md): `options/playback-options.ts`, `options/reading-options.ts`, `options/command-options.ts`. Flags, YAML keys, types, the JSON Schema and `docs/options.md` follow from it.',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: ['valibot'],
  },
  config: {
    holds:
      'Reading, checking and writing `ddat-playback.yaml` and lists of events; accepted diagnostics (`config/accept.ts`).',
    mayUse: ['model', 'diagnostics', 'options', 'text'],
    packages: ['picomatch', 'valibot', 'yaml'],
  },
  read: {
    holds:
      'Bytes → tables: `read/format.ts` recognises a format; a folder for each family (`office`, `text`, `html`, `json`); `cells` splits a cell into blocks. [More](read/README.md)',
    mayUse: ['model', 'diagnostics'],
    packages: [
      '@e965/xlsx',
      'chardet',
      'cheerio',
      'csv-parse',
      'domhandler',
      'fflate',
      'htmlparser2',
      'mammoth',
      'markdown-it',
      'yaml',
    ],
  },
  normalise: {
    holds:
      'Tables → sessions. `layout` recognises what a table is, `readers` read each layout, `realign` puts rows that lost cells back, `places` finds slots, rooms, hosts and sites, `items` judges lines, `words` knows headings, `draft` holds what is not a session yet. [More](normalise/README.md)',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: ['picomatch'],
  },
  privacy: {
    holds: 'What is hidden, and what is warned of. [More](privacy/README.md)',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: [],
  },
  themes: {
    holds: 'Sessions → themes: weights, factorisation, the number of themes, names. [More](themes/README.md)',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: [],
  },
  codebook: {
    holds: 'Themes that a person names: read, checked and printed. [More](codebook/README.md)',
    mayUse: ['model', 'diagnostics', 'text', 'config'],
    packages: ['valibot', 'yaml'],
  },
  review: {
    holds: 'Decisions of a person on themes, lines and findings. [More](review/README.md)',
    mayUse: ['model', 'diagnostics', 'text', 'config'],
    packages: ['valibot', 'yaml'],
  },
  'previous-event': {
    holds: 'What changed since the previous event (`--since`). [More](previous-event/README.md)',
    mayUse: ['model', 'text'],
    packages: [],
  },
  summarise: {
    holds:
      'Findings, suggested actions across themes, contrasts between sites, words of clouds, which lines may be quoted. [More](summarise/README.md)',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: [],
  },
  explain: {
    holds: 'Why a session is in its theme.',
    mayUse: ['model', 'text'],
    packages: [],
  },
  storyboard: {
    holds:
      'Which slides there are and what each says, free of any format. The kinds of slides are in `model/slide-kinds.ts`.',
    mayUse: ['explain', 'model', 'diagnostics', 'text'],
    packages: [],
  },
  template: {
    holds:
      'Templates: their keys (`template/schema.ts`), legible colours and fonts (`template/legibility`), presentations of an organisation (`template/corporate`). [More](template/README.md)',
    mayUse: ['model', 'diagnostics', 'text', 'config', 'read'],
    packages: ['saxes', 'valibot', 'yaml'],
  },
  cloud: {
    holds: 'Weighted words → placed words → SVG and PNG. [More](cloud/README.md)',
    mayUse: ['model', 'diagnostics', 'text'],
    packages: ['@napi-rs/canvas', 'fflate'],
  },
  'render/pptx': {
    holds: 'The deck: look, layout, paging, shapes, parts. [More](render/pptx/README.md)',
    mayUse: ['render/opc', 'model', 'diagnostics', 'cloud', 'storyboard', 'text'],
    packages: [],
  },
  'render/xlsx': {
    holds: 'The workbook. [More](render/xlsx/README.md)',
    mayUse: ['render/opc', 'model', 'text'],
    packages: [],
  },
  'render/html': {
    holds: 'The report, the review page and the page of a batch. [More](render/html/README.md)',
    mayUse: ['model', 'diagnostics', 'cloud', 'review', 'storyboard', 'text'],
    packages: [],
  },
  'render/md': { holds: '`playback.md`.', mayUse: ['model', 'text'], packages: [] },
  'render/email': { holds: 'The e-mail.', mayUse: ['model', 'text'], packages: [] },
  'render/data': {
    holds: 'JSON, CSV, the manifest, and the organiser’s list.',
    mayUse: ['model', 'diagnostics', 'cloud', 'storyboard', 'text'],
    packages: [],
  },
  'render/opc': {
    holds: 'Open Packaging Conventions: parts, relationships and XML that Office files share.',
    mayUse: [],
    packages: ['fflate'],
  },
  'saved-playback': {
    holds: 'A `playback.json` read back, to render it again.',
    mayUse: ['model', 'diagnostics', 'options'],
    packages: ['valibot'],
  },
  combine: {
    holds: 'Several playbacks as one.',
    mayUse: ['model', 'diagnostics', 'normalise', 'saved-playback', 'text'],
    packages: [],
  },
  diff: {
    holds: 'What differs between two builds, for `check`.',
    mayUse: ['model'],
    packages: ['valibot'],
  },
  text: {
    holds:
      'Tokens, stems, phrases, near-duplicates, spelling; a file for each language in `text/languages`. [More](text/README.md)',
    mayUse: ['model'],
    packages: ['natural'],
  },
  diagnostics: {
    holds: 'Every message about the input: `diagnostics/catalogue.ts`.',
    mayUse: ['model'],
    packages: [],
  },
  model: {
    holds: 'Types and tiny constructors that stages share; the registries of formats and slides.',
    mayUse: [],
    packages: [],
  },
  io: {
    holds: 'The disk, streams, fonts, processes and threads, behind `Effects`. [More](io/README.md)',
    mayUse: ['cloud', 'model', 'diagnostics'],
    packages: ['node:*', 'tinyglobby', 'picomatch'],
  },
  cli: {
    holds:
      'Commands (`cli/commands`), what they are given (`cli/inputs`), what they say (`cli/report`), many events (`cli/batch`). [More](cli/README.md)',
    mayUse: ['index.ts', 'io', 'diagnostics', 'diff', 'options', 'text'],
    packages: ['commander', 'picocolors', 'valibot'],
  },
};
