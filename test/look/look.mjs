// npm run look [-- NAME...]: makes decks and shows every slide of them, nine a sheet, for people to look at: look/NAME-01.png …
// Names: `sample`, `real` (where ../shared is there), `sessions-300`, and the shapes of made-up-grids.mjs. Default: sample and real.
// Needs LibreOffice, poppler and ImageMagick. `--out FOLDER` puts them elsewhere. `--readme` makes the picture of the README anew.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeGrid, shapes } from './made-up-grids.mjs';
import {
  canRender,
  convertDecks,
  measureFill,
  readPages,
  wordsBeyond,
  wordsOnEachOther,
} from './render-deck.mjs';

const files = {
  sample: 'fixtures/sample/libraries-together.txt',
  real: '../shared/seeds/000_1db49bbe12fb7833.txt',
};
const madeUp = { ...shapes, 'sessions-300': { sessions: 300, sites: 4, rooms: 6 } };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'look' }, readme: { type: 'boolean', default: false } },
});
const names =
  positionals.length > 0 ? positionals : Object.keys(files).filter((name) => existsSync(files[name]));
const unknown = names.filter((name) => !(name in files) && !(name in madeUp));
if (unknown.length > 0)
  fail(
    `There is no grid ${unknown.join(', ')}; there are ${[...Object.keys(files), ...Object.keys(madeUp)].join(', ')}.`,
  );
if (!canRender() || spawnSync('which', ['montage']).status !== 0)
  fail('LibreOffice (soffice), poppler (pdftotext, pdftoppm) and ImageMagick (montage) are needed.');

const folder = mkdtempSync(join(tmpdir(), 'ddat-playback-look-'));
try {
  mkdirSync(values.out, { recursive: true });
  const decks = names.map(makeDeck);
  const pdfs = convertDecks(decks, folder);
  console.table(names.map((name, i) => ({ name, ...figuresOf(pdfs[i]), sheets: makeSheets(name, pdfs[i]) })));
  console.log(`Sheets are in ${values.out}/.`);
  if (values.readme && names.includes('sample')) makeReadmePicture(pdfs[names.indexOf('sample')]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeDeck(name) {
  const csv = join(folder, `${name}.csv`);
  if (name in madeUp) writeFileSync(csv, makeGrid(madeUp[name]));
  const out = join(folder, name);
  const args = ['bin/ddat-playback.js', 'build', files[name] ?? csv, '-q', '-o', out, '--format', 'pptx'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status > 1) fail(stderr);
  // Named after the grid, since the names of PDFs follow those of the decks.
  const deck = join(folder, `${name}.pptx`);
  execFileSync('cp', [join(out, 'playback.pptx'), deck]);
  return deck;
}

/** Rows with ink tell how full the pages are: see `measureFill`. */
function figuresOf(pdf) {
  const pages = readPages(pdf);
  const rows = measureFill(pdf)
    .map((fill) => fill.rows)
    .filter((share) => share < 1)
    .sort((a, b) => a - b);
  return {
    pages: pages.length,
    'words beyond': pages.flatMap(wordsBeyond).length,
    'on each other': pages.flatMap(wordsOnEachOther).length,
    'emptiest page': rows.at(0)?.toFixed(2),
    'middle page': rows.at(rows.length >> 1)?.toFixed(2),
    'fullest page': rows.at(-1)?.toFixed(2),
  };
}

/** Puts the pages on sheets of three by three; gives how many sheets. */
function makeSheets(name, pdf) {
  const pages = join(folder, `${name}-pages`);
  mkdirSync(pages);
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, join(pages, 'page')]);
  const pictures = readdirSync(pages).sort();
  for (const old of readdirSync(values.out)) if (isSheetOf(name, old)) rmSync(join(values.out, old));
  let sheets = 0;
  for (let at = 0; at < pictures.length; at += 9) {
    const sheet = join(values.out, `${name}-${String(++sheets).padStart(2, '0')}.png`);
    const nine = pictures.slice(at, at + 9).map((picture) => join(pages, picture));
    execFileSync('montage', [...nine, '-tile', '3x3', '-geometry', '+6+6', '-background', '#888', sheet]);
  }
  return sheets;
}

/** The executive summary, themes, what was said and asked, one theme. */
function makeReadmePicture(pdf) {
  const pages = [2, 4, 7, 14].map((page) => {
    const picture = join(folder, `readme-${page}`);
    const one = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-scale-to-x', '800', '-scale-to-y', '450', '-png', ...one, pdf, picture]);
    return `${picture}.png`;
  });
  const look = ['-tile', '2x2', '-geometry', '+8+8', '-background', '#d8dde2', '+dither', '-colors', '128'];
  execFileSync('montage', [...pages, ...look, '-strip', 'PNG8:fixtures/deck/slides.png']);
}

function isSheetOf(name, file) {
  return file.startsWith(`${name}-`) && /^\d+\.png$/.test(file.slice(name.length + 1));
}

function fail(reason) {
  console.error(reason);
  process.exit(2);
}
