// Tries the cases that the runner sends, one at a time, and says how each ended and what it took.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createPlayback } from '../../src/index.js';
import { resources } from '../resources.js';
import { type Case, type Kind, makeCase } from './make-case.js';
import { type Depth, tryCase } from './try-case.js';

interface Order {
  readonly seed: number;
  readonly number: number;
  readonly kind: Kind;
  readonly depth: Depth;
  /** A folder to write the files of the case into instead of trying it. */
  readonly save?: string;
}

const sample = { path: 'sample.txt', bytes: readFileSync('fixtures/sample/libraries-together.txt') };
const whole = createPlayback([sample], { formats: ['json'] }, resources).then(({ files }) =>
  new TextDecoder().decode(files[0]?.bytes),
);
const failures: unknown[] = [];
process.on('unhandledRejection', (error) => failures.push(error));

process.on('message', async ({ seed, number, kind, depth, save }: Order) => {
  const before = performance.now();
  let fault: string | null = null;
  try {
    const one = makeCase(seed, number, kind, await whole);
    if (save === undefined) await tryCase(one, depth);
    else saveCase(one, save);
  } catch (error) {
    fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const ms = performance.now() - before;
  await new Promise((resolve) => setImmediate(resolve));
  if (failures.length > 0) fault ??= `Unhandled rejection: ${failures.splice(0).join('; ')}`;
  process.send?.({ number, fault, ms, memory: process.resourceUsage().maxRSS / 1024 });
});
process.send?.({ ready: true });

function saveCase({ inputs, options, config }: Case, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of inputs) writeFileSync(join(folder, path), bytes);
  if (config !== null) writeFileSync(join(folder, 'ddat-playback.yaml'), config);
  const { template, codebook, review, since } = options;
  for (const file of [template, ...(codebook ?? []), review, since]) {
    if (typeof file !== 'object' || file === null) continue;
    writeFileSync(join(folder, `option-${file.file}`), 'bytes' in file ? file.bytes : file.text);
  }
}
