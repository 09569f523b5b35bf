import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Reads WOFF 1.0 files (https://www.w3.org/TR/WOFF/) and gives the advance of each character in 1/2048 em. */
export function readFontWidths(folder: string, weight: 400 | 700): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const subset of [
    'latin',
    'latin-ext',
    'vietnamese',
    'greek',
    'greek-ext',
    'cyrillic',
    'cyrillic-ext',
  ]) {
    const path = join(folder, `arimo-${subset}-${weight}-normal.woff`);
    if (!existsSync(path)) continue;
    for (const [code, width] of readWoff(readFileSync(path))) {
      if (!widths.has(code)) widths.set(code, width);
    }
  }
  return widths;
}

/** Gives the rows of the table in `arimo-widths.ts`: sixteen characters a line, 0 where the font has none. */
export function formatWidths(widths: ReadonlyMap<number, number>): string {
  const rows: string[] = [];
  for (let first = 0x20; first < 0x2700; first += 16) {
    const row = Array.from({ length: 16 }, (_, i) => widths.get(first + i) ?? 0);
    if (row.some((width) => width > 0)) rows.push(`${first.toString(16)}: ${row.join(' ')}`);
  }
  return rows.join('\n');
}

function readWoff(file: Buffer): Map<number, number> {
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(12);
  for (let i = 0; i < count; i++) {
    const at = 44 + i * 20;
    const [offset, packed, full] = [4, 8, 12].map((n) => file.readUInt32BE(at + n)) as [
      number,
      number,
      number,
    ];
    const data = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', at, at + 4), packed < full ? inflateSync(data) : data);
  }
  const em = tables.get('head')!.readUInt16BE(18);
  const metrics = tables.get('hhea')!.readUInt16BE(34);
  const hmtx = tables.get('hmtx')!;
  const widths = new Map<number, number>();
  for (const [code, glyph] of readCmap(tables.get('cmap')!)) {
    const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
    widths.set(code, Math.round((advance * 2048) / em));
  }
  return widths;
}

/** Formats 4 and 12 of the `cmap` table, which are all that these fonts use. */
function readCmap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap.subarray(at), glyphs);
    if (format === 12) {
      for (let g = 0; g < cmap.readUInt32BE(at + 12); g++) {
        const [start, end, first] = [0, 4, 8].map((n) => cmap.readUInt32BE(at + 16 + g * 12 + n)) as [
          number,
          number,
          number,
        ];
        for (let code = start; code <= end; code++) glyphs.set(code, first + code - start);
      }
    }
  }
  return glyphs;
}

function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let s = 0; s < segments; s++) {
    const end = table.readUInt16BE(14 + s * 2);
    const start = table.readUInt16BE(16 + (segments + s) * 2);
    const delta = table.readUInt16BE(16 + (2 * segments + s) * 2);
    const rangeAt = 16 + (3 * segments + s) * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}
