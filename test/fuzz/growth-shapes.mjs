// Inputs of any size: one letter or mark laid end to end in every place a file has, and lines of every kind one below the other.

const words =
  'shelf room quiet paper lamp river window garden ladder table training pay career open data skills network hiring learning mentor budget service design research content policy'.split(
    ' ',
  );

const marks = [
  ...`!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~ 0aA`,
  ...[
    'a.',
    '1.',
    '1:',
    'a@',
    '@.',
    '.@',
    '-a',
    'a-',
    'a/',
    'a’',
    '’s ',
    'a\\',
    ',a',
    'aB',
    'Ab',
    'ABc',
    'a1',
    '1a',
  ],
  ...[
    '((',
    '()',
    '##',
    '**',
    '__',
    '~~',
    '--',
    '...',
    '?!',
    '. ',
    '? ',
    '; ',
    ', ',
    '… ',
    '- ',
    '* ',
    '• ',
    '– ',
    ' | ',
    '1) ',
  ],
  ...[
    '_ _ ',
    '. . ',
    'A B ',
    'A. ',
    'I ',
    'é ',
    'e.g. ',
    'Mr ',
    'and ',
    'we should ',
    'a  ',
    'a \n',
    '\n',
    '\t',
    '\r',
    'a\u2028',
  ],
  ...['10:00 ', '10:00-', '10:00 - 11:00 ', '2026-01-01 ', '01/02/2026 ', '1,000 ', '1st ', '$1 ', '%20'],
  ...['0 7', '07700 900 ', '+44', 'AB12 3CD ', 'Anna Smith, ', 'by Anna ', '@a ', '#a '],
  ...[
    'Room ',
    'Room 1 ',
    '(Room) ',
    'Session ',
    'Session 1 ',
    'Site: ',
    'Action: ',
    'Actions ',
    'Discussion: ',
    'Topic: ',
    'TBC ',
  ],
  ...[
    'http://',
    'www.',
    '://',
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '<a href=',
    '<a href="x">',
    '<!--',
    '-->',
    '<![CDATA[',
    '&amp;',
    '&#',
  ],
  ...['{"a":', '[a](b)', '![a](b)', '[x] ', '**a**', '| a ', '|---', '“a”', '"a"', '\\n'],
  ...[
    'é',
    'a\u0301',
    '\u0301',
    '👩‍👩‍👧',
    'اب ',
    '日本',
    '\u00ad',
    '\u00a0',
    '\u200b',
    '\u202e',
    '—',
    'ß',
    'ſ',
    'ａ',
    '１',
  ],
];

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
const tidy = (row) => `Topic,Discussion,Actions\n${row}\nRose beds,Roses want sun,Dig two beds\n`;
const places = {
  'a point of a list': ['csv', (run) => tidy(`Bread ovens,${quoted(`Flour ${run}`)},Build one`)],
  'a topic of a list': ['csv', (run) => tidy(`${quoted(`Flour ${run}`)},Bread,Build one`)],
  'a heading of a matrix': [
    'csv',
    (run) =>
      `Session 1 (Oak),Discussion,Actions,${quoted(`Session 2 ${run}`)},Discussion,Actions\nBread,Flour,Build,Beds,Sun,Dig\n`,
  ],
  'a whole CSV file': ['csv', (run) => run],
  'a whole text': ['txt', (run) => run],
  'a whole Markdown file': ['md', (run) => run],
  'a whole HTML file': ['html', (run) => run],
  'a cell in Markdown': [
    'md',
    (run) => `| Topic | Discussion | Actions |\n| --- | --- | --- |\n| Bread | ${run} | Build |\n`,
  ],
  'a cell in HTML': [
    'html',
    (run) => `<table><tr><th>Topic<th>Discussion<th>Actions<tr><td>Bread<td>${run}<td>Build</table>`,
  ],
  'attributes in HTML': [
    'html',
    (run) => `<p ${run}><table><tr><th>Topic<th>Actions<tr><td>Bread<td>Build</table>`,
  ],
  minutes: [
    'md',
    (run) => `# Event\n\n## ${run}\n\nDiscussion:\n- one ${run}\n- two\n\nActions:\n- do ${run}\n`,
  ],
  'a deck’s text': [
    'txt',
    (run) => `# Grid\n\nSession 1 (Oak)\tDiscussion\tActions\nBread ovens\t${run}\tBuild one\n`,
  ],
};

