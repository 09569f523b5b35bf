import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import { itemsOf, type Session } from '../../src/model/index.js';
import { fonts } from '../fonts.js';

const has = (command: string) => spawnSync('which', [command]).status === 0;
const office = has('soffice') && has('pdftotext');
const folder = mkdtempSync(join(tmpdir(), 'ddat-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');

/** Gives the deck as LibreOffice shows it: its text without white space, its pages, and the words beyond a page. */
function render(deck: Uint8Array, name: string) {
  writeFileSync(join(folder, `${name}.pptx`), deck);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.pptx`)],
    {
      stdio: 'ignore',
      timeout: 110_000,
    },
  );
  const pdf = join(folder, `${name}.pdf`);
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 27 });
  const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)];
  const beyond = pages.flatMap(([, width, height, words]) =>
    [
      ...(words ?? '').matchAll(
        /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g,
      ),
    ]
      .filter(([, left, top, right, bottom]) => {
        const inside = Number(left) >= -1 && Number(top) >= -1 && Number(right) <= Number(width) + 1;
        return !inside || Number(bottom) > Number(height) + 1;
      })
      .map((match) => match[5] ?? ''),
  );
  return { text: plain(text), pages: pages.length, beyond };
}

describe.skipIf(!office)('the deck as LibreOffice shows it', () => {
  const grids = ['fixtures/sample/libraries-together.txt', '../shared/seeds/000_1db49bbe12fb7833.txt'];

  it.each(grids.filter(existsSync))(
    'holds every line of %s as text, on as many pages as slides, no word beyond its page',
    async (path) => {
      const inputs = [{ path: 'grid.txt', bytes: readFileSync(path) }];
      const { files, playback } = await createPlayback(
        inputs,
        { formats: ['pptx'] },
        { loadFonts: async () => fonts },
      );
      const deck = files.find((file) => file.path === 'playback.pptx');
      const shown = render(deck?.bytes ?? new Uint8Array(), path.split('/').at(-1) ?? 'deck');
      const sessions: readonly Session[] = playback?.sessions ?? [];
      const lines = sessions.flatMap((session) => [
        session.topic.text,
        ...itemsOf(session).map(({ text }) => text),
      ]);
      expect(lines.filter((line) => !shown.text.includes(plain(line)))).toEqual([]);
      expect(shown.beyond).toEqual([]);
      const parts = Object.keys(unzipSync(deck?.bytes ?? new Uint8Array()));
      expect(shown.pages).toBe(parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length);
    },
    120_000,
  );
});
