import { createHash } from 'node:crypto';
import process from 'node:process';
import { nodeDisk } from './disk.js';
import type { Effects } from './effects.js';
import { loadFonts } from './load-fonts.js';
import { readInputs } from './read-inputs.js';
import { writePlayback } from './write-playback.js';

/** Gives the effects of the machine: its disk, streams and environment. */
export function createNodeEffects(): Effects {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const isTerminal = process.stderr.isTTY === true;
  return {
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isTerminal,
    colours: isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    environment: (name) => process.env[name],
    readInputs: (paths, out) => readInputs(paths, out, readStandardInput),
    loadFonts,
    sha256,
    writePlayback: (out, files) =>
      writePlayback(out, files, { disk: nodeDisk, sha256, tag: `${process.pid}` }),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
