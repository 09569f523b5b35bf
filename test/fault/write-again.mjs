// Writes one of two playbacks into a folder and ends: what the killing test kills, and the command after it.
// node write-again.mjs IO_BUNDLE FOLDER old|new
import { createHash } from 'node:crypto';
import process from 'node:process';

const [, , bundle, out, which] = process.argv;
const { createNodeEffects } = await import(bundle);
const names = [
  'playback.pptx',
  'playback.xlsx',
  'playback.md',
  'report.html',
  'data/playback.json',
  'data/sessions.csv',
];
const only =
  which === 'old' ? ['clouds/gone-1.png', 'clouds/gone-2.png'] : ['clouds/fresh-1.png', 'clouds/fresh-2.png'];
const files = [...names, ...only, 'clouds/all.png', 'organiser/before-you-send.md'].map((path, at) => ({
  path,
  bytes: new TextEncoder().encode(`${which} ${path} `.repeat(500 * (at + 1))),
}));
const entries = files.map(({ path, bytes }) => ({
  path,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}));
const manifest = {
  path: 'data/manifest.json',
  bytes: new TextEncoder().encode(JSON.stringify({ files: entries })),
};
process.send?.('writing');
await createNodeEffects().writePlayback(out, [...files, manifest]);
