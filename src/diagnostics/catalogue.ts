/** How bad it is. error: a file or table cannot be used. warning: something was guessed, moved or left out. info: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';

interface Entry<Args> {
  readonly severity: Severity;
  readonly reason: (args: Args) => string;
  readonly fix: (args: Args) => string;
}

function entry<Args>(
  severity: Severity,
  reason: (args: Args) => string,
  fix: (args: Args) => string,
): Entry<Args> {
  return { severity, reason, fix };
}

type None = Record<string, never>;

/** Every diagnostic: its code, severity and texts. A reason says what was found, a fix what the grid's author can do. */
export const catalogue = {
  'file-empty': entry<None>(
    'error',
    () => 'The file is empty.',
    () => 'Export the grid again and check that the file has a size above 0.',
  ),
  'file-not-a-grid-format': entry<{ found: string }>(
    'error',
    ({ found }) => `The file is ${found}, whatever its name says; a table was expected.`,
    () => 'Export the grid as CSV, TSV, HTML or Markdown, or as plain text with tab-separated tables.',
  ),
  'file-damaged': entry<{ cause: string }>(
    'error',
    () => 'The file is damaged or was not copied whole, and could not be read.',
    () =>
      'Open it in the program it was made with, save it again, and copy it again. If it does not open there, ask for it anew.',
  ),
  'file-encrypted': entry<None>(
    'error',
    () => 'The file is protected by a password.',
    () => 'Open it in its program, save a copy without a password, and give that.',
  ),
  'file-holds-too-much': entry<{ limit: string }>(
    'error',
    ({ limit }) => `The file holds more than a session grid can (${limit}) and was not read further.`,
    () =>
      'Check that it is the grid. If it is, delete pictures and empty rows, or part it into several files.',
  ),
  'file-not-utf8': entry<{ encoding: string }>(
    'warning',
    ({ encoding }) => `The file is not UTF-8; it was read as ${encoding}.`,
    () => 'Look at letters with accents. If they are wrong, export the file again as UTF-8.',
  ),
  'quote-not-closed': entry<{ line: number; cause: string }>(
    'warning',
    ({ line }) =>
      `A quotation mark that opens in line ${line} is never closed; quotation marks were read as plain text.`,
    ({ line }) =>
      `Close the quotation mark in line ${line}, or double it (\`""\`) where it is part of the text.`,
  ),
  'no-grid': entry<{ tables: number }>(
    'error',
    ({ tables }) =>
      tables === 0
        ? 'No table was found in this file.'
        : tables === 1
          ? 'The table in this file does not read as a session grid.'
          : `None of the ${tables} tables in this file reads as a session grid.`,
    () =>
      'A grid has a row of headings, such as `Topic`, `Discussion`, `Actions`, or a room with `Discussion` and `Actions` beside it. Run `ddat-playback inspect` on the file to see what was found.',
  ),
  'table-not-a-grid': entry<{ headings: string; why: string }>(
    'info',
    ({ headings, why }) => `The table that begins ${headings} was not read as a grid: ${why}.`,
    () => 'If it is one, give its columns headings such as `Topic`, `Discussion` and `Actions`.',
  ),
  'room-slot-table': entry<{ headings: string }>(
    'warning',
    ({ headings }) =>
      `The table that begins ${headings} has a room or a time on each side and one cell for each session; this form is not read yet.`,
    () =>
      'Make it a list with a row for each session and the headings `Slot`, `Room`, `Topic`, `Discussion`, `Actions`.',
  ),
  'row-realigned': entry<{ moves: string; sure: string; short: number; of: number }>(
    'warning',
    ({ moves, sure, short, of }) =>
      `The row has ${short} filled cells under ${of} headings, as when merged cells are exported. The cells were put where they fit best (${sure}): ${moves}.`,
    () =>
      'Compare the row with the original. If it is wrong, put the empty cells back where they belong, or use `--no-repair`.',
  ),
  'row-short': entry<{ short: number; of: number }>(
    'warning',
    ({ short, of }) =>
      `The row has ${short} filled cells under ${of} headings and may have lost some; no better place for them was clear, so they were read where they stand.`,
    () => 'Compare the row with the original and put empty cells where they belong.',
  ),
  'fields-unsure': entry<{ topic: string }>(
    'warning',
    ({ topic }) =>
      `For \`${topic}\` one cell holds what may be discussion points, actions or both: the border between them was lost.`,
    () => 'Move the actions into a cell of their own under the heading for actions.',
  ),
  'cell-without-topic': entry<{ text: string }>(
    'warning',
    ({ text }) =>
      `\`${text}\` stands in a row whose topic is empty, so it could not be joined to a session by its topic; its first line was taken as the topic.`,
    () => 'Write the topic into its cell.',
  ),
  'cell-beyond-headings': entry<{ text: string }>(
    'warning',
    ({ text }) => `\`${text}\` stands in a column without a heading and was left out.`,
    () => 'Give the column a heading, or move the text under the heading it belongs to.',
  ),
  'row-left-out': entry<{ text: string; why: string }>(
    'info',
    ({ text, why }) => `The row \`${text}\` is no session: ${why}.`,
    () => 'Nothing to do, unless it is a session: then give it a topic and discussion points.',
  ),
  'column-kept-aside': entry<{ heading: string; cells: number }>(
    'info',
    ({ heading, cells }) =>
      `The column \`${heading}\` (${cells} filled ${cells === 1 ? 'cell' : 'cells'}) is no topic, discussion or action and was left out of the playback.`,
    () => 'If it belongs in, rename its heading to `Topic`, `Discussion` or `Actions`.',
  ),
  'slot-taken-from-row': entry<{ heading: string; slot: string }>(
    'warning',
    ({ heading, slot }) =>
      `The heading \`${heading}\` names no slot; \`${slot}\` was taken from the other headings of its row.`,
    ({ slot }) => `Write \`${slot}\` into the heading.`,
  ),
  'host-without-room': entry<{ heading: string; host: string }>(
    'warning',
    ({ heading, host }) =>
      `The heading \`${heading}\` seems to name only a host (\`${host}\`), so the room is not known.`,
    () => 'Write the room into the heading, such as `Session 1 (Sam - Room 3)`.',
  ),
  'room-spelled-in-several-ways': entry<{ spellings: string; room: string }>(
    'info',
    ({ spellings, room }) => `${spellings} were read as one room, \`${room}\`.`,
    () =>
      'Nothing to do, unless they are different rooms: then make their names differ in more than case and spaces.',
  ),
  'line-repeated': entry<{ text: string }>(
    'info',
    ({ text }) => `\`${text}\` stands more than once in this session and was kept once.`,
    () => 'Nothing to do.',
  ),
  'line-unfinished': entry<{ text: string }>(
    'warning',
    ({ text }) =>
      `\`${text}\` seems to stop in the middle of a sentence; it stays in the annex and is kept out of the summary.`,
    () => 'Complete the line in the grid, or delete it.',
  ),
  'word-run-together': entry<{ word: string; text: string }>(
    'warning',
    ({ word, text }) =>
      `\`${word}\` in \`${text}\` seems to be two words run together; the line stays in the annex and is kept out of the summary.`,
    () => 'Put the space into the grid.',
  ),
  'site-from-file-name': entry<{ site: string }>(
    'info',
    ({ site }) => `The grid names no site; \`${site}\` was taken from the file's name.`,
    () => 'Use `--site` to name it.',
  ),
  'session-id-shared': entry<{ id: string; topic: string }>(
    'info',
    ({ id, topic }) =>
      `Another session has the same site, slot and room; \`${topic}\` is known as \`${id}\`.`,
    () => 'Give each session a slot and a room of its own.',
  ),
  'theme-number-lowered': entry<{ asked: number; possible: number }>(
    'warning',
    ({ asked, possible }) => `${asked} themes were asked for, but the notes tell at most ${possible} apart.`,
    ({ possible }) => `Ask for ${possible} or fewer with \`--themes\`, or leave the choice to the tool.`,
  ),
  'too-little-text': entry<{ sessions: number }>(
    'warning',
    ({ sessions }) =>
      `The ${sessions} sessions share too few telling words to be grouped; they stand under “Other”.`,
    () => 'Add discussion points to the grid, or group the sessions by hand.',
  ),
  'cloud-word-left-out': entry<{ word: string; cloud: string }>(
    'warning',
    ({ word, cloud }) =>
      `There was no room for \`${word}\` in the word cloud \`${cloud}\`; it stands in the table beside it.`,
    () => 'Nothing to do in the grid; a shorter wording would fit.',
  ),
  'letter-cannot-be-drawn': entry<{ word: string; letter: string; cloud: string }>(
    'warning',
    ({ word, letter, cloud }) =>
      `The letter \`${letter}\` of \`${word}\` is not in the font of the word cloud \`${cloud}\`; the word stands in the table beside it.`,
    () => 'Nothing to do in the grid.',
  ),
  'text-cleaned': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} invisible or control ${count === 1 ? 'character was' : 'characters were'} taken out of the text.`,
    () => 'Nothing to do.',
  ),
} as const;

export type DiagnosticCode = keyof typeof catalogue;
export type DiagnosticArgs<C extends DiagnosticCode> =
  (typeof catalogue)[C] extends Entry<infer Args> ? Args : never;
