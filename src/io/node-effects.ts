import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { InputFile } from '../model/index.js';
import {
  configPathFor,
  findConfig,
  isConfigName,
  readConfigFile,
  readTemplateFile,
  writeConfigFile,
} from './config-file.js';
import { codeOf, nodeDisk } from './disk.js';
import { manifestPath } from './earlier-build.js';
import { type Effects, WorldError } from './effects.js';
import type { Turns } from './folder-lock.js';
import { gatherBytes } from './gather-bytes.js';
import { loadFonts } from './load-fonts.js';
import { readInputs } from './read-inputs.js';
import { mendPlayback, type WriteTools, writePlayback } from './write-playback.js';

/** Gives the effects of the machine: its disk, streams and environment. */
export function createNodeEffects(): Effects {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const isTerminal = process.stderr.isTTY === true;
  const wantsColours = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isTerminal,
    colours: isTerminal && wantsColours,
    outColours: process.stdout.isTTY === true && wantsColours,
    outWidth: process.stdout.columns ?? 80,
    environment: (name) => process.env[name],
    readInputs: async (paths, out) => {
      for (const path of paths) if (path !== '-') await mendAround(path, toolsOf(sha256));
      return withoutConfig(await readInputs(paths, out, readStandardInput));
    },
    findConfig,
    readConfigFile: async (path, what) => {
      if (what === 'playback.json') await mendAround(path, toolsOf(sha256));
      return readConfigFile(path, what);
    },
    readTemplateFile,
    configPathFor,
    writeConfigFile,
    loadFonts,
    sha256,
    readManifest: async (out) => {
      await mendPlayback(out, toolsOf(sha256));
      return nodeDisk.read(join(out, ...manifestPath.split('/'))).catch(() => null);
    },
    writePlayback: (out, files) => writePlayback(out, files, toolsOf(sha256)),
  };
}

/** Ends what a killed build left where a file of its playback is read: in the folder itself, or in one of the two above the file. */
async function mendAround(path: string, tools: WriteTools): Promise<void> {
  const full = resolve(path);
  for (const folder of new Set([full, dirname(full), dirname(dirname(full))])) {
    await mendPlayback(folder, tools);
  }
}

const run = `${process.pid}r${randomBytes(6).toString('hex')}`;
let turn = 0;

function toolsOf(sha256: Effects['sha256']): WriteTools {
  const turns: Turns = {
    pid: process.pid,
    host: hostname(),
    tag: `${run}_${turn++}`,
    isAlive,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    tell: (text) => void process.stderr.write(text),
  };
  return { disk: nodeDisk, sha256, turns, hold: holdInterrupts };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that is somebody else's may not be asked.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Runs what must not stop half-way: a Ctrl-C or a request to end is heard, and obeyed when it is done (exit code 130).
 * Before and after, Node ends at once, with nothing begun or everything written.
 */
async function holdInterrupts<T>(action: () => Promise<T>): Promise<T> {
  let asked = false;
  const hold = () => {
    asked = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    return await action();
  } finally {
    for (const signal of signals) process.off(signal, hold);
    if (asked) process.exit(130);
  }
}

function withoutConfig(files: readonly InputFile[]): InputFile[] {
  const grids = files.filter(
    ({ path }) => !isConfigName(path) && !/(?:^|[\\/])(?:review\.ya?ml|playback-review\.html)$/i.test(path),
  );
  if (grids.length > 0) return grids;
  throw new WorldError(
    'There is only a configuration or a review here, and no grid. Name the grid, or the folder that holds it.',
  );
}

function readStandardInput(): Promise<Uint8Array> {
  return gatherBytes(process.stdin, 'What comes in through standard input');
}
