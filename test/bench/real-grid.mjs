// npm run bench: times the whole process for a grid (all clouds, deck, data) against Debian's python3-wordcloud drawing one
// cloud of its topics as a whole process, in turn, in one run. Rival: apt-get install python3-wordcloud.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const real = '../shared/seeds/000_1db49bbe12fb7833.txt';
const grid = process.argv[2] ?? (existsSync(real) ? real : 'fixtures/sample/libraries-together.txt');
const rounds = Number(process.argv[3] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'ddat-bench-'));
const out = join(folder, 'out');
const ours = [process.execPath, ['bin/ddat-playback.js', 'build', grid, '-o', out, '-q']];
const time = ([command, args]) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

try {
  time(ours);
  const { sessions } = JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8'));
  const topics = join(folder, 'topics.txt');
  writeFileSync(topics, sessions.map((session) => session.topic.text).join('\n'));
  const script = join(folder, 'rival.py');
  writeFileSync(
    script,
    `import sys
from wordcloud import WordCloud
cloud = WordCloud(width=1600, height=900, max_words=80, prefer_horizontal=1, background_color="white")
cloud.generate(open(sys.argv[1], encoding="utf-8").read()).to_file(sys.argv[2])
`,
  );
  const rival = ['/usr/bin/python3', [script, topics, join(folder, 'rival.png')]];
  const hasRival = spawnSync('/usr/bin/python3', ['-c', 'import wordcloud']).status === 0;
  const [mine, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(time(ours));
    if (hasRival) theirs.push(time(rival));
  }
  const memory = spawnSync('/usr/bin/time', ['-f', '%M', ours[0], ...ours[1]], { encoding: 'utf8' });
  console.log(
    `grid: ${grid}, ${sessions.length} sessions, ${rounds} rounds in turn, medians of whole processes`,
  );
  console.log(`ddat-playback, the whole playback:   ${median(mine).toFixed(0)} ms`);
  if (hasRival) {
    console.log(`python3-wordcloud, one cloud:        ${median(theirs).toFixed(0)} ms`);
    console.log(`ratio:                               ${(median(mine) / median(theirs)).toFixed(2)}`);
  } else console.log('python3-wordcloud is not installed: no rival');
  if (memory.status === 0)
    console.log(
      `peak memory of ddat-playback:        ${(Number(memory.stderr.trim()) / 1024).toFixed(0)} MiB`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
