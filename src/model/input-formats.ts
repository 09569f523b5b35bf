interface InputFormatEntry {
  /** How people call it, in a list of what can be read; null where another entry's name says it. */
  readonly names: readonly string[];
  /** Endings of its files, without the dot. The content decides; an ending says what to look at. */
  readonly extensions: readonly string[];
  /** `text`: decoded before it is read. `packed`: read from its bytes. */
  readonly form: 'text' | 'packed';
}

/** Every format that grids are read from, in the order they are listed to people. `readers` in `read` has a reader for each. */
export const inputFormats = {
  workbook: { names: ['XLSX', 'ODS'], extensions: ['xlsx', 'xlsm', 'xls', 'ods'], form: 'packed' },
  delimited: { names: ['CSV', 'TSV'], extensions: ['csv', 'tsv', 'tab'], form: 'text' },
  html: { names: ['HTML'], extensions: ['html', 'htm'], form: 'text' },
  mime: { names: ['MHTML', 'EML'], extensions: ['mht', 'mhtml', 'eml'], form: 'text' },
  word: { names: ['DOCX'], extensions: ['docx'], form: 'packed' },
  slides: { names: ['PPTX'], extensions: ['pptx'], form: 'packed' },
  markdown: { names: ['Markdown'], extensions: ['md', 'markdown'], form: 'text' },
  asciidoc: { names: ['AsciiDoc'], extensions: ['adoc', 'asciidoc'], form: 'text' },
  rst: { names: ['reStructuredText'], extensions: ['rst'], form: 'text' },
  mediawiki: { names: ['MediaWiki'], extensions: ['wiki', 'mediawiki'], form: 'text' },
  json: { names: ['JSON'], extensions: ['json'], form: 'text' },
  // No ending: the YAML in most folders is none of sessions, and a file that is named is known by what it holds.
  yaml: { names: ['YAML'], extensions: [], form: 'text' },
  text: { names: ['text'], extensions: ['txt'], form: 'text' },
} as const satisfies Record<string, InputFormatEntry>;

export type InputFormat = keyof typeof inputFormats;
export type TextFormat = FormatsOfForm<'text'>;
export type PackedFormat = FormatsOfForm<'packed'>;

type FormatsOfForm<Form extends InputFormatEntry['form']> = {
  [Name in InputFormat]: (typeof inputFormats)[Name]['form'] extends Form ? Name : never;
}[InputFormat];

/** Endings of files that people take for a grid and that cannot be read. */
const lookalikes = ['odt', 'odp', 'rtf', 'fods'];

const entries: readonly InputFormatEntry[] = Object.values(inputFormats);
const readable = entries.flatMap(({ extensions }) => extensions);

/** True for the name of a file that can be read as a grid, by its ending. */
export const hasReadableName = matchEndings(readable);

/** True for the name of a file that people hand in as a grid, whether it can be read or not. */
export const hasGridName = matchEndings([...readable, ...lookalikes]);

/** What tables are read from, in words: `XLSX, ODS, … and text`. */
export const readableFormats = new Intl.ListFormat('en-GB').format(entries.flatMap(({ names }) => names));

function matchEndings(extensions: readonly string[]): (name: string) => boolean {
  const pattern = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i');
  return (name) => pattern.test(name);
}
