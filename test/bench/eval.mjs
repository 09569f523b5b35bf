// npm run eval [-- folder …]: how well themes agree with people's labels, ours beside the usual methods, all in one run. A set is a JSON
// array of {title, text, label}. `plain` methods have plain weights of their own; no setting of ours changes them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { averageLink, kMeans, lsaWard, nmf, plainWeights } from './baselines.mjs';
import { loadThemes } from './load-themes.mjs';
import { shareKept } from './steadiness.mjs';

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/gold/themes'];
const missing = folders.filter((folder) => !existsSync(folder));
if (missing.length > 0) {
  console.error(`There is no folder ${missing.join(', ')} with labelled sets.`);
  process.exit(2);
}
const ours = await loadThemes();
const lang = 'en-GB';
const place = { file: 'gold.json' };

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

function toSession({ title, text }, n) {
  const id = `s${100000 + n}`;
  const discussion = text ? [{ id: `${id}-1`, text, place, sameAs: [], kind: 'point' }] : [];
  const nothing = { site: null, slot: null, room: null, facilitator: null, actions: [], fieldsUnsure: false };
  return { id, topic: { text: title, place }, discussion, ...nothing };
}

/** Scores every method on one labelled set. */
function scoreSet(name, gold) {
  const labels = numbers(gold.map((entry) => entry.label));
  const count = new Set(labels).size;
  const sessions = gold.map(toSession);
  const find = (themes) => ours.findThemes(sessions, { themes, lang }, () => {});
  const firsts = (found) => found.assignments.map((one) => one.themeIds[0]);
  const score = (method, run) => {
    const start = performance.now();
    const found = numbers(run());
    const ms = performance.now() - start;
    const [ari, themes] = [ours.adjustedRand(labels, found), new Set(found).size];
    return { set: name, method, ari, nmi: nmi(labels, found), labels: count, themes, ms };
  };
  const plain = plainWeights(ours, sessions, lang);
  const own = () => ours.weigh(ours.sessionTexts(sessions, lang).map((text) => text.stems)).matrix;
  return [
    score('ours, number given', () => firsts(find(count))),
    score('ours, number chosen', () => firsts(find('auto'))),
    score('plain NMF', () => nmf(ours, plain, count)),
    score('NMF on our weights', () => nmf(ours, own(), count)),
    score('plain k-means, mean of 5', () => kMeans(ours, plain, count, 1)),
    score('plain average link', () => averageLink(ours, plain, count)),
    score('plain LSA + Ward', () => lsaWard(ours, plain, count)),
  ].map((row) => (row.method.includes('k-means') ? meanOfStarts(row, labels, plain, count) : row));
}

/** K-means depends on its start, so the score is that of five. */
function meanOfStarts(row, labels, plain, count) {
  const runs = [1, 2, 3, 4, 5].map((seed) => kMeans(ours, plain, count, seed));
  const mean = (of) => runs.reduce((sum, run) => sum + of(labels, run) / runs.length, 0);
  return { ...row, ari: mean(ours.adjustedRand), nmi: mean(nmi) };
}

const rows = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      scoreSet(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ),
);
const methods = [...new Set(rows.map((row) => row.method))];
const means = methods.map((method) => {
  const of = rows.filter((row) => row.method === method);
  const mean = (key) => of.reduce((sum, row) => sum + row[key], 0) / of.length;
  return { set: 'mean', method, ari: mean('ari'), nmi: mean('nmi'), labels: '', themes: '', ms: mean('ms') };
});
console.table(
  [...rows, ...means].map(({ set, method, ari, nmi: information, labels, themes, ms }) => ({
    set,
    method,
    ARI: ari.toFixed(3),
    NMI: information.toFixed(3),
    'labels / themes': labels === '' ? '' : `${labels} / ${themes}`,
    ms: Math.round(ms),
  })),
);

const meanOf = (method) => means.find((row) => row.method === method).ari;
const worst = Math.min(
  ...rows
    .filter((row) => row.method === 'ours, number given')
    .map((row) => row.ari - rows.find((other) => other.set === row.set && other.method === 'plain NMF').ari),
);
console.log(
  `number given, above plain NMF:       ${(meanOf('ours, number given') - meanOf('plain NMF')).toFixed(3)}`,
);
console.log(`the set that gains least:            ${worst.toFixed(3)}`);
console.log(
  `number chosen, below number given:   ${(meanOf('ours, number given') - meanOf('ours, number chosen')).toFixed(3)}`,
);
for await (const line of shareKept(ours, folders, toSession, lang)) console.log(line);