/** Gives for each place and mark its name and what makes a file of so many letters. */
export function letterShapes() {
  return Object.entries(places).flatMap(([place, [ending, put]]) =>
    marks.map((mark) => ({
      name: `${place}: ${JSON.stringify(mark)}`,
      make: (size) => ({ path: `grid.${ending}`, text: put(mark.repeat(Math.ceil(size / mark.length))) }),
    })),
  );
}

/** Gives for each kind of line its name and what makes a file of so many of them. */
export function lineShapes() {
  return Object.entries(lines).map(([name, [ending, make]]) => ({
    name,
    make: (count) => ({ path: `grid.${ending}`, text: make(count, speaker()) }),
  }));
}

/** Gives words, the same each time; `rare` ones are hardly met twice. */
function speaker() {
  let state = 3;
  const below = (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const many = (count, one) => Array.from({ length: count }, one).join(' ');
  const word = () => words[below(words.length)];
  return {
    below,
    say: (count) => many(count, word),
    rare: (count) => many(count, () => word() + below(1e6)),
  };
}

const repeat = (count, line, joint = '\n') => Array.from({ length: count }, (_, at) => line(at)).join(joint);
const oneCell = (text) => `Room,Topic,Discussion,Actions\nA,B,"${text}",x\n`;
const lines = {
  'words that are no grid': ['csv', (n, { rare }) => repeat(n, () => `${rare(2)},${rare(2)},${rare(2)}`)],
  numbers: ['csv', (n, { below }) => repeat(n, () => `${below(1e6)},${below(1e6)},${below(1e6)}`)],
  times: ['csv', (n) => repeat(n, (at) => `${10 + (at % 12)}:${10 + (at % 50)},10:00,11:00`)],
  'slots and rooms': [
    'csv',
    (n, { rare }) => `Time,Room A,Room B\n${repeat(n, (at) => `10:${10 + (at % 50)},${rare(2)},${rare(2)}`)}`,
  ],
  'headings again and again': [
    'csv',
    (n, { say }) =>
      repeat(n, (at) => (at % 5 === 0 ? 'Topic,Discussion,Actions' : `${say(2)},${say(5)},${say(4)}`)),
  ],
  'rooms again and again': [
    'csv',
    (n, { rare }) =>
      repeat(n, (at) => (at % 5 === 0 ? `Time,Room ${at},Room ${at + 1}` : `10:00,${rare(2)},${rare(2)}`)),
  ],
  'blank rows': [
    'csv',
    (n, { say }) => repeat(n, (at) => (at % 3 === 0 ? '' : `${say(2)},${say(5)},${say(4)}`)),
  ],
  'one column': ['csv', (n, { rare }) => repeat(n, () => rare(2))],
  columns: ['csv', (n, { rare }) => repeat(4, () => repeat(n, () => rare(1), ','))],
  'a row a session': [
    'csv',
    (n, { say }) =>
      `Room,Slot,Topic,Discussion,Actions\n${repeat(n, () => `A,10:00,Skills,${say(8)},${say(6)}`)}`,
  ],
  'topics that are all different': [
    'csv',
    (n, { rare }) =>
      `Room,Topic,Discussion,Actions\n${repeat(n, (at) => `R${at},${rare(2)},${rare(6)},${rare(6)}`)}`,
  ],
  'rows short of cells': [
    'csv',
    (n, { say, below }) =>
      `Room,Slot,Topic,Discussion,Actions\n${repeat(n, (at) => [`R${at}`, '10:00', say(2), say(8), say(6)].slice(below(3), 3 + below(3)).join(','))}`,
  ],
  sites: [
    'csv',
    (n, { say }) =>
      `Site,Topic,Discussion,Actions\n${repeat(n, (at) => `Site ${at},${say(2)},${say(9)},${say(7)}`)}`,
  ],
  hosts: [
    'csv',
    (n, { say }) =>
      `Topic,Host,Discussion,Actions\n${repeat(n, (at) => `${say(3)},Ada Brook${at},${say(8)},${say(6)}`)}`,
  ],
  'rows of three': [
    'txt',
    (n, { say }) =>
      repeat(n, (at) =>
        at % 4 === 0
          ? 'Oak\tDiscussion\tActions\tElm\tDiscussion\tActions'
          : Array.from({ length: 6 }, () => say(4)).join('\t'),
      ),
  ],
  cards: [
    'csv',
    (n, { say }) => repeat(n, (at) => `${['Topic', 'Discussion', 'Actions'][at % 3]},${say(3)},${say(3)}`),
  ],
  'quotation marks that never close': [
    'csv',
    (n, { say }) => `Room,Topic,Actions\n${repeat(n, () => `A,"${say(3)},"${say(3)}"`)}`,
  ],
  'area, learning, actions': [
    'txt',
    (n, { say }) => `Area\tLearning\tActions\n${repeat(n, () => `${say(2)}\t${say(9)}\t${say(7)}`)}`,
  ],
  'lines of a cell': ['csv', (n, { say }) => oneCell(repeat(n, () => `- ${say(6)}`))],
  'sentences of a cell': ['csv', (n, { say }) => oneCell(repeat(n, () => say(4), '? '))],
  'words of a cell': ['csv', (n, { say }) => oneCell(repeat(n, () => say(6), ' '))],
  'words run together': ['csv', (n, { say }) => oneCell(repeat(n, () => say(1), ''))],
  paragraphs: ['md', (n, { say }) => repeat(n, () => `${say(12)}.`, '\n\n')],
  headings: [
    'md',
    (n, { say }) => repeat(n, (at) => `${'#'.repeat(1 + (at % 5))} ${say(3)}\n\n${say(6)}`, '\n\n'),
  ],
  'bullets of forty depths': ['md', (n, { say }) => repeat(n, (at) => `${'  '.repeat(at % 40)}- ${say(5)}`)],
  'labels and lines': [
    'txt',
    (n, { say }) =>
      repeat(n, (at) => `${['Topic: ', 'Actions:\n- ', 'Discussion:\n- ', '- '][at % 4]}${say(5)}`),
  ],
  'tables in Markdown': [
    'md',
    (n, { say }) => repeat(n, () => `| Topic | Actions |\n| --- | --- |\n| ${say(3)} | ${say(5)} |`, '\n\n'),
  ],
  'rows in Markdown': [
    'md',
    (n, { say }) => `| Topic | Actions |\n| --- | --- |\n${repeat(n, () => `| ${say(3)} | ${say(5)} |`)}`,
  ],
  'tables in HTML': [
    'html',
    (n, { say }) =>
      repeat(
        n,
        () => `<h2>${say(2)}</h2><table><tr><th>Topic<th>Actions<tr><td>${say(3)}<td>${say(5)}</table>`,
        '',
      ),
  ],
  'rows in HTML': [
    'html',
    (n, { say }) =>
      `<table><tr><th>Topic<th>Actions${repeat(n, () => `<tr><td>${say(3)}<td><ul><li>${say(5)}<li>${say(5)}</ul>`, '')}</table>`,
  ],
  'cells that span': [
    'html',
    (n, { say }) =>
      `<table><tr><th>Time<th>A<th>B${repeat(n, () => `<tr><td rowspan=50>${say(3)}<td colspan=9>${say(5)}`, '')}</table>`,
  ],
  'elements that never close': ['html', (n, { say }) => repeat(n, () => `<p><b><i>${say(3)}`, '')],
  'records of a programme': [
    'json',
    (n, { say }) =>
      JSON.stringify(
        Array.from({ length: n }, () => ({ topic: say(3), discussion: say(9), actions: say(6) })),
      ),
  ],
  'lists of lists': [
    'json',
    (n, { say }) => JSON.stringify(Array.from({ length: n }, () => [say(2), say(3), say(4)])),
  ],
  'days of rooms': [
    'json',
    (n, { say }) =>
      JSON.stringify({
        days: Array.from({ length: n }, (_, at) => ({
          rooms: { [`Oak ${at}`]: [{ title: say(3), start: '10:00' }] },
        })),
      }),
  ],
};
