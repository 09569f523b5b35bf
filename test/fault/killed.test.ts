import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasLitter, judge, treeOf } from './state.mjs';

const root = mkdtempSync(join(tmpdir(), 'ddat-killed-'));
const bundle = join(root, 'io.mjs');
const out = join(root, 'out');
const own = { 'notes.txt': 'my own', 'clouds/mine.png': 'my picture' };
let [before, after]: Map<string, string>[] = [];
let ownHashes: Map<string, string>;
afterAll(() => rmSync(root, { recursive: true, force: true }));

const start = (which: string, folder = out): ChildProcess =>
  fork(new URL('write-again.mjs', import.meta.url), [bundle, folder, which], { stdio: 'ignore' });
const write = async (which: string, folder = out) => (await once(start(which, folder), 'exit'))[0];

beforeAll(async () => {
  await build({
    entryPoints: ['src/io/index.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const each = await Promise.all(
    ['old', 'new'].map(async (which) => {
      expect(await write(which, join(root, which))).toBe(0);
      return treeOf(join(root, which));
    }),
  );
  [before, after] = each as [Map<string, string>, Map<string, string>];
  for (const [path, text] of Object.entries(own)) {
    mkdirSync(join(root, 'own/clouds'), { recursive: true });
    writeFileSync(join(root, 'own', path), text);
  }
  ownHashes = treeOf(join(root, 'own'));
});

function putOld(): void {
  rmSync(out, { recursive: true, force: true });
  for (const [folder, tree] of [
    ['old', before],
    ['own', ownHashes],
  ] as const) {
    for (const path of tree?.keys() ?? []) {
      mkdirSync(join(out, path, '..'), { recursive: true });
      writeFileSync(join(out, path), readFileSync(join(root, folder, path)));
    }
  }
}

describe('a build that is killed while it writes', () => {
  it('leaves the old playback or the new one whole, and no litter, once the next command has looked: 20 moments', async () => {
    const { createNodeEffects } = await import(bundle);
    const seen = new Set<string>();
    for (let moment = 0; moment < 20; moment++) {
      putOld();
      const child = start('new');
      // It may have ended by itself before it is killed.
      const ended = once(child, 'exit');
      await once(child, 'message');
      // Writing takes about as long; the last moments are after it.
      await new Promise((resolve) => setTimeout(resolve, moment * 1.5));
      child.kill('SIGKILL');
      await ended;
      // As every command does that reads a playback there.
      await createNodeEffects().readManifest(out);
      const state = judge(treeOf(out), { before, after, own: ownHashes });
      expect([moment, state, hasLitter(treeOf(out))]).toEqual([
        moment,
        expect.stringMatching(/^(?:old|new)$/),
        false,
      ]);
      seen.add(state);
    }
    expect([...seen]).toContain('old');
  }, 60_000);
});

describe('builds into one folder at once', () => {
  it('take turns: three leave one playback whole, and no lock', async () => {
    putOld();
    expect(await Promise.all(['new', 'old', 'new'].map((which) => write(which)))).toEqual([0, 0, 0]);
    expect(judge(treeOf(out), { before, after, own: ownHashes })).toMatch(/^(?:old|new)$/);
  });
});
