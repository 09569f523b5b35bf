// Shows decks as LibreOffice does: as a PDF, its words with their places, and pictures of its pages.
import { execFileSync, spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';

/** Whether LibreOffice and poppler are there. */
export function canRender() {
  return ['soffice', 'pdftotext', 'pdftoppm'].every((command) => spawnSync('which', [command]).status === 0);
}

/** Turns decks into PDFs in a folder, all in one run of LibreOffice with a profile of its own. Gives their paths. */
export function convertDecks(decks, folder) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...decks], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  return decks.map((deck) => join(folder, `${basename(deck, '.pptx')}.pdf`));
}

/** Gives the text of a PDF in the order it was drawn. */
export function readText(pdf) {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Gives the pages of a PDF, each with its size and its words, in points from the left upper corner. */
export function readPages(pdf) {
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, words]) => ({
      width: Number(width),
      height: Number(height),
      words: [...words.matchAll(wordPattern)].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text,
      })),
    }),
  );
}

const wordPattern = /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g;

/** Gives the words that reach beyond their page by more than a point. */
export function wordsBeyond({ width, height, words }) {
  return words.filter(
    ({ left, top, right, bottom }) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
  );
}

/** Gives pairs of words that cover each other by a third of the smaller one's height and width: one cannot be read. */
export function wordsOnEachOther({ words }) {
  const over = (a, b, from, to) =>
    (Math.min(a[to], b[to]) - Math.max(a[from], b[from])) / Math.min(a[to] - a[from], b[to] - b[from]);
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => over(a, b, 'left', 'right') > 1 / 3 && over(a, b, 'top', 'bottom') > 1 / 3)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** The share of a page's height from where bodies begin to where they end. */
const body = { top: 0.16, bottom: 0.915 };

/**
 * Gives how much of each page's body is used: the share of its rows of pixels with ink from its top down to the last, `reach`,
 * and the share of all its rows with ink, `rows`. A page without white at its right edge, as a cover has it, is full.
 */
export function measureFill(pdf) {
  const images = execFileSync('pdftoppm', ['-r', '24', '-gray', pdf], { maxBuffer: 1 << 28 });
  const pages = [];
  for (let at = 0; at < images.length; ) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(images.toString('latin1', at, at + 40));
    const start = at + head.length;
    const size = Number(width) * Number(height);
    pages.push(fillOf(images.subarray(start, start + size), Number(width), Number(height)));
    at = start + size;
  }
  return pages;
}

function fillOf(pixels, width, height) {
  const [from, to] = [Math.round(height * body.top), Math.round(height * body.bottom)];
  const margin = Math.round(width * 0.03);
  if (pixels[from * width] < 200 && pixels[from * width + margin] < 200) return { reach: 1, rows: 1 };
  let [last, inked] = [from, 0];
  for (let row = from; row < to; row++) {
    const line = pixels.subarray(row * width + margin, (row + 1) * width);
    if (!line.some((pixel) => pixel < 200)) continue;
    last = row + 1;
    inked++;
  }
  return { reach: (last - from) / (to - from), rows: inked / (to - from) };
}
