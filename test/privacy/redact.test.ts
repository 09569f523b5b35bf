import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPlayback, type InputFile, type Options, toManifest } from '../../src/index.js';
import { createRedactor } from '../../src/privacy/index.js';
import { resources } from '../resources.js';

const hidden = createRedactor({
  kinds: ['emails', 'phones', 'numbers', 'hosts'],
  names: ['Maria Lopez', 'Maria', "Seán O'Neill"],
});

describe('a redactor', () => {
  it.each([
    ['Ask Maria Lopez, or MARIA.', 'Ask [person 1], or [person 2].'],
    ["Seán O'Neill's team", "[person 3]'s team"],
    ["Sea\u0301n O'Neill", '[person 3]'],
    ['maria  lopez', 'maria  lopez'.replace(/maria\s+lopez/, '[person 1]')],
    ['Mariachi bands', 'Mariachi bands'],
    ['Write to a.b@c.org and A.B@c.org', 'Write to [email 1] and [email 1]'],
    ['Ring 020 7946 0000', 'Ring [phone 1]'],
    ['NHS 943 476 5919, or 9434765919', 'NHS [number 1], or [number 1]'],
    ['AB 12 34 56 C', '[number 2]'],
    ['Order 9434765918', 'Order 9434765918'],
    ['Nothing here', 'Nothing here'],
  ])('hides what is asked for: %s', (text, redacted) => {
    expect(hidden.redact(text)).toBe(redacted);
  });

  it('hides hosts as they are written, once they are known', () => {
    const redactor = createRedactor({ kinds: ['hosts'], names: [] });
    redactor.learnHosts(['Will', null, 'Di']);
    expect(redactor.redact('Will and DI will dig')).toBe('[person 1] and [person 2] will dig');
  });

  it.each([
    ['ΣΟΦΟΣ Νίκος', 'Ask Σοφος Νίκος.', 'Ask [person 1].'],
    ['Max\u0301 Ray', 'Ask Max\u0301 Ray.', 'Ask [person 1].'],
    ['(Bo) Straße', 'Ask (BO) straße.', 'Ask [person 1].'],
    ['Ada-Lou Brook', 'ada.lou_brook.csv', '[person 1].csv'],
    ['???', 'Ask ???.', 'Ask [person 1].'],
    ['Ada Brook', 'Ada Brooks, Ada and Brook', 'Ada Brooks, Ada and Brook'],
  ])('finds the listed name %s in %s, among many others', (name, text, redacted) => {
    const others = Array.from({ length: 500 }, (_, at) => `Ada Brook${at}`);
    const redactor = createRedactor({ kinds: [], names: [name, ...others] });
    expect(redactor.redact(text)).toBe(redacted);
  });
});

const grid = [
  '# Maria’s day',
  '',
  '# Porthaven Grid - Session 1',
  '',
  'Session 1 (Mo Gallery 1)\tDiscussion\tActions\tSession 1 (Gallery 2)\tDiscussion\tActions',
  'Maria Lopez on opening hours\tMail maria.lopez@example.org about keys\tMaria to publish opening hours by 3 March\tReading groups\tMo hosts a reading group; ring 020 7946 0000\tAsk Mo for more opening hours',
  '<p>Apprentices</p>\tNHS number 943 476 5919 stands on a form\tMaria Lopez to hire an apprentice\tKeys\tKeys are with Maria\tCopy the keys',
].join('\n');
const input: InputFile = { path: 'maria-lopez.txt', bytes: new TextEncoder().encode(grid) };
const secrets = ['maria', 'lopez', 'example.org', '7946', '476 5919', '476-5919', '(Mo ', ' Mo '];
const options: Options = {
  redact: ['emails', 'phones', 'numbers', 'hosts'],
  redactNames: ['Maria Lopez', 'Maria'],
  showHosts: true,
  review: { file: 'review.yaml', text: 'findings:\n  - text: Maria was thanked.\n' },
};

describe('a playback with names and numbers hidden', () => {
  it('holds none of them in any byte of any file, archives taken apart', async () => {
    const result = await createPlayback([input], options, resources);
    expect(result.failures).toEqual([]);
    const manifest = toManifest({
      files: result.files,
      inputs: [{ ...input, path: result.redactor.redact(input.path) }],
      options: {},
      version: '0',
      hash: () => 'x',
    });
    const parts = [...result.files, manifest].flatMap(({ path, bytes }) => [
      { path: `${path} (name)`, text: path },
      { path, text: Buffer.from(bytes).toString('latin1') },
      ...unzip(bytes).map(({ name, data }) => ({ path: `${path}/${name}`, text: data.toString('utf8') })),
    ]);
    expect(parts.length).toBeGreaterThan(60);
    const leaks = parts.flatMap(({ path, text }) =>
      secrets
        .filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
        .map((secret) => `${secret} in ${path}`),
    );
    expect(leaks).toEqual([]);
  });

  it('says the same of one person everywhere, also beside the files', async () => {
    const { playback, diagnostics } = await createPlayback([input], { ...options, formats: [] }, resources);
    const texts = JSON.stringify({ playback, diagnostics });
    expect(texts).toContain('[person 1] on opening hours');
    expect(texts).toContain('[person 2] to publish opening hours');
    expect(texts).toContain('ring [phone 1]');
    for (const secret of secrets) expect(texts.toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('warns of what is not hidden, once a kind, and names none of it', async () => {
    const { diagnostics } = await createPlayback([input], { formats: [], redact: ['phones'] }, resources);
    const warned = diagnostics.filter(({ code }) => code === 'personal-data-seen');
    expect(warned.map(({ fix }) => fix)).toEqual([
      expect.stringContaining('--redact emails'),
      expect.stringContaining('--redact numbers'),
    ]);
    expect(JSON.stringify(warned)).not.toContain('@example');
  });
});

/** The files of a ZIP archive; nothing where it is none. */
function unzip(bytes: Uint8Array): { name: string; data: Buffer }[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || buffer.readUInt32LE(0) !== 0x04034b50) return [];
  const files: { name: string; data: Buffer }[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, nameLength] = [buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28)];
    const start = buffer.readUInt32LE(at + 42);
    const from = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28);
    const data = buffer.subarray(from, from + packed);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    files.push({ name, data: buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}
