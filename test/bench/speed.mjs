// npm run bench [parts: start,grid,event,many] [rounds]: whole processes timed in turn with a named rival in the same run, medians.
// Rivals: bare node; Debian's python3-wordcloud and python3-sklearn; a plain script with natural, d3-cloud and pptxgenjs (fetched from the
// registry into a folder of its own). One that is not there is said. Figures and goals: test/bench/README.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeGrid } from '../look/made-up-grids.mjs';
import { makeManySessions } from './make-many-sessions.mjs';

const parts = (process.argv[2] ?? 'start,grid,event,many').split(',');
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'ddat-bench-'));
const path = (name) => join(folder, name);
const node = process.execPath;
const program = resolve('bin/ddat-playback.js');
const rivals = resolve('test/bench/rivals');
const python = '/usr/bin/python3';
const build = (grid, ...more) => [node, [program, 'build', grid, '-o', path('out'), '-q', ...more]];
const has = (module) => spawnSync(python, ['-c', `import ${module}`]).status === 0;

try {
  if (parts.includes('start')) {
    compare('ddat-playback --version', [node, [program, '--version']], 'node -e 0', [node, ['-e', '0']], 15);
    compare('ddat-playback --help', [node, [program, '--help']], 'node -e 0', [node, ['-e', '0']], 15);
  }
  if (parts.includes('grid')) grid();
  if (parts.includes('event')) event();
  if (parts.includes('many')) many();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The real grid against a plain script that makes a poorer deck of the same sessions, and against one cloud. */
function grid() {
  const real = '../shared/seeds/000_1db49bbe12fb7833.txt';
  const source = existsSync(real) ? real : 'fixtures/sample/libraries-together.txt';
  const libraries = fetchLibraries();
  run(build(source));
  writeFileSync(path('sessions.csv'), readFileSync(path('out/data/sessions.csv')));
  const { sessions } = JSON.parse(readFileSync(path('out/data/playback.json'), 'utf8'));
  writeFileSync(path('topics.txt'), sessions.map(({ topic }) => topic.text).join('\n'));
  const name = `${sessions.length} sessions, all formats`;
  if (libraries !== null) {
    const plain = [node, [join(rivals, 'plain-script.mjs'), path('sessions.csv'), path('plain'), libraries]];
    compare(name, build(source), 'plain script', plain);
    compare(`${name}: pptx alone`, build(source, '--format', 'pptx'), 'plain script', plain);
  } else console.log('The libraries of the plain script could not be fetched: no rival.');
  if (!has('wordcloud')) console.log('python3-wordcloud is not installed: no rival.');
  else
    compare(name, build(source), 'one cloud of python3-wordcloud', [
      python,
      [join(rivals, 'cloud.py'), path('topics.txt'), path('cloud.png')],
    ]);
  tellMemory(name, build(source));
}

/** 300 sessions at four sites. */
function event() {
  writeFileSync(path('event.csv'), makeGrid({ sessions: 300, sites: 4, rooms: 6 }));
  const libraries = fetchLibraries();
  const name = '300 sessions, all formats';
  if (libraries !== null) {
    run(build(path('event.csv'), '--format', 'csv'));
    writeFileSync(path('sessions.csv'), readFileSync(path('out/data/sessions.csv')));
    compare(
      name,
      build(path('event.csv')),
      'plain script',
      [node, [join(rivals, 'plain-script.mjs'), path('sessions.csv'), path('plain'), libraries]],
      3,
    );
  }
  tellMemory(name, build(path('event.csv')));
}

/** 10,000 sessions, read, themed and summed up, against the themes of scikit-learn. */
function many() {
  const quoted = (items) => `"${items.map(({ text }) => text.replaceAll('"', '""')).join('\n')}"`;
  const { sessions, sites } = makeManySessions(10_000);
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  const rows = sessions.map(({ site, topic, discussion, actions }) =>
    [nameOf.get(site) ?? '', quoted([topic]), quoted(discussion), quoted(actions)].join(','),
  );
  writeFileSync(path('many.csv'), ['Site,Topic,Discussion,Actions', ...rows].join('\n'));
  const ours = build(path('many.csv'), '--format', 'json');
  const name = '10,000 sessions, json';
  if (!has('sklearn')) console.log('python3-sklearn is not installed: no rival.');
  else
    compare(
      name,
      ours,
      'tf-idf and NMF of scikit-learn',
      [python, [join(rivals, 'cluster.py'), path('many.csv'), path('themes.json')]],
      3,
    );
  tellMemory(name, ours);
}

function compare(name, ours, rivalName, rival, times = rounds) {
  const [mine, theirs] = [[], []];
  for (const one of [ours, rival]) run(one);
  for (let round = 0; round < times; round++) {
    mine.push(run(ours));
    theirs.push(run(rival));
  }
  const [a, b] = [median(mine), median(theirs)];
  console.log(`${name}: ${tell(a)} against ${tell(b)} of ${rivalName}: ${(a / b).toFixed(2)}`);
}

function run([command, args]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  // 1 is a playback written of a grid with errors.
  if (status !== 0 && !(status === 1 && args.includes('build')))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function tell(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function tellMemory(name, [command, args]) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M %U', command, ...args], {
    encoding: 'utf8',
  });
  if (error !== undefined) return;
  const [kilobytes, seconds] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  console.log(
    `${name}: ${Math.round(kilobytes / 1024)} MiB at its peak, ${seconds.toFixed(1)} s of processors`,
  );
}

/** Gives a folder with the libraries of the plain script, or null where they cannot be fetched. */
function fetchLibraries() {
  const target = path('libraries');
  if (existsSync(target)) return target;
  const packages = ['natural@8.1.1', 'd3-cloud@1.2.9', 'pptxgenjs@4.0.1', '@napi-rs/canvas@1.0.11'];
  const { status } = spawnSync('npm', [
    'install',
    '--prefix',
    target,
    '--no-audit',
    '--no-fund',
    '--silent',
    ...packages,
  ]);
  return status === 0 ? target : null;
}
