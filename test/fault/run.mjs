// npm run fault -- [--moments 200]: kills whole builds with every format over an older playback, half of them at moments spread over the
// build and half while it writes; then runs `explain` on the folder, as a person would, and says what stands there.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { hasLitter, judge, treeOf } from './state.mjs';

const { values } = parseArgs({ options: { moments: { type: 'string', default: '200' } } });
const moments = Number(values.moments);
const root = mkdtempSync(join(tmpdir(), 'ddat-fault-'));
const command = new URL('../../bin/ddat-playback.js', import.meta.url).pathname;
const quiet = { stdio: 'ignore' };
const grids = {
  old: 'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven together\nRose beds,Roses want sun,Dig two beds\n',
  new: 'Topic,Discussion,Actions\nBread ovens,Flour is cheap again,Build two ovens\nBoat sheds,Boats want tar,Tar the boats\nRose beds,Roses want sun,Dig two beds\n',
};
const args = (which, out) => [command, 'build', join(root, `${which}.csv`), '-q', '-o', out];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const took = {};
for (const which of ['old', 'new']) {
  writeFileSync(join(root, `${which}.csv`), grids[which]);
  const started = performance.now();
  execFileSync(process.execPath, args(which, join(root, which)), quiet);
  took[which] = performance.now() - started;
}
mkdirSync(join(root, 'own/clouds'), { recursive: true });
writeFileSync(join(root, 'own/notes.txt'), 'my own');
writeFileSync(join(root, 'own/clouds/mine.png'), 'my picture');
const known = {
  before: treeOf(join(root, 'old')),
  after: treeOf(join(root, 'new')),
  own: treeOf(join(root, 'own')),
};

const counts = {};
const count = (what) => {
  counts[what] = (counts[what] ?? 0) + 1;
};
let [next, bad] = [0, 0];

async function lane(name) {
  for (let moment = next++; moment < moments; moment = next++) {
    const out = join(root, `out-${name}`);
    rmSync(out, { recursive: true, force: true });
    for (const from of ['old', 'own']) cpSync(join(root, from), out, { recursive: true });
    const isSpread = moment % 2 === 0;
    const share = Math.floor(moment / 2) / (moments / 2);
    const child = spawn(process.execPath, args('new', out), quiet);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (isSpread) await Promise.race([pause(share * took.new * 1.1), ended]);
    else {
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      while (!isOver && !readdirSync(out).some((entry) => entry.startsWith('.ddat-playback'))) await pause(1);
      // Writing and moving take up to 150 ms on a busy machine.
      await pause(share * 150);
    }
    child.kill('SIGKILL');
    await ended;
    const atOnce = treeOf(out);
    const state = hasLitter(atOnce)
      ? `${[...known.before].every(([path, hash]) => atOnce.get(path) === hash) ? 'old' : 'mixed'} with hidden files`
      : judge(atOnce, known);
    count(`after the kill: ${state}`);
    await new Promise((resolve) =>
      spawn(
        process.execPath,
        [command, 'explain', 'Bread ovens', '--from', join(out, 'data/playback.json')],
        quiet,
      ).once('exit', resolve),
    );
    const after = treeOf(out);
    const result = hasLitter(after) ? 'litter' : judge(after, known);
    count(`after the next command: ${result}${state.startsWith('mixed') ? ' (healed)' : ''}`);
    if (result !== 'old' && result !== 'new') {
      bad++;
      console.log(`moment ${moment}: ${result}`);
    }
  }
}
try {
  await Promise.all(['a', 'b'].map(lane));
  console.log(`${moments} moments, a build takes ${Math.round(took.new)} ms, ${known.after.size} files`);
  for (const what of Object.keys(counts).sort()) console.log(`${String(counts[what]).padStart(5)}  ${what}`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exit(bad > 0 ? 1 : 0);
