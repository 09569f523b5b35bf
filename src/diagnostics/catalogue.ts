import { hasReadableName, type Place, readableFormats } from '../model/index.js';

/** How bad it is. error: a file or table cannot be used. warning: something was guessed, moved or left out. info: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';

interface Entry<Args> {
  readonly severity: Severity;
  readonly reason: (args: Args, place: Place) => string;
  readonly fix: (args: Args) => string;
}

function entry<Args>(
  severity: Severity,
  reason: (args: Args, place: Place) => string,
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
    ({ found }, { file }) =>
      `The file is ${found}${hasReadableName(file) ? ', whatever its name says' : ''}; a table was expected.`,
    ({ found }) => `${adviceFor(found)}Tables are read from ${readableFormats}.`,
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
  'file-passed-over': entry<{ found: string }>(
    'warning',
    ({ found }) => `The folder also holds this file, which is ${found}; it was passed over.`,
    () =>
      'Nothing to do, unless it shows a grid: then export the grid as a table, or type it into a spreadsheet.',
  ),
  'json-broken': entry<{ line: number; column: number; expected: string }>(
    'error',
    ({ line, column, expected }) =>
      `The file is JSON that breaks in line ${line}, column ${column}: ${expected} was expected there.`,
    () => 'Export the file again and copy it whole, or mend it at that place.',
  ),
  'json-not-a-grid': entry<{ found: string }>(
    'error',
    ({ found }) =>
      `The file is JSON and holds ${found}; expected was a list of sessions, a schedule of pretalx or frab, or a \`playback.json\`.`,
    () =>
      'Give a list with an object for each session, such as `[{"Topic": "…", "Discussion": ["…"], "Actions": ["…"]}]`.',
  ),
  'own-workbook': entry<Record<string, never>>(
    'info',
    () =>
      'This workbook was written by ddat-playback: the sessions were read from this sheet, owners and dates from that of the actions; its other sheets say the same and were not read.',
    () => 'Nothing to do. To correct a session, correct it on this sheet.',
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
  'comments-left-out': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} ${count === 1 ? 'comment' : 'comments'} beside the text ${count === 1 ? 'was' : 'were'} left out.`,
    () => 'Nothing to do, unless a comment is a point or an action: then write it into its cell.',
  ),
  'footnotes-left-out': entry<{ count: number }>(
    'info',
    ({ count }) => `${count} ${count === 1 ? 'footnote was' : 'footnotes were'} left out.`,
    () => 'Nothing to do, unless a footnote is a point or an action: then write it into its cell.',
  ),
  'formulas-without-results': entry<{ count: number }>(
    'warning',
    ({ count }) =>
      `${count} ${count === 1 ? 'cell holds a formula' : 'cells hold formulas'} whose result is not in the file; ${count === 1 ? 'it was' : 'they were'} read as empty.`,
    () => 'Open the file in a spreadsheet program, which works the results out, and save it again.',
  ),
  'quote-not-closed': entry<{ line: number; isLeftOut: boolean; cause?: string }>(
    'warning',
    ({ line, isLeftOut }) =>
      `A quotation mark that opens in line ${line} is never closed; ${isLeftOut ? 'it was left out' : 'quotation marks were read as plain text'}.`,
    ({ line }) =>
      `Close the quotation mark in line ${line}, or double it (\`""\`) where it is part of the text.`,
  ),
  'no-grid': entry<{ tables: number; onlyHeadings: boolean }>(
    'error',
    ({ tables, onlyHeadings }) =>
      tables === 0
        ? 'No table was found in this file.'
        : onlyHeadings
          ? `${tables === 1 ? 'The table in this file has' : `The ${tables} tables in this file have`} headings and no rows below them.`
          : tables === 1
            ? 'The table in this file does not read as a session grid.'
            : `None of the ${tables} tables in this file reads as a session grid.`,
    ({ onlyHeadings }) =>
      onlyHeadings
        ? 'Write what each session said in a row below the headings.'
        : 'A grid has a row of headings, such as `Topic`, `Discussion`, `Actions`, or a room with `Discussion` and `Actions` beside it. Run `ddat-playback inspect` on the file to see what was found.',
  ),
  'table-not-a-grid': entry<{ headings: string; why: string }>(
    'info',
    ({ headings, why }) => `The table that begins ${headings} was not read as a grid: ${why}.`,
    () => 'If it is one, give its columns headings such as `Topic`, `Discussion` and `Actions`.',
  ),
  'beside-topics': entry<{ cells: number; list: string }>(
    'info',
    ({ cells, list }) =>
      `${cells === 1 ? 'One cell says' : `${cells} cells say`} more than a session: ${list}. It was left out.`,
    () =>
      'Nothing to do, unless it is a point or an action: then write `Discussion:` or `Actions:` before it.',
  ),
  'notes-joined': entry<{ topic: string; by: string }>(
    'info',
    ({ topic, by }) => `These notes were joined to the session \`${topic}\` of the timetable by their ${by}.`,
    () => 'Nothing to do, unless they belong to another session: then give them its topic.',
  ),
  'topics-only': entry<{ sessions: number }>(
    'warning',
    ({ sessions }) =>
      `The input holds the ${sessions === 1 ? 'topic of one session' : `topics of ${sessions} sessions`} and no discussion points or actions: the playback can only say what the sessions were about.`,
    () =>
      'If there are notes, give them too: a table with the columns `Topic`, `Discussion`, `Actions`, or a text with a heading for each topic.',
  ),
  'only-annex-read': entry<None>(
    'info',
    () => 'Only the annex was read: it holds the sessions, and what stands before it tells of them.',
    () => 'Nothing to do, unless a session stands before the annex only: then move it there.',
  ),
  'tables-beside-notes': entry<{ tables: number }>(
    'info',
    ({ tables }) =>
      `The running text holds the notes of the sessions; ${tables === 1 ? 'one table beside it holds less and was not read as a grid' : `${tables} tables beside it hold less and were not read as grids`}.`,
    () =>
      'If a table is the grid, give it in a file of its own, or write `minutes: false` into `ddat-playback.yaml`.',
  ),
  'headings-of-table-above': entry<{ headings: string }>(
    'warning',
    ({ headings }) =>
      `The table has no row of headings; it was read under those of the table above it: ${headings}.`,
    () => 'Put the row of headings over this table too.',
  ),
  'section-is-site': entry<{ site: string }>(
    'info',
    ({ site }) => `\`${site}\` stands alone in its row and was read as the site of the rows below it.`,
    () => 'Nothing to do, unless it is no site: then delete the row, or put it into a column with a heading.',
  ),
  'row-realigned': entry<{ moves: string; sure: string; short: number; of: number }>(
    'warning',
    ({ moves, sure, short, of }) =>
      `The row has ${short} filled cells under ${of} headings, and some stand under the wrong one, as when merged cells are exported or a comma parts a text. They were put where they fit best (${sure}): ${moves}.`,
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
  'word-likely-misspelt': entry<{ word: string; meant: string; text: string }>(
    'warning',
    ({ word, meant, text }) =>
      `\`${word}\` in \`${text}\` may be meant for \`${meant}\`; the line stays in the annex as written and is kept out of the summary.`,
    () => 'Correct the word in the grid. If it is right, nothing to do.',
  ),
  'language-found': entry<{ languages: string; decks: string }>(
    'info',
    ({ languages, decks }) => `The notes seem to be in ${languages}; the playback is written in ${decks}.`,
    () => 'Nothing to do, unless that is wrong: then say the language, such as `--lang en-GB`.',
  ),
  'language-without-wording': entry<{ lang: string; known: string }>(
    'warning',
    ({ lang, known }) =>
      `There are no sentences in the language \`${lang}\`, only in ${known}; those of the playback are English.`,
    () => 'Use `--lang` with one of these.',
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
        ? `What looks like ${one} stands in the notes, and so in the playback.`
        : `${count} times what looks like ${many} stands in the notes, and so in the playback; here is the first.`;
    },
    ({ kind }) =>
      `Hide it with \`--redact ${kind === 'email' ? 'emails' : kind === 'phone' ? 'phones' : 'numbers'}\`, or take it out of the grid.`,
  ),
  'review-session-new': entry<{ topic: string; theme: string }>(
    'info',
    ({ topic, theme }) =>
      `The review does not list this session, \`${topic}\`. It was put under \`${theme}\`, where most of its company is.`,
    () => 'If it belongs elsewhere, add its id to the `sessions` of a theme in the review.',
  ),
  'review-session-gone': entry<{ session: string; theme: string; nearest: string | null }>(
    'warning',
    ({ session, theme, nearest }) =>
      `The review puts \`${session}\` under \`${theme}\`, and no session has that id now.${nearest === null ? '' : ` The nearest that the review does not list is \`${nearest}\`.`}`,
    ({ nearest }) =>
      nearest === null
        ? 'Take the line out of the review, or write the id of the session that is meant.'
        : `If \`${nearest}\` is meant, write that id; if the session is gone, take the line out.`,
  ),
  'review-session-twice': entry<{ session: string; theme: string }>(
    'warning',
    ({ session, theme }) =>
      `The review lists \`${session}\` under another theme already, so that under \`${theme}\` it was not followed.`,
    () => 'Keep the line of that session under one theme only.',
  ),
  'review-theme-unknown': entry<{ wanted: string; nearest: string | null; isCircle: boolean }>(
    'warning',
    ({ wanted, nearest, isCircle }) =>
      isCircle
        ? `The theme is to be put into \`${wanted}\`, which is to be put into this one.`
        : `The theme is to be put into \`${wanted}\`, and the review has no theme of that id or name.${nearest === null ? '' : ` The nearest is \`${nearest}\`.`}`,
    () => 'Write the id or the name of another theme of the review under `merge-into`.',
  ),
  'review-line-followed': entry<{ id: string; said: string; nearest: string }>(
    'info',
    ({ said, nearest }) =>
      `A decision was made on \`${said}\`. The line reads \`${nearest}\` now, and the decision was kept.`,
    () => 'Nothing need be done. `ddat-playback review` writes the review with the new id.',
  ),
  'review-line-gone': entry<{ id: string; said: string; nearest: string | null }>(
    'warning',
    ({ id, said, nearest }) =>
      `A decision on the line \`${said === '' ? id : said}\` could not be followed: no line has the id \`${id}\` now.${nearest === null ? '' : ` The nearest line is \`${nearest}\`.`}`,
    ({ nearest }) =>
      nearest === null
        ? 'Take the decision out of the review, or write the id of the line that is meant.'
        : 'If that line is meant, give the decision its id, which stands in `data/playback.json`; else take it out of the review.',
  ),
  'review-correction-unused': entry<{ word: string }>(
    'info',
    ({ word }) => `The word \`${word}\` is to be corrected, and stands nowhere in the notes.`,
    () => 'Take it out of the review if the grid was mended.',
  ),
  'review-finding-gone': entry<{ id: string; nearest: string | null }>(
    'warning',
    ({ id, nearest }) =>
      `A decision on the finding \`${id}\` could not be followed: the summary has none of that id now.${nearest === null ? '' : ` The nearest is \`${nearest}\`.`}`,
    () => 'Take the decision out of the review, or write the id of the finding that is meant.',
  ),
  'review-finding-changed': entry<{ text: string; said: string; now: string }>(
    'warning',
    ({ text, said, now }) =>
      `A finding was reworded as \`${text}\` when it said \`${said}\`. It would say \`${now}\` now.`,
    () => 'Look whether your words are still true, and write what it would say now under `said`.',
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
        : `The themes ${names} are spoken of in nearly the same sessions.`;
    },
    ({ kind }) =>
      kind === 'tooMany'
        ? 'Ask for fewer themes with `--themes`, or use a codebook with fewer, broader themes.'
        : 'Put the two together in a codebook, or ask for fewer themes with `--themes`.',
  ),
  'too-little-text': entry<{ sessions: number }>(
    'warning',
    ({ sessions }) =>
      `The ${sessions} sessions share too few telling words to be grouped; they stand under “Other”.`,
    () =>
      'Add discussion points to the grid, or group the sessions by hand: `ddat-playback review` writes a file to do it in.',
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
  'page-nested-too-deep': entry<{ count: number; limit: number }>(
    'warning',
    ({ count, limit }) =>
      `${count} ${count === 1 ? 'element of the page stands' : 'elements of the page stand'} more than ${limit} deep in others; their text was read without its form.`,
    () => 'Look at the lines of this page. If some run together, export the page again from its program.',
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
    () => 'Nothing to do, unless they hold notes: then make them a visible part of the page.',
  ),
  'typed-line-breaks': entry<{ count: number }>(
    'info',
    ({ count }) => `The cells hold ${count} typed line breaks (\`\\n\`); each was read as a line break.`,
    () => 'Nothing to do.',
  ),
  'wide-spaces-kept': entry<{ cells: number }>(
    'info',
    ({ cells }) =>
      `${cells} ${cells === 1 ? 'cell holds' : 'cells hold'} runs of spaces inside running text; they were not read as borders between lines, since the cells have line breaks of their own.`,
    () => 'Nothing to do, unless such spaces part lines: then put a line break there.',
  ),
  'semicolons-part': entry<{ heading: string; cells: number; of: number }>(
    'info',
    ({ heading, cells, of }) =>
      `Under \`${heading}\` ${cells} of ${of} cells write several lines with \`; \` between them; each was read as a line of its own.`,
    () => 'Nothing to do, unless such a cell is one line: then put a comma there.',
  ),
  'bytes-not-utf8': entry<{ count: number; line: number }>(
    'warning',
    ({ count, line }) =>
      `${count} ${count === 1 ? 'byte is' : 'bytes are'} no UTF-8, the first in line ${line}; ${count === 1 ? 'it was' : 'they were'} read as Windows-1252, all else as UTF-8.`,
    ({ line }) => `Look at line ${line}. If a letter is wrong, type it again and save the file as UTF-8.`,
  ),
  'text-cleaned': entry<{ count: number }>(
    'info',
    ({ count }) =>
      `${count} invisible or control ${count === 1 ? 'character was' : 'characters were'} taken out of the text.`,
    () => 'Nothing to do.',
  ),
  'mapping-table-unknown': entry<{ wanted: string; kind: 'file' | 'table'; nearest: string | null }>(
    'warning',
    ({ wanted, kind }) => `The configuration speaks of ${wanted}, and there is no such ${kind} in the input.`,
    ({ nearest }) =>
      nearest === null
        ? 'Correct its `match`, or delete the entry. `ddat-playback inspect` lists the tables.'
        : `Did you mean ${nearest}? Correct its \`match\`, or delete the entry.`,
  ),
  'table-left-out': entry<{ headings: string; why: string }>(
    'info',
    ({ headings, why }) => `The table that begins ${headings} was not read: ${why}.`,
    () => 'Nothing to do, unless it holds sessions: then take `skip` out of its entry in the configuration.',
  ),
  'mapping-row-unknown': entry<{ row: number; rows: string }>(
    'error',
    ({ row, rows }) =>
      `The configuration says that row ${row} holds the headings; the table has ${rows}. The table was read as it looks instead.`,
    () => 'Correct `heading-row`: count the rows as the file shows them, from 1.',
  ),
  'mapping-layout-unseen': entry<{ layout: string }>(
    'error',
    ({ layout }) =>
      `The configuration says that the table has the layout \`${layout}\`, and it cannot be read so. It was read as it looks instead.`,
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
      `The configuration says that \`${column}\` is the column for \`${meaning}\`; the headings are ${headings}.`,
    ({ nearest }) =>
      nearest === null
        ? 'Write the heading as it stands in the file, or its letter, such as `C`.'
        : `Did you mean \`${nearest}\`? Write the heading as it stands in the file, or its letter.`,
  ),
  'mapping-without-topic': entry<{ headings: string }>(
    'error',
    ({ headings }) =>
      `The configuration names no column of this table that holds the topics, and no heading tells it either (${headings}). The table was read as it looks instead.`,
    () => 'Add `topic:` with its column under `columns:`.',
  ),
  'mapping-name-unused': entry<{ name: string; nearest: string | null }>(
    'info',
    ({ name }) =>
      `The configuration says what \`${name}\` is called, and no session is at a place of that name.`,
    ({ nearest }) =>
      nearest === null
        ? 'Nothing to do, unless it is misspelt.'
        : `Nothing to do, unless \`${nearest}\` is meant: then write it so.`,
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
      `The colour \`${what}\` (#${given}) has a contrast of ${contrast}:1 to #${ground}; text needs 4.5:1. The nearest shade that has it, #${shade}, was used instead.`,
    ({ what, shade }) => `Write "#${shade}" for \`${what}\` in the template, or choose another colour.`,
  ),
  'template-font-margin': entry<{ fonts: readonly string[]; percent: number }>(
    'info',
    ({ fonts, percent }) =>
      `Text is measured with the widths of Arial; ${fonts.map((font) => `\`${font}\``).join(' and ')} may run wider. Lines were broken as if it were ${percent} % wider.`,
    () =>
      'Nothing to do. If the font is not on the computer that shows the deck, another stands in: look at the slides there.',
  ),
  'template-theme-colours-changed': entry<{
    changes: readonly { readonly what: string; readonly given: string; readonly shade: string }[];
  }>(
    'info',
    ({ changes }) =>
      `Text in some colours of the template's theme would have less than 4.5:1 of contrast. Shades of them were used: ${changes.map(({ what, given, shade }) => `#${given} (${what}) became #${shade}`).join(', ')}.`,
    () =>
      'Nothing to do. The theme itself is as it was; other colours can be given under `colours` in a template of your own.',
  ),
  'template-layout-missing': entry<{ role: string; standIn: string }>(
    'info',
    ({ role, standIn }) => `The template has no layout for ${role}; \`${standIn}\` stands in for it.`,
    () =>
      'Nothing to do, or name the layout to use under `layouts` in a template of your own. `ddat-playback template inspect` lists them.',
  ),
  'template-ground-unseen': entry<{ paper: string; panel: boolean }>(
    'info',
    ({ paper, panel }) =>
      panel
        ? `Contents would stand on a picture in this layout. A panel of #${paper}, the background of the theme, was put behind them.`
        : 'Title and text stand on a picture in this layout, in the colours it gives them; whether they can be read cannot be computed.',
    () => 'Look at the slides. If something is hard to read, choose another layout under `layouts`.',
  ),
  'template-area-small': entry<{ percent: number }>(
    'warning',
    ({ percent }) =>
      `This layout leaves ${percent} % of the slide for contents, so the deck needs more slides than others would.`,
    () =>
      'Choose a layout with more room under `layouts`, or make its place for text larger in PowerPoint, under View, Slide Master.',
  ),
  'template-part-left-out': entry<{ what: string }>(
    'info',
    ({ what }) => `The deck does not take over ${what} from the template.`,
    () => 'Nothing to do.',
  ),
  'acceptance-unused': entry<{ finding: string; nearest: string | null }>(
    'warning',
    ({ finding }) => `The configuration accepts ${finding}, which was not found (any more).`,
    ({ nearest }) =>
      nearest === null
        ? 'Delete the entry under `accept`.'
        : `The nearest there is: ${nearest}. Correct the entry under \`accept\`, or delete it.`,
  ),
} as const;

export type DiagnosticCode = keyof typeof catalogue;
export type DiagnosticArgs<C extends DiagnosticCode> =
  (typeof catalogue)[C] extends Entry<infer Args> ? Args : never;

/** What a person does with a file of a kind that holds no table, before any of those that do can be made. */
function adviceFor(found: string): string {
  if (/PDF/.test(found))
    return 'Ask for the file it was made from; or open the PDF in Word and save it as DOCX. ';
  if (/picture/.test(found)) return 'A picture cannot be read: type what it shows into a spreadsheet. ';
  if (/old Office/.test(found))
    return 'Open it in the program it was made with and save it as DOCX, XLSX or PPTX. ';
  if (/ZIP|gzip/.test(found)) return 'Unpack it, and give the files in it. ';
  return 'Export the grid as a table. ';
}
