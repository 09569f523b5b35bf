import { createHash, randomBytes } from 'node:crypto';
import { appendFile, stat } from 'node:fs/promises';
import { availableParallelism, hostname } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { openCloudThread } from './cloud-thread.js';
import {
  configPathFor,
  findConfig,
  isConfigName,
  readConfigFile,
  readTemplateFile,
  requireFree,
  writeConfigFile,
} from './config-file.js';
import { codeOf } from './disk.js';
import { manifestPath } from './earlier-build.js';
import { type Answer, type Effects, type ReadFile, WorldError } from './effects.js';
import { findEvents, rootOfEvents } from './find-events.js';
import { findFoldersWith } from './find-parts.js';
import type { Turns } from './folder-lock.js';
import { gatherBytes } from './gather-bytes.js';
import { loadFonts } from './load-fonts.js';
import { nodeDisk } from './node-disk.js';
import { readInputs } from './read-inputs.js';
import { standsIn } from './stands-in.js';
import { openWorkers } from './worker-pool.js';
import { writeOut } from './write-out.js';
import { recoverPlayback, type WriteTools, writePlayback } from './write-playback.js';

/** Returns the effects of the machine: its disk, streams and environment. */
export function createNodeEffects(): Effects {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const isTerminal = process.stderr.isTTY === true;
  const wantsColours = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    writeOut,
    writeError: (text) => void process.stderr.write(text),
    isTerminal,
    colours: isTerminal && wantsColours,
    outColours: process.stdout.isTTY === true && wantsColours,
    outWidth: process.stdout.columns ?? 80,
    environment: (name) => process.env[name],
    readInputs: async (paths, out, except = []) => {
      for (const path of paths) if (path !== '-') await recoverAround(path, toolsOf(sha256));
      return withoutConfig(await readInputs(paths, { out, except }, readStandardInput));
    },
    findConfig,
    readConfigFile: async (path, what) => {
      if (what === 'playback.json') await recoverAround(path, toolsOf(sha256));
      return readConfigFile(path, what);
    },
    readTemplateFile,
    configPathFor,
    writeConfigFile,
    requireFree,
    readWritten: (path) => nodeDisk.read(path).catch(() => null),
    standsIn,
    rootOfEvents,
    findEvents,
    findFoldersWith,
    cores: availableParallelism(),
    openWorkers: () => openWorkers(),
    openCloudThread: () => (availableParallelism() > 1 ? openCloudThread() : null),
    onInterrupt,
    loadFonts,
    sha256,
    canAsk: isTerminal && process.stdin.isTTY === true,
    ask,
    exists: nodeDisk.exists,
    listFiles,
    makeFolder,
    pathWithin,
    appendText,
    readManifest: async (out) => {
      await recoverPlayback(out, toolsOf(sha256));
      return nodeDisk.read(join(out, ...manifestPath.split('/'))).catch(() => null);
    },
    writePlayback: (out, files) => writePlayback(out, files, toolsOf(sha256)),
  };
}

/** Ends what a killed build left where a file of its playback is read: in the folder itself, or in one of the two above the file. */
async function recoverAround(path: string, tools: WriteTools): Promise<void> {
  const full = resolve(path);
  for (const folder of new Set([full, dirname(full), dirname(dirname(full))])) {
    await recoverPlayback(folder, tools);
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
    notify: (text) => void process.stderr.write(text),
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
  const release = onInterrupt(hold);
  try {
    return await action();
  } finally {
    release();
    // Whoever else hears the signal ends the process itself.
    if (asked && process.listenerCount('SIGTERM') === 0) process.exit(130);
  }
}

async function ask(question: string): Promise<Answer> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((answer) => {
      lines.once('SIGINT', () => {
        // The shell continues in a line of its own.
        process.stderr.write('\n');
        answer('interrupted');
      });
      lines.once('close', () => answer('ended'));
      lines.question(question, (line) => answer({ line }));
    });
  } finally {
    lines.close();
  }
}

async function listFiles(folder: string): Promise<{ name: string; size: number }[]> {
  const names = (await nodeDisk.list(folder).catch((): string[] => [])).sort();
  const infos = await Promise.all(
    names.map(async (name) => ({ name, info: await stat(join(folder, name)).catch(() => null) })),
  );
  return infos.flatMap(({ name, info }) => (info?.isFile() === true ? [{ name, size: info.size }] : []));
}

async function makeFolder(path: string): Promise<void> {
  await nodeDisk.makeFolder(path).catch((error: unknown) => {
    if (error instanceof WorldError) throw error;
    throw new WorldError(`The folder \`${path}\` cannot be made. Name another.`);
  });
}

/** On Windows another drive is outside too: then the path between them is a whole one. */
function pathWithin(full: string, folder: string | undefined): string | null {
  const path = relative(resolve(folder ?? '.'), full);
  const isOutside = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? null : path.split(sep).join('/');
}

async function appendText(path: string, text: string): Promise<void> {
  await appendFile(path, text).catch(() => {
    throw new WorldError(`\`${path}\` cannot be written.`);
  });
}

function onInterrupt(ask: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  return () => {
    for (const signal of signals) process.off(signal, ask);
  };
}

function withoutConfig(files: readonly ReadFile[]): ReadFile[] {
  const grids = files.filter(
    ({ path }) => !isConfigName(path) && !/(?:^|[\\/])(?:review\.ya?ml|playback-review\.html)$/i.test(path),
  );
  if (grids.length > 0) return grids;
  throw new WorldError(
    'There is only a configuration or a review here, and no grid. Name the grid, or the folder that holds it.',
  );
}

function readStandardInput(): Promise<Uint8Array> {
  return gatherBytes(process.stdin, 'Standard input');
}
