import process from 'node:process';
import { createPlayback } from '../../dist/index.js';

const options = { formats: ['json', 'md'], redact: ['emails', 'phones', 'numbers', 'hosts'] };

process.on('message', async ({ path, text }) => {
  const started = performance.now();
  let fault = null;
  try {
    await createPlayback([{ path, bytes: new TextEncoder().encode(text) }], options);
  } catch (error) {
    fault = String(error?.stack ?? error).slice(0, 300);
  }
  process.send({ ms: performance.now() - started, fault });
});
process.on('disconnect', () => process.exit());
