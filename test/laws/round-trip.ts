import { utils, write } from '@e965/xlsx';
import type { InputFile } from '../../src/index.js';
import {
  escapeXml,
  makeDocument,
  makeShape,
  makeSlides,
  makeSlideTable,
} from '../read/office/make-office-files.js';

/** A session in words alone. */
export interface PlainSession {
  readonly site: string;
  readonly slot: string;
  readonly room: string;
  readonly topic: string;
  readonly discussion: readonly string[];
  readonly actions: readonly string[];
}

type Write = (sessions: readonly PlainSession[]) => InputFile;

const headings = ['Site', 'Slot', 'Room', 'Topic', 'Discussion', 'Actions'];
const file = (path: string, content: string | Uint8Array): InputFile => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
/** In a plain cell HTML is read as HTML, so a sign that opens a tag is written as its entity. */
const noTags = (text: string) => text.replaceAll('<', '&lt;');
const rowsOf = (sessions: readonly PlainSession[], glue: (lines: readonly string[]) => string) =>
  sessions.map(({ site, slot, room, topic, discussion, actions }) => [
    site,
    slot,
    room,
    topic,
    glue(discussion),
    glue(actions),
  ]);
const byLines = (lines: readonly string[]) => lines.map(noTags).join('\n');
const plainRows = (sessions: readonly PlainSession[]) =>
  rowsOf(sessions, byLines).map((row) => row.map((cell, at) => (at < 4 ? noTags(cell) : cell)));

function delimited(delimiter: string): Write {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return (sessions) =>
    file(
      'grid.csv',
      [headings, ...plainRows(sessions)].map((row) => row.map(quote).join(delimiter)).join('\r\n'),
    );
}

function sheet(bookType: 'xlsx' | 'ods' | 'xlsb' | 'biff8', extension: string): Write {
  return (sessions) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...plainRows(sessions)]), 'Sheet1');
    return file(`grid.${extension}`, new Uint8Array(write(book, { type: 'array', bookType })));
  };
}

const html: Write = (sessions) => {
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = sessions.map((session) =>
    row(
      [
        ...[session.site, session.slot, session.room, session.topic].map(escapeXml),
        list(session.discussion),
        list(session.actions),
      ],
      'td',
    ),
  );
  return file('page.html', `<!doctype html><table>${row(headings, 'th')}${body.join('\n')}</table>`);
};

const plain = (text: string) => text.replace(/[\\|*_`<>[\]#~&]/g, (mark) => `\\${mark}`);

const markdownTable: Write = (sessions) => {
  const glue = (lines: readonly string[]) => lines.map(plain).join('<br>');
  const rows = rowsOf(sessions, glue).map((cells) => cells.map((cell, at) => (at < 4 ? plain(cell) : cell)));
  const all = [headings, headings.map(() => '---'), ...rows];
  return file('grid.md', all.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
};

const minutes: Write = (sessions) => {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${plain(line)}`);
  const parts = sessions.flatMap(({ site, slot, room, topic, discussion, actions }) => [
    `## ${plain(topic)}`,
    '',
    `Site: ${plain(site)}`,
    '',
    `Slot: ${slot}`,
    '',
    `Room: ${plain(room)}`,
    '',
    '### Discussion',
    '',
    ...list(discussion),
    '',
    '### Actions',
    '',
    ...list(actions),
    '',
  ]);
  return file('minutes.md', `# Harbour Open Space\n\n${parts.join('\n')}`);
};

const word: Write = (sessions) => {
  const paragraph = (text: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  const cell = (lines: readonly string[]) =>
    `<w:tc>${(lines.length === 0 ? [''] : lines).map(paragraph).join('')}</w:tc>`;
  const row = (cells: readonly (readonly string[])[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const body = sessions.map((one) =>
    row([[one.site], [one.slot], [one.room], [one.topic], one.discussion, one.actions]),
  );
  return file(
    'grid.docx',
    makeDocument(`<w:tbl>${row(headings.map((heading) => [heading]))}${body.join('')}</w:tbl>`),
  );
};

/** A slide a site and slot, as the annex of an old playback has them: its title names both, its table the rooms. */
const slides: Write = (sessions) =>
  file(
    'old.pptx',
    makeSlides(
      sessions.map(({ site, slot, room, topic, discussion, actions }) => ({
        shapes:
          makeShape('title', [`${site} Grid - ${slot}`]) +
          makeSlideTable([
            [
              ['', room],
              ['', 'Discussion'],
              ['', 'Actions'],
            ],
            [
              ['', noTags(topic)],
              ['', ...discussion.map(noTags)],
              ['', ...actions.map(noTags)],
            ],
          ]),
      })),
    ),
  );

/** Cells that say all of a session, in a matrix a site. */
const matrix: Write = (sessions) => {
  const rooms = [...new Set(sessions.map(({ room }) => room))];
  const sites = [...new Set(sessions.map(({ site }) => site))];
  const part = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${label}:`, ...lines];
  const tables = sites.map((site) => {
    const own = sessions.filter((session) => session.site === site);
    const slots = [...new Set(own.map(({ slot }) => slot))];
    const body = slots.map((slot) => [
      slot,
      ...rooms.map((room) => {
        const session = own.find((one) => one.slot === slot && one.room === room);
        if (!session) return '';
        const { topic, discussion, actions } = session;
        return [`Topic: ${topic}`, ...part('Discussion', discussion), ...part('Actions', actions)]
          .map(escapeXml)
          .join('<br>');
      }),
    ]);
    const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const head = row(['Time', ...rooms.map(escapeXml)]);
    return `<h2>${escapeXml(site)} grid</h2><table>${head}${body.map(row).join('')}</table>`;
  });
  return file('matrix.html', `<!doctype html><h1>Harbour Open Space</h1>${tables.join('\n')}`);
};

/** Every form that sessions are written in by others and read by us. */
export const writers: Readonly<Record<string, Write>> = {
  'CSV with commas': delimited(','),
  'CSV with semicolons': delimited(';'),
  'tab-separated values': delimited('\t'),
  'an XLSX workbook': sheet('xlsx', 'xlsx'),
  'an ODS workbook': sheet('ods', 'ods'),
  'an XLS workbook': sheet('biff8', 'xls'),
  'an HTML table': html,
  'a Markdown table': markdownTable,
  'minutes in Markdown': minutes,
  'a Word table': word,
  'slides with a table': slides,
  'a matrix of rooms and slots': matrix,
};
