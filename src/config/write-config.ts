import type { TableMapping } from '../model/index.js';
import { inlineYaml } from './inline-yaml.js';
import { configKeys } from './keys.js';

/** A table and what was made of it, to be written as an entry under `tables`. */
export interface GuessedTable {
  readonly match: TableMapping['match'];
  /** Where it is, in words. */
  readonly where: string;
  /** The layout's name and what supports it. */
  readonly description: string;
  readonly sessions: number;
  /** What makes the same of it; null where the configuration has no words for that. */
  readonly mapping: Omit<TableMapping, 'match'> | null;
  /** Why there is no mapping, or a table is left out. */
  readonly why: string | null;
}

/**
 * Returns a commented `ddat-playback.yaml` with every option there is, its default and an example, none of which counts yet; and, of each
 * table, what was guessed, for a person to correct.
 */
export function formatConfig(tables: readonly GuessedTable[]): string {
  const keys = Object.entries(configKeys).filter(([key]) => key !== 'tables');
  const lines = [
    '# yaml-language-server: $schema=./node_modules/ddat-playback/templates/config.schema.json',
    '#',
    '# How ddat-playback is to make your playback. Keep this file beside the grid: it is found there.',
    '#',
    '# Each line is a name, a colon, a space and a value. A line that begins with # says nothing to the program:',
    '# delete the # and the space behind it to make it count. How far a line is set in matters: keep it as it is, and',
    '# use spaces, no tabs. Put a value with a colon or a # in quotation marks: "Day 1: morning".',
    '',
    ...keys.flatMap(([key, words]) => [...keyLines(key, words), '']),
    tables.length === 0
      ? '# How each table is to be understood, where it is not as you mean it; `inspect` says how it is. Of each table:'
      : '# How each table is understood. This is what was guessed; correct what is wrong. Of each table:',
    '#   match        which table it is: the file, and the name or number of the table in it',
    '#   skip         true leaves the table out',
    '#   layout       tidy: a row for each session. triplets: rooms side by side, under each a topic, its discussion',
    '#                and its actions. matrix: rooms on one side and times on the other. cards: a field in each row.',
    '#   heading-row  the row that holds the headings, as the file shows it',
    '#   columns      (tidy only) what each column holds, by its heading or its letter. There are topic, discussion,',
    '#                actions, site, day, slot, room, facilitator (the host), owner and due (of an action), kind',
    '#                (whether a row is a session or a break), and ignore (left out)',
    '#   rooms-are    (matrix only) rows or columns',
    '#   site, slot   the site or time of all its sessions, where the table does not say',
    // A name without a value under it would be empty, and an empty list is no list.
    ...(tables.length === 0
      ? exampleLines('tables', configKeys.tables?.example ?? '')
      : [tables.some(({ mapping }) => mapping !== null) ? 'tables:' : '# tables:']),
    ...tables.flatMap(entryLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a key means, its default, and an example that says nothing until its `#` is deleted. */
function keyLines(
  key: string,
  {
    description,
    defaultText,
    example,
  }: Pick<(typeof configKeys)[string], 'description' | 'defaultText' | 'example'>,
): string[] {
  return [...comment(`${description} Default: ${defaultText}.`, ''), ...exampleLines(key, example)];
}

function exampleLines(key: string, example: string): string[] {
  const value = example.startsWith('\n') ? example : ` ${example}`;
  return `${key}:${value}`.split('\n').map((line) => `# ${line}`);
}

function entryLines({ match, where, description, sessions, mapping, why }: GuessedTable): string[] {
  const head = [
    '',
    ...comment(`${where}: ${sessions === 1 ? '1 session' : `${sessions} sessions`}; ${description}`),
  ];
  const matching = [
    '- match:',
    ...(match.file === undefined ? [] : [`    file: ${inlineYaml(match.file)}`]),
    ...(match.table === undefined ? [] : [`    table: ${inlineYaml(match.table)}`]),
  ];
  if (mapping === null) {
    return [
      ...head,
      ...comment(`It is read as it looks, because ${why ?? 'there are no words for it here'}.`),
      ...[...matching, '  # skip: true'].map((line) =>
        line.startsWith('  #') ? `  ${line}` : `  # ${line}`,
      ),
    ];
  }
  const { skip, layout, headingRow, columns, roomsAre } = mapping;
  const own = [
    ...(skip === true ? ['skip: true'] : []),
    ...(layout === undefined ? [] : [`layout: ${layout}`]),
    ...(headingRow === undefined ? [] : [`heading-row: ${headingRow}`]),
    ...(roomsAre === undefined ? [] : [`rooms-are: ${roomsAre}`]),
    ...(columns === undefined
      ? []
      : [
          'columns:',
          ...Object.entries(columns).map(([meaning, names]) => `  ${meaning}: ${inlineYaml(names)}`),
        ]),
  ];
  const reason = skip === true && why !== null ? comment(`Left out because ${why}.`, '    ') : [];
  return [...head, ...matching.map((line) => `  ${line}`), ...reason, ...own.map((line) => `    ${line}`)];
}

/** A comment in lines of at most 110 letters. */
function comment(text: string, indent = '  '): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + word.length > 110) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}# ${one}`);
}
