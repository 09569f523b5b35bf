import { hasReadableName, type Place, readableFormats } from '../model/index.js';

/** How bad it is. error: a file or table cannot be used. warning: something was guessed, moved or left out. info: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';

interface CatalogueEntry<Args> {
  readonly severity: Severity;
  readonly reason: (args: Args, place: Place) => string;
  readonly fix: (args: Args) => string;
}

function entry<Args>(
  severity: Severity,
  reason: (args: Args, place: Place) => string,
  fix: (args: Args) => string,
): CatalogueEntry<Args> {
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
    ({ found }, { file }) =>
      `The file is ${found}${hasReadableName(file) ? ', whatever its name suggests' : ''}; a table was expected.`,
    ({ found }) => `${adviceFor(found)}Tables are read from ${readableFormats}.`,
  ),
  'file-damaged': entry<{ cause: string }>(
    'error',
    () => 'The file is damaged or incomplete and could not be read.',
    () =>
      'Open it in the program it was made with, save it, and copy it again. If it does not open there, ask for a new copy.',
  ),
  'file-encrypted': entry<None>(
    'error',
    () => 'The file is protected by a password.',
    () => 'Open it in its program, save a copy without a password, and use the copy.',
  ),
  'file-holds-too-much': entry<{ limit: string }>(
    'error',
    ({ limit }) => `The file holds more than a session grid can (${limit}) and was not read further.`,
    () =>
      'Check that it is the grid. If it is, delete pictures and empty rows, or split it into several files.',
  ),
  'file-not-utf8': entry<{ encoding: string }>(
    'warning',
    ({ encoding }) => `The file is not UTF-8; it was read as ${encoding}.`,
    () =>
      'Check letters with accents. If they are wrong, export the file again as UTF-8, or name its encoding, such as `--encoding windows-1250`.',
  ),
  'fields-quoted-unusually': entry<{ name: string }>(
    'warning',
    ({ name }) =>
      `The fields are quoted in an unusual way: ${name}. They were read so that each row fits the headings.`,
    () => 'Check the cells that hold commas. If they are wrong, export the file again.',
  ),
  'nul-bytes-removed': entry<{ count: number }>(
    'warning',
    ({ count }) =>
      `${count} NUL ${count === 1 ? 'byte was' : 'bytes were'} removed: control characters that no text holds.`,
    () => 'Check that nothing is missing, and export the file again if you can.',
  ),
  'text-decoded-twice': entry<{
    count: number;
    lines: readonly number[];
    example: { was: string; is: string };
  }>(
    'warning',
    ({ count, lines, example }) =>
      `Letters were damaged when the file was opened and saved in another encoding: \`${example.was}\` stands for \`${example.is}\`. ${count} ${count === 1 ? 'place was' : 'places were'} repaired, in ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ' …' : ''}.`,
    () =>
      'Check these lines. Open the file as UTF-8 the next time, for example with “From Text/CSV” in Excel.',
  ),
  'encoding-unknown': entry<None>(
    'error',
    () => 'The encoding of this file was not recognised: none that is known turns its bytes into words.',
    () =>
      'Open it in the program it comes from and save it as UTF-8, or name its encoding, such as `--encoding windows-1251`.',
  ),
  'file-passed-over': entry<{ found: string }>(
    'warning',
    ({ found }) => `The folder also holds this file, which is ${found}; it was skipped.`,
    () =>
      'No action needed, unless it shows a grid. If it does, export the grid as a table or type it into a spreadsheet.',
  ),
  'json-broken': entry<{ line: number; column: number; expected: string }>(
    'error',
    ({ line, column, expected }) =>
      `The JSON in this file is not valid at line ${line}, column ${column}: ${expected} was expected there.`,
    () => 'Export the file again and copy all of it, or correct it at that place.',
  ),
  'yaml-broken': entry<{ line: number }>(
    'error',
    ({ line }) => `The YAML in this file is not valid at line ${line}.`,
    () => 'Correct it at that line, or give the sessions as CSV, Excel or Markdown.',
  ),
  'json-not-a-grid': entry<{ found: string; format: 'JSON' | 'YAML' }>(
    'error',
    ({ found, format }) =>
      `The file is ${format} and holds ${found}. A list of sessions, a schedule from Sessionize, Sched, pretalx, frab or Indico, or a \`playback.json\` was expected.`,
    () =>
      'Export the sessions as CSV or Excel and use that file, or give a list with an object for each session, such as `[{"Topic": "…", "Discussion": ["…"], "Actions": ["…"]}]`.',
  ),
  'planner-entries-left-out': entry<{ service: number; cancelled: number; names: readonly string[] }>(
    'info',
    ({ service, cancelled, names }) =>
      `${[
        service > 0
          ? `${service} ${service === 1 ? 'break or service entry' : 'breaks or service entries'}`
          : '',
        cancelled > 0 ? `${cancelled} cancelled ${cancelled === 1 ? 'session' : 'sessions'}` : '',
      ]
        .filter((part) => part !== '')
        .join(
          ' and ',
        )} in the planner’s export ${service + cancelled === 1 ? 'was' : 'were'} left out: ${names.map((name) => `“${name}”`).join(', ')}.`,
    () => 'No action needed, unless one of them is a session. If so, change its type in the planner.',
  ),
  'own-workbook': entry<Record<string, never>>(
    'info',
    () =>
      'This workbook was written by ddat-playback: the sessions were read from this sheet, and owners and dates from the sheet of actions. The other sheets repeat these and were not read.',
    () => 'No action needed. To correct a session, correct it on this sheet.',
  ),
  'hidden-sheets': entry<{ count: number; names: string }>(
    'warning',
    ({ count, names }) =>
      count === 1
        ? `The sheet ${names} is hidden and was left out.`
        : `The sheets ${names} are hidden and were left out.`,
    ({ count }) =>
      `If ${count === 1 ? 'it belongs' : 'they belong'} to the grid, unhide ${count === 1 ? 'it' : 'them'} and save the file again.`,
  ),
  'hidden-rows': entry<{ count: number; rows: string }>(
    'warning',
    ({ count, rows }) =>
      count === 1
        ? `Row ${rows} is hidden, by hand or by a filter, and was left out.`
        : `${count} rows are hidden, by hand or by a filter, and were left out: ${rows}.`,
    ({ count }) =>
      `If ${count === 1 ? 'it belongs' : 'they belong'} to the grid, clear the filter or unhide ${count === 1 ? 'it' : 'them'} and save the file again.`,
  ),
  'hidden-columns': entry<{ count: number; columns: string }>(
    'warning',
    ({ count, columns }) =>
      count === 1
        ? `Column ${columns} is hidden and was left out.`
        : `${count} columns are hidden and were left out: ${columns}.`,
    ({ count }) =>
      `If ${count === 1 ? 'it belongs' : 'they belong'} to the grid, unhide ${count === 1 ? 'it' : 'them'} and save the file again.`,
  ),
  'hidden-slides': entry<{ count: number; slides: string }>(
    'warning',
    ({ count, slides }) =>
      count === 1
        ? `Slide ${slides} is hidden and was left out.`
        : `${count} slides are hidden and were left out: ${slides}.`,
    ({ count }) =>
      `If ${count === 1 ? 'it belongs' : 'they belong'} to the grid, unhide ${count === 1 ? 'it' : 'them'} and save the file again.`,
  ),
  'hidden-text': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} ${count === 1 ? 'piece' : 'pieces'} of hidden text ${count === 1 ? 'was' : 'were'} left out.`,
    () =>
      'No action needed, unless it should be shown. If so, show it in Word (Font, Hidden) and save the file.',
  ),
  'pieces-not-read': entry<{ count: number }>(
    'warning',
    ({ count }) =>
      `The document holds ${count === 1 ? 'a piece of another file that was' : `${count} pieces of other files that were`} not read.`,
    () => 'Open the document in Word and save it again: Word then writes the pieces as part of it.',
  ),
  'links-left-out': entry<{ count: number; list: string }>(
    'info',
    ({ count, list }) =>
      `${count} ${count === 1 ? 'cell is a link; its address was' : 'cells are links; their addresses were'} left out: ${list}.`,
    () => 'No action needed, unless people need an address. If so, write it into the cell.',
  ),
  'comments-left-out': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} ${count === 1 ? 'comment' : 'comments'} beside the text ${count === 1 ? 'was' : 'were'} left out.`,
    () => 'No action needed, unless a comment is a point or an action. If so, write it in its cell.',
  ),
  'footnotes-left-out': entry<{ count: number }>(
    'info',
    ({ count }) => `${count} ${count === 1 ? 'footnote was' : 'footnotes were'} left out.`,
    () => 'No action needed, unless a footnote is a point or an action. If so, write it in its cell.',
  ),
  'formulas-without-results': entry<{ count: number }>(
    'warning',
    ({ count }) =>
      `${count} ${count === 1 ? 'cell holds a formula' : 'cells hold formulas'} whose result is not in the file; ${count === 1 ? 'it was' : 'they were'} read as empty.`,
    () => 'Open the file in a spreadsheet program, which calculates the results, and save it again.',
  ),
  'quote-not-closed': entry<{ line: number; isLeftOut: boolean; cause?: string }>(
    'warning',
    ({ line, isLeftOut }) =>
      `A quotation mark that opens in line ${line} is never closed; ${isLeftOut ? 'it was left out' : 'quotation marks were read as plain text'}.`,
    ({ line }) =>
      `Close the quotation mark in line ${line}, or double it (\`""\`) if it is part of the text.`,
  ),
  'no-grid': entry<{ tables: number; onlyHeadings: boolean; lists: string | null }>(
    'error',
    ({ tables, onlyHeadings, lists }) =>
      lists !== null
        ? `${tables === 1 ? 'The table in this file is' : `The ${tables} tables in this file are`} no session grid: ${lists}.`
        : tables === 0
          ? 'No session grid and no notes of sessions were found in this file.'
          : onlyHeadings
            ? `${tables === 1 ? 'The table in this file has' : `The ${tables} tables in this file have`} headings and no rows below them.`
            : tables === 1
              ? 'The table in this file could not be read as a session grid.'
              : `None of the ${tables} tables in this file could be read as a session grid.`,
    ({ onlyHeadings, lists }) =>
      lists !== null
        ? 'Nothing in it was used. If it does hold sessions, give their column the heading `Topic`, or name it under `tables` in `ddat-playback.yaml`.'
        : onlyHeadings
          ? 'Write the notes of each session in a row below the headings.'
          : 'A grid has a row of headings, such as `Topic`, `Discussion`, `Actions`, or a room with `Discussion` and `Actions` beside it. Notes have a heading for each session, with a list below it. Run `ddat-playback inspect` on the file to see what was found.',
  ),
  'notes-unsure': entry<Record<'first' | 'second', { reading: string; lines: string }>>(
    'error',
    ({ first, second }) =>
      `These notes could be read in two ways, and were not used: ${first.reading}; or ${second.reading}.`,
    ({ first, second }) =>
      `Add these lines to \`ddat-playback.yaml\` for the first:\n${first.lines}\nor these for the second:\n${second.lines}`,
  ),
  'notes-guessed': entry<{ reading: string; why: string }>(
    'warning',
    ({ reading, why }) =>
      `No heading says what is a session. The notes were read so: ${reading}, because ${why}.`,
    () =>
      'Check the sessions. If they are not right, say under `notes` in `ddat-playback.yaml` what is a session: `file`, `headings` or `none`.',
  ),
  'notes-left-out': entry<{ why: string }>(
    'info',
    ({ why }) => `The file was left out: ${why}.`,
    () =>
      'No action needed, unless it holds notes of sessions. If so, say under `notes` in `ddat-playback.yaml` what is a session: `file` or `headings`.',
  ),
  'table-not-a-grid': entry<{ headings: string; why: string }>(
    'info',
    ({ headings, why }) => `The table that begins ${headings} was not read as a grid: ${why}.`,
    () => 'If it is one, give its columns headings such as `Topic`, `Discussion` and `Actions`.',
  ),
  'beside-topics': entry<{ cells: number; list: string }>(
    'info',
    ({ cells, list }) =>
      `${cells === 1 ? 'One cell holds' : `${cells} cells hold`} text that belongs to no session and was left out: ${list}.`,
    () =>
      'No action needed, unless it is a point or an action. If so, write `Discussion:` or `Actions:` before it.',
  ),
  'notes-joined': entry<{ topic: string; by: string }>(
    'info',
    ({ topic, by }) => `These notes were joined to the session \`${topic}\` of the timetable by their ${by}.`,
    () => 'No action needed, unless they belong to another session. If so, give them its topic.',
  ),
  'topics-only': entry<{ sessions: number }>(
    'warning',
    ({ sessions }) =>
      `The input holds the ${sessions === 1 ? 'topic of one session' : `topics of ${sessions} sessions`} and no discussion points or actions: the playback can only say what the sessions were about.`,
    () =>
      'If there are notes, add them: a table with the columns `Topic`, `Discussion`, `Actions`, or a text with a heading for each topic.',
  ),
  'only-annex-read': entry<None>(
    'info',
    () => 'Only the annex was read. It holds the sessions; the slides before it summarise them.',
    () => 'No action needed, unless a session appears only before the annex. If so, move it to the annex.',
  ),
  'tables-beside-notes': entry<{ tables: number }>(
    'info',
    ({ tables }) =>
      `The running text holds the notes of the sessions; ${tables === 1 ? 'one table beside it holds less and was not read as a grid' : `${tables} tables beside it hold less and were not read as grids`}.`,
    () =>
      'If a table is the grid, put it in a file of its own, or write `minutes: false` in `ddat-playback.yaml`.',
  ),
  'headings-of-table-above': entry<{ headings: string }>(
    'warning',
    ({ headings }) =>
      `The table has no row of headings. The headings of the table above it were used: ${headings}.`,
    () => 'Add the row of headings to this table too.',
  ),
  'day-from-row-above': entry<{ day: string }>(
    'info',
    ({ day }) => `The row names no day; \`${day}\` was taken from the rows above it.`,
    ({ day }) => `Write \`${day}\` into the row, or the day it was.`,
  ),
  'section-is-site': entry<{ site: string }>(
    'info',
    ({ site }) => `\`${site}\` is alone in its row and was read as the site of the rows below it.`,
    () =>
      'No action needed, unless it is not a site. If so, delete the row, or move the text into a column with a heading.',
  ),
  'row-realigned': entry<{ moves: string; sure: string; short: number; of: number }>(
    'warning',
    ({ moves, sure, short, of }) =>
      `The row has ${short} filled cells under ${of} headings, and some are under the wrong one. This happens when merged cells are exported, or when a comma splits a text. They were moved to where they fit best (${sure}): ${moves}.`,
    () =>
      'Compare the row with the original. If it is wrong, put the empty cells back, or use `--no-repair`.',
  ),
  'row-short': entry<{ short: number; of: number }>(
    'warning',
    ({ short, of }) =>
      `The row has ${short} filled cells under ${of} headings and may have lost some. No better place for them was clear, so they were read where they are.`,
    () => 'Compare the row with the original and put empty cells where they belong.',
  ),
  'fields-unsure': entry<{ topic: string }>(
    'warning',
    ({ topic }) =>
      `For \`${topic}\` one cell holds what may be discussion points, actions or both: the export does not separate them.`,
    () => 'Move the actions into a cell of their own under the heading for actions.',
  ),
  'cell-without-topic': entry<{ text: string }>(
    'warning',
    ({ text }) =>
      `\`${text}\` is in a row without a topic, so it could not be joined to a session. Its first line was used as the topic.`,
    () => 'Write the topic in its cell.',
  ),
  'cell-beyond-headings': entry<{ text: string }>(
    'warning',
    ({ text }) => `\`${text}\` is in a column without a heading and was left out.`,
    () => 'Give the column a heading, or move the text under the heading it belongs to.',
  ),
  'row-left-out': entry<{ text: string; why: string }>(
    'info',
    ({ text, why }) => `The row \`${text}\` is not a session: ${why}.`,
    () => 'No action needed, unless it is a session. If so, give it a topic and discussion points.',
  ),
  'column-kept-aside': entry<{ heading: string; cells: number }>(
    'info',
    ({ heading, cells }) =>
      `The column \`${heading}\` (${cells} filled ${cells === 1 ? 'cell' : 'cells'}) is not a topic, discussion or action and was left out of the playback.`,
    () => 'If it belongs in the playback, rename its heading to `Topic`, `Discussion` or `Actions`.',
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
      'No action needed, unless they are different rooms. If so, make their names differ in more than case and spaces.',
  ),
  'line-repeated': entry<{ text: string }>(
    'info',
    ({ text }) => `\`${text}\` appears more than once in this session and was kept once.`,
    () => 'No action needed.',
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
    () => 'Add the space in the grid.',
  ),
  'word-likely-misspelt': entry<{ word: string; meant: string; text: string }>(
    'warning',
    ({ word, meant, text }) =>
      `\`${word}\` in \`${text}\` may be a slip for \`${meant}\`; the line stays in the annex as written and is kept out of the summary.`,
    () => 'Correct the word in the grid. If it is right, no action is needed.',
  ),
  'language-found': entry<{ languages: string; decks: string }>(
    'info',
    ({ languages, decks }) => `The notes seem to be in ${languages}; the playback is written in ${decks}.`,
    () => 'No action needed, unless that is wrong. If so, name the language, such as `--lang en-GB`.',
  ),
  'language-without-wording': entry<{ lang: string; known: string }>(
    'warning',
    ({ lang, known }) => `The playback cannot be written in \`${lang}\`, only in ${known}; it is in English.`,
    () => 'Use `--lang` with one of these.',
  ),
  'site-from-file-name': entry<{ site: string }>(
    'info',
    ({ site }) => `The grid names no site; \`${site}\` was taken from the file's name.`,
    () => 'Use `--site` to name it.',
  ),
  'session-id-shared': entry<{ id: string; topic: string }>(
    'info',
    ({ id, topic }) => `Another session has the same site, slot and room; \`${topic}\` has the id \`${id}\`.`,
    () => 'Give each session a slot and a room of its own.',
  ),
  'theme-number-lowered': entry<{ asked: number; possible: number }>(
    'warning',
    ({ asked, possible }) => `${asked} themes were asked for, but the notes support at most ${possible}.`,
    ({ possible }) => `Ask for ${possible} or fewer with \`--themes\`, or leave the choice to the tool.`,
  ),
  'codebook-theme-unused': entry<{ themes: readonly string[] }>(
    'info',
    ({ themes }) =>
      `No session is mainly about ${themes.length === 1 ? 'one theme' : `${themes.length} themes`} of the codebook: ${themes.map((name) => `\`${name}\``).join(', ')}.`,
    () =>
      'Nothing need be done. Where a session should be there, add words of its notes to the theme in a codebook of your own.',
  ),
  'personal-data-seen': entry<{
    kind: 'email' | 'phone' | 'nhsNumber' | 'nationalInsurance';
    count: number;
  }>(
    'warning',
    ({ kind, count }) => {
      const names = {
        email: ['an e-mail address', 'e-mail addresses'],
        phone: ['a telephone number', 'telephone numbers'],
        nhsNumber: ['an NHS number', 'NHS numbers'],
        nationalInsurance: ['a National Insurance number', 'National Insurance numbers'],
      } as const;
      const [one, many] = names[kind];
      return count === 1
        ? `What looks like ${one} is in the notes, and so in the playback.`
        : `What looks like ${many} is in the notes, and so in the playback, ${count} times; here is the first.`;
    },
    ({ kind }) =>
      `Hide it with \`--redact ${kind === 'email' ? 'emails' : kind === 'phone' ? 'phones' : 'numbers'}\`, or remove it from the grid.`,
  ),
  'review-session-new': entry<{ topic: string; theme: string }>(
    'info',
    ({ topic, theme }) =>
      `The review does not list this session, \`${topic}\`. It was put under \`${theme}\`, the theme of most sessions like it.`,
    () => 'If it belongs elsewhere, add its id to the `sessions` of a theme in the review.',
  ),
  'review-session-gone': entry<{ session: string; theme: string; nearest: string | null }>(
    'warning',
    ({ session, theme, nearest }) =>
      `The review puts \`${session}\` under \`${theme}\`, and no session has that id now.${nearest === null ? '' : ` The nearest that the review does not list is \`${nearest}\`.`}`,
    ({ nearest }) =>
      nearest === null
        ? 'Remove the line from the review, or write the id of the right session.'
        : `If \`${nearest}\` is the right one, write its id; if the session is gone, remove the line.`,
  ),
  'review-session-twice': entry<{ session: string; theme: string }>(
    'warning',
    ({ session, theme }) =>
      `The review lists \`${session}\` under another theme already, so the entry under \`${theme}\` was ignored.`,
    () => 'Keep the line of that session under one theme only.',
  ),
  'review-theme-unknown': entry<{ wanted: string; nearest: string | null; isCircle: boolean }>(
    'warning',
    ({ wanted, nearest, isCircle }) =>
      isCircle
        ? `This theme is to be merged into \`${wanted}\`, which is to be merged into this one.`
        : `This theme is to be merged into \`${wanted}\`, but the review has no theme with that id or name.${nearest === null ? '' : ` The nearest is \`${nearest}\`.`}`,
    () => 'Write the id or the name of another theme of the review under `merge-into`.',
  ),
  'review-line-followed': entry<{ id: string; said: string; nearest: string }>(
    'info',
    ({ said, nearest }) =>
      `A decision was made on \`${said}\`. The line reads \`${nearest}\` now, and the decision was kept.`,
    () => 'No action needed. `ddat-playback review` writes the review with the new id.',
  ),
  'review-line-gone': entry<{ id: string; said: string; nearest: string | null }>(
    'warning',
    ({ id, said, nearest }) =>
      `A decision on the line \`${said === '' ? id : said}\` could not be applied: no line has the id \`${id}\` now.${nearest === null ? '' : ` The nearest line is \`${nearest}\`.`}`,
    ({ nearest }) =>
      nearest === null
        ? 'Remove the decision from the review, or write the id of the right line.'
        : 'If that is the right line, give the decision its id from `data/playback.json`; otherwise remove it from the review.',
  ),
  'review-correction-unused': entry<{ word: string }>(
    'info',
    ({ word }) => `The word \`${word}\` is to be corrected, but does not appear in the notes.`,
    () => 'Remove it from the review if the grid has been corrected.',
  ),
  'review-finding-gone': entry<{ id: string; nearest: string | null }>(
    'warning',
    ({ id, nearest }) =>
      `A decision on the finding \`${id}\` could not be applied: no finding has that id now.${nearest === null ? '' : ` The nearest is \`${nearest}\`.`}`,
    () => 'Remove the decision from the review, or write the id of the right finding.',
  ),
  'review-finding-changed': entry<{ text: string; said: string; now: string }>(
    'warning',
    ({ text, said, now }) =>
      `A finding was reworded as \`${text}\` when it said \`${said}\`. It would now say \`${now}\`.`,
    () => 'Check that your words are still true, and write what it would say now under `said`.',
  ),
  'theme-doubtful': entry<{
    kind: 'namesAlike' | 'overlap' | 'tooMany';
    themes: readonly string[];
    sessions: number;
  }>(
    'info',
    ({ kind, themes, sessions }) => {
      if (kind === 'tooMany') return `There are ${themes.length} themes for ${sessions} sessions.`;
      const names = themes.map((name) => `\`${name}\``).join(' and ');
      return kind === 'namesAlike'
        ? `The themes ${names} have nearly the same name.`
        : `The themes ${names} are mentioned in nearly the same sessions.`;
    },
    ({ kind }) =>
      kind === 'tooMany'
        ? 'Ask for fewer themes with `--themes`, or use a codebook with fewer, broader themes.'
        : 'Join the two in a codebook, or ask for fewer themes with `--themes`.',
  ),
  'too-little-text': entry<{ sessions: number }>(
    'warning',
    ({ sessions }) =>
      `The ${sessions} sessions share too few distinctive words to be grouped; they are under “Other”.`,
    () =>
      'Add discussion points to the grid, or group the sessions by hand: `ddat-playback review` writes a file for it.',
  ),
  'cloud-word-left-out': entry<{ word: string; cloud: string }>(
    'warning',
    ({ word, cloud }) =>
      `There was no room for \`${word}\` in the word cloud \`${cloud}\`; it is in the table beside it.`,
    () => 'No action needed; a shorter wording would fit.',
  ),
  'letter-cannot-be-drawn': entry<{ word: string; letter: string; cloud: string }>(
    'warning',
    ({ word, letter, cloud }) =>
      `The letter \`${letter}\` of \`${word}\` is not in the font of the word cloud \`${cloud}\`; the word is in the table beside it.`,
    () => 'No action needed.',
  ),
  'page-nested-too-deep': entry<{ count: number; limit: number }>(
    'warning',
    ({ count, limit }) =>
      `${count} ${count === 1 ? 'element of the page is' : 'elements of the page are'} nested more than ${limit} deep; their text was read without formatting.`,
    () => 'Check the lines of this page. If some run together, export the page again.',
  ),
  'page-parts-left-out': entry<{ hidden: number; beside: number }>(
    'info',
    ({ hidden, beside }) =>
      `${[
        hidden > 0 ? `${hidden} hidden ${hidden === 1 ? 'part' : 'parts'}` : '',
        beside > 0
          ? `${beside} ${beside === 1 ? 'menu, banner, footer or form' : 'menus, banners, footers or forms'}`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' and ')} of the page ${hidden + beside === 1 ? 'was' : 'were'} left out.`,
    () => 'No action needed, unless they hold notes. If so, make them a visible part of the page.',
  ),
  'attachments-left-out': entry<{ count: number; names: readonly string[] }>(
    'warning',
    ({ count, names }) =>
      `${count} ${count === 1 ? 'attachment of the message was' : 'attachments of the message were'} not read: ${names.map((name) => `\`${name}\``).join(', ')}.`,
    () => 'If the grid is attached, save the attachment and use that file.',
  ),
  'includes-left-out': entry<{ count: number; names: readonly string[] }>(
    'warning',
    ({ count, names }) =>
      `The text includes ${count} other ${count === 1 ? 'file, which was' : 'files, which were'} not read: ${names.map((name) => `\`${name}\``).join(', ')}.`,
    () => 'If they hold notes, give these files too, or save the whole as HTML and use that.',
  ),
  'templates-left-out': entry<{ count: number; names: readonly string[] }>(
    'warning',
    ({ count, names }) =>
      `${count} ${count === 1 ? 'template' : 'templates'} of the wiki page ${count === 1 ? 'was' : 'were'} left out: ${names.map((name) => `\`${name}\``).join(', ')}.`,
    () => 'If they hold notes, open the page in the wiki, save it as HTML, and use that file.',
  ),
  'typed-line-breaks': entry<{ count: number }>(
    'info',
    ({ count }) => `The cells hold ${count} typed line breaks (\`\\n\`); each was read as a line break.`,
    () => 'No action needed.',
  ),
  'wide-spaces-kept': entry<{ cells: number }>(
    'info',
    ({ cells }) =>
      `${cells} ${cells === 1 ? 'cell holds' : 'cells hold'} runs of spaces inside running text; they were not read as line breaks, because the cells have line breaks of their own.`,
    () => 'No action needed, unless such spaces separate lines. If so, put a line break there.',
  ),
  'semicolons-part': entry<{ heading: string; cells: number; of: number }>(
    'info',
    ({ heading, cells, of }) =>
      `Under \`${heading}\` ${cells} of ${of} cells hold several lines separated by \`; \`; each was read as a line of its own.`,
    () => 'No action needed, unless such a cell is one line. If so, use a comma there.',
  ),
  'bytes-not-utf8': entry<{ count: number; line: number }>(
    'warning',
    ({ count, line }) =>
      `${count} ${count === 1 ? 'byte is' : 'bytes are'} not UTF-8, the first in line ${line}; ${count === 1 ? 'it was' : 'they were'} read as Windows-1252, the rest as UTF-8.`,
    ({ line }) => `Check line ${line}. If a letter is wrong, type it again and save the file as UTF-8.`,
  ),
  'text-cleaned': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} invisible or control ${count === 1 ? 'character was' : 'characters were'} removed from the text.`,
    () => 'No action needed.',
  ),
  'mapping-table-unknown': entry<{ wanted: string; kind: 'file' | 'table'; nearest: string | null }>(
    'warning',
    ({ wanted, kind }) => `The configuration names ${wanted}, but the input has no such ${kind}.`,
    ({ nearest }) =>
      nearest === null
        ? 'Correct its `match`, or delete the entry. `ddat-playback inspect` lists the tables.'
        : `Did you mean ${nearest}? Correct its \`match\`, or delete the entry.`,
  ),
  'table-left-out': entry<{ headings: string; why: string }>(
    'info',
    ({ headings, why }) => `The table that begins ${headings} was not read: ${why}.`,
    () =>
      'No action needed, unless it holds sessions. If so, remove `skip` from its entry in the configuration.',
  ),
  'mapping-row-unknown': entry<{ row: number; rows: string }>(
    'error',
    ({ row, rows }) =>
      `The configuration says that row ${row} holds the headings, but the table has ${rows}. The layout was guessed instead.`,
    () => 'Correct `heading-row`: count the rows as the file shows them, from 1.',
  ),
  'mapping-layout-unseen': entry<{ layout: string }>(
    'error',
    ({ layout }) =>
      `The configuration gives the table the layout \`${layout}\`, but it cannot be read that way. The layout was guessed instead.`,
    () =>
      'Correct `layout`, or add `heading-row` where the headings are not found. For `tidy`, name its `columns`.',
  ),
  'mapping-column-unknown': entry<{
    column: string;
    meaning: string;
    nearest: string | null;
    headings: string;
  }>(
    'error',
    ({ column, meaning, headings }) =>
      `The configuration gives \`${column}\` as the column for \`${meaning}\`, but the headings are ${headings}.`,
    ({ nearest }) =>
      nearest === null
        ? 'Write the heading as it is in the file, or its letter, such as `C`.'
        : `Did you mean \`${nearest}\`? Write the heading as it is in the file, or its letter.`,
  ),
  'mapping-without-topic': entry<{ headings: string }>(
    'error',
    ({ headings }) =>
      `The configuration does not say which column of this table holds the topics, and no heading does either (${headings}). The layout was guessed instead.`,
    () => 'Add `topic:` with its column under `columns:`.',
  ),
  'mapping-name-unused': entry<{ name: string; nearest: string | null }>(
    'info',
    ({ name }) =>
      `The configuration gives other names for \`${name}\`, but no session is at a place of that name.`,
    ({ nearest }) =>
      nearest === null
        ? 'No action needed, unless it is misspelt.'
        : `No action needed, unless you meant \`${nearest}\`. If so, correct it.`,
  ),
  'template-colour-changed': entry<{
    what: string;
    given: string;
    ground: string;
    contrast: string;
    shade: string;
  }>(
    'warning',
    ({ what, given, ground, contrast, shade }) =>
      `The colour \`${what}\` (#${given}) has a contrast of ${contrast}:1 against #${ground}; text needs 4.5:1. The nearest shade that does, #${shade}, was used instead.`,
    ({ what, shade }) => `Write "#${shade}" for \`${what}\` in the template, or choose another colour.`,
  ),
  'template-font-margin': entry<{ fonts: readonly string[]; percent: number }>(
    'info',
    ({ fonts, percent }) =>
      `Text is measured with the widths of Arial; ${fonts.map((font) => `\`${font}\``).join(' and ')} may be wider. Lines were broken as if it were ${percent} % wider.`,
    () =>
      'No action needed. If the font is missing on the computer that shows the deck, another replaces it: check the slides there.',
  ),
  'template-theme-colours-changed': entry<{
    changes: readonly { readonly what: string; readonly given: string; readonly shade: string }[];
  }>(
    'info',
    ({ changes }) =>
      `Text in some colours of the template's theme would have less than 4.5:1 of contrast. Shades of them were used: ${changes.map(({ what, given, shade }) => `#${given} (${what}) became #${shade}`).join(', ')}.`,
    () =>
      'No action needed. The theme itself is unchanged; other colours can be given under `colours` in a template of your own.',
  ),
  'template-layout-missing': entry<{ role: string; standIn: string }>(
    'info',
    ({ role, standIn }) => `The template has no layout for ${role}; \`${standIn}\` is used instead.`,
    () =>
      'No action needed, or name the layout to use under `layouts` in a template of your own. `ddat-playback template inspect` lists them.',
  ),
  'template-ground-unseen': entry<{ paper: string; panel: boolean }>(
    'info',
    ({ paper, panel }) =>
      panel
        ? `In this layout, text would be on top of a picture. A panel of #${paper}, the background of the theme, was put behind it.`
        : 'In this layout, title and text are on top of a picture, in the colours it gives them. Whether they can be read cannot be measured.',
    () => 'Check the slides. If something is hard to read, choose another layout under `layouts`.',
  ),
  'template-area-small': entry<{ percent: number }>(
    'warning',
    ({ percent }) =>
      `This layout leaves ${percent} % of the slide for contents, so the deck needs more slides than others would.`,
    () =>
      'Choose a layout with more room under `layouts`, or make its text placeholder larger in PowerPoint, under View, Slide Master.',
  ),
  'template-part-left-out': entry<{ what: string }>(
    'info',
    ({ what }) => `The deck does not use ${what} from the template.`,
    () => 'No action needed.',
  ),
  'acceptance-unused': entry<{ finding: string; nearest: string | null }>(
    'warning',
    ({ finding }) => `The configuration accepts ${finding}, which is not found any more.`,
    ({ nearest }) =>
      nearest === null
        ? 'Delete the entry under `accept`.'
        : `The nearest there is: ${nearest}. Correct the entry under \`accept\`, or delete it.`,
  ),
} as const;

export type DiagnosticCode = keyof typeof catalogue;
export type DiagnosticArgs<C extends DiagnosticCode> =
  (typeof catalogue)[C] extends CatalogueEntry<infer Args> ? Args : never;

/** What a person does with a file of a kind that holds no table, before any of those that do can be made. */
function adviceFor(found: string): string {
  if (/PDF/.test(found))
    return 'Ask for the file it was made from; or open the PDF in Word and save it as DOCX. ';
  if (/picture/.test(found)) return 'A picture cannot be read: type what it shows into a spreadsheet. ';
  if (/old Office/.test(found))
    return 'Open it in the program it was made with and save it as DOCX, XLSX or PPTX. ';
  if (/LaTeX/.test(found)) return 'Convert it to HTML or DOCX, for example with Pandoc. ';
  if (/RTF/.test(found)) return 'Open it in Word or LibreOffice and save it as DOCX. ';
  if (/Org-mode/.test(found)) return 'Export it as HTML or Markdown. ';
  if (/calendar/.test(found)) return 'Export the programme as CSV or Excel. ';
  if (/source code|XML|contacts/.test(found)) return 'Export the sessions as CSV, Excel or HTML. ';
  if (/of ddat-playback/.test(found)) return 'Name it with its option, such as `--codebook` or `--review`. ';
  if (/ZIP|gzip/.test(found)) return 'Unpack it and use the files in it. ';
  return 'Export the grid as a table. ';
}
