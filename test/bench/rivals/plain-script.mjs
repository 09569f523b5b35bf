// The rival: what a good programmer writes in a day with the usual libraries, whole: `natural` for words, d3-cloud for clouds and
// pptxgenjs for the deck. node plain-script.mjs sessions.csv out libraries; `libraries` is a folder with these packages in node_modules.
// It makes the same number of clouds and a slide for each session; nothing is read robustly, paged, linked, checked or explained.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , grid, out, libraries] = process.argv;
const require = createRequire(join(libraries, 'index.js'));
const natural = require('natural');
const pptxgen = require('pptxgenjs');
const { createCanvas } = require('@napi-rs/canvas');
const { default: cloud } = await import(require.resolve('d3-cloud'));
mkdirSync(out, { recursive: true });

const sessions = readCsv(readFileSync(grid, 'utf8')).map((row) => ({
  site: row.site ?? '',
  topic: row.topic,
  discussion: (row.discussion ?? '').split('\n').filter(Boolean),
  actions: (row.actions ?? '').split('\n').filter(Boolean),
}));
const themes = group(sessions, 7);
const deck = new pptxgen();
deck.layout = 'LAYOUT_WIDE';
slide('Playback', [`${sessions.length} sessions`]);
for (const [index, theme] of themes.entries()) {
  slide(
    `Theme ${index + 1}: ${theme.words.join(', ')}`,
    theme.sessions.map(({ topic }) => topic),
  );
}
for (const site of ['', ...new Set(sessions.map((session) => session.site))].filter(
  (one, index) => index === 0 || one !== '',
)) {
  const own = sessions.filter((session) => site === '' || session.site === site);
  await cloudSlide(`Topics ${site}`, own.map(({ topic }) => topic).join(' '));
  await cloudSlide(`Actions ${site}`, own.flatMap(({ actions }) => actions).join(' '));
}
for (const { topic, discussion, actions } of sessions) {
  const page = deck.addSlide();
  page.addText(topic, { x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 24, bold: true });
  page.addTable(
    [
      ['Discussion', 'Actions'].map((text) => ({ text })),
      [{ text: discussion.join('\n') }, { text: actions.join('\n') }],
    ],
    {
      x: 0.5,
      y: 1.3,
      w: 12,
      fontSize: 11,
    },
  );
}
writeFileSync(join(out, 'themes.json'), JSON.stringify(themes, null, 2));
await deck.writeFile({ fileName: join(out, 'plain.pptx') });

function slide(title, lines) {
  const page = deck.addSlide();
  page.addText(title, { x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 28, bold: true });
  page.addText(
    lines.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
    { x: 0.5, y: 1.3, w: 12, h: 5, fontSize: 16 },
  );
}

async function cloudSlide(title, text) {
  const page = deck.addSlide();
  page.addText(title, { x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 28, bold: true });
  const png = await drawCloud(countWords(text).slice(0, 80));
  page.addImage({ data: `image/png;base64,${png.toString('base64')}`, x: 1, y: 1.3, w: 10, h: 5.6 });
}

function countWords(text) {
  const tally = new Map();
  for (const word of new natural.WordTokenizer().tokenize(text.toLowerCase())) {
    if (word.length > 2 && !natural.stopwords.includes(word)) tally.set(word, (tally.get(word) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1]);
}

function drawCloud(words) {
  const [width, height] = [1600, 900];
  const most = words[0]?.[1] ?? 1;
  return new Promise((resolve) => {
    cloud()
      .size([width, height])
      .canvas(() => createCanvas(1, 1))
      .words(words.map(([text, count]) => ({ text, size: 20 + (110 * count) / most })))
      .padding(2)
      .rotate(0)
      .font('Arial')
      .fontSize((word) => word.size)
      .random(() => 0.5)
      .on('end', (placed) => {
        const canvas = createCanvas(width, height);
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = '#1d3557';
        pen.textAlign = 'center';
        for (const { text, size, x, y } of placed) {
          pen.font = `${size}px Arial`;
          pen.fillText(text, x + width / 2, y + height / 2);
        }
        resolve(canvas.toBuffer('image/png'));
      })
      .start();
  });
}

/** k-means on tf-idf, ten rounds from the first sessions. */
function group(all, count) {
  const tfidf = new natural.TfIdf();
  for (const { topic, discussion, actions } of all)
    tfidf.addDocument([topic, ...discussion, ...actions].join(' '));
  const vectors = all.map(
    (_, index) => new Map(tfidf.listTerms(index).map(({ term, tfidf: weight }) => [term, weight])),
  );
  let centres = vectors.slice(0, count);
  let groups = [];
  for (let round = 0; round < 10; round++) {
    groups = vectors.map((vector) => {
      const near = centres.map((centre) => cosine(vector, centre));
      return near.indexOf(Math.max(...near));
    });
    centres = centres.map((_, index) => mean(vectors.filter((_, row) => groups[row] === index)));
  }
  return centres.map((centre, index) => ({
    words: [...centre]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([term]) => term),
    sessions: all.filter((_, row) => groups[row] === index),
  }));
}

function cosine(a, b) {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  const length = (vector) =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return dot / (length(a) * length(b));
}

function mean(vectors) {
  const sum = new Map();
  for (const vector of vectors)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight / vectors.length);
  return sum;
}

function readCsv(text) {
  const rows = [];
  let [row, cell, quoted] = [[], '', false];
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      [row, cell] = [[], ''];
    } else cell += letter;
  }
  const [heads, ...rest] = rows;
  return rest.map((cells) =>
    Object.fromEntries(heads.map((head, index) => [head.toLowerCase(), cells[index]])),
  );
}
