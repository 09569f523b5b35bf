import { parentPort } from 'node:worker_threads';
import type { OutputTask } from './io/output-thread.js';
import { renderPlayback } from './node.js';
import type { RenderOptions } from './playback.js';

parentPort?.on('message', async ({ json, options }: OutputTask) => {
  try {
    // The template is that of the one who asks, who read it from settings.
    const { files, failures } = await renderPlayback(json, options as RenderOptions);
    parentPort?.postMessage(failures.length > 0 ? null : files);
  } catch {
    // Whoever asked makes it without this thread, and tells what goes wrong.
    parentPort?.postMessage(null);
  }
});
