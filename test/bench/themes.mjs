// Prints how well themes agree with people's labels: node test/bench/themes.mjs [folder of labelled sets]
// A set is a JSON array of {title, text, label}. Ours: number given and chosen; beside it plain NMF and k-means on the same weights.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = process.argv[2] ?? '../shared/gold/themes';
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder} with labelled sets.`);
  process.exit(2);
}
const outfile = join(tmpdir(), `ddat-playback-bench-themes-${process.pid}.mjs`);
const parts = ['find-themes', 'weigh', 'session-text', 'svd', 'nmf', 'agreement', 'sparse-matrix'];
await build({
  stdin: {
    contents: `${parts.map((part) => `export * from './src/themes/${part}.ts';`).join('')}export { createRandom } from './src/text/index.ts';`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
  logLevel: 'error',
});
const ours = await import(pathToFileURL(outfile).href);

const numbers = (names) => {
  const known = [...new Set(names)];
  return names.map((name) => known.indexOf(name));
};

/** Normalised mutual information, arithmetic mean, as `score-themes` has it. */
function nmi(a, b) {
  const count = (list) => list.reduce((map, key) => map.set(key, (map.get(key) ?? 0) + 1), new Map());
  const entropy = (map) =>
    [...map.values()].reduce((sum, n) => sum - (n / a.length) * Math.log(n / a.length), 0);
  const [ha, hb, both] = [count(a), count(b), count(a.map((x, i) => `${x} ${b[i]}`))].map(entropy);
  return ha + hb === 0 ? 1 : (2 * (ha + hb - both)) / (ha + hb);
}

function kMeans(a, count, seed) {
  const random = ours.createRandom(seed);
  let groups = Int32Array.from({ length: a.rowCount }, () => Math.floor(random() * count));
  for (let i = 0; i < 30; i++) {
    const { sums } = ours.sumsOfGroups(a, groups, count);
    const lengths = new Float64Array(count);
    for (const [at, value] of sums.entries()) lengths[at % count] += value ** 2;
    for (const at of sums.keys()) sums[at] /= Math.sqrt(lengths[at % count]) || 1;
    groups = ours.strongest(ours.multiply(a, sums, count), a.rowCount, count);
  }
  return [...groups];
}

const place = { file: 'gold.json' };
const rows = [];
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const labels = numbers(gold.map((entry) => entry.label));
  const count = new Set(labels).size;
  const sessions = gold.map(({ title, text }, n) => ({
    id: `s${100000 + n}`,
    site: null,
    slot: null,
    room: null,
    facilitator: null,
    topic: { text: title, place },
    discussion: text ? [{ id: `s${n}-1`, text, place, sameAs: [], kind: 'point' }] : [],
    actions: [],
    fieldsUnsure: false,
  }));
  const add = (method, run) => {
    const start = performance.now();
    const found = numbers(run());
    rows.push({
      set: name.replace('.json', ''),
      method,
      ARI: ours.adjustedRand(labels, found).toFixed(3),
      NMI: nmi(labels, found).toFixed(3),
      'labels/themes': `${count}/${new Set(found).size}`,
      ms: Math.round(performance.now() - start),
    });
  };
  const find = (themes) =>
    ours.findThemes(sessions, { themes, lang: 'en-GB' }, () => {}).assignments.map((one) => one.themeIds[0]);
  const { matrix } = ours.weigh(ours.sessionTexts(sessions, 'en-GB').map((text) => text.stems));
  add('ours, number given', () => find(count));
  add('ours, number chosen', () => find('auto'));
  add('plain NMF, number given', () => {
    const factors = ours.factorise(matrix, ours.truncatedSvd(matrix, count), count);
    return [...ours.strongest(factors.w, matrix.rowCount, factors.count)];
  });
  add('k-means, one random start', () => kMeans(matrix, count, 1));
}
console.table(rows);
