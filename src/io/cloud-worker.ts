import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { drawClouds, learnFonts } from '../cloud/index.js';
import type { Diagnose } from '../diagnostics/index.js';
import type { CloudTerm } from '../model/index.js';
import type { CloudAnswer, CloudTask } from './cloud-thread.js';
import { loadFonts } from './load-fonts.js';

// While the grids are still being read, letters are learned and the code is warmed by a cloud that nobody sees.
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789’-';
const terms = Array.from({ length: 60 }, (_, at): CloudTerm => {
  const text = (letters + letters).slice(at, at + 4 + (at % 7));
  return { text, weight: 60 - at, themeId: null };
});
let isAsked = false;
const ready = loadFonts().then(async (fonts) => {
  await learnFonts(fonts);
  // Where there are a thousand fonts, the canvas takes so long to look at them that work may be waiting already.
  await setImmediate();
  if (isAsked) return fonts;
  await drawClouds([{ id: 'first', title: '', description: '', terms }], fonts, { themeIds: [] }, () => {});
  return fonts;
});
// A fault is reported with the first answer.
ready.catch(() => {});

parentPort?.on('message', async ({ requests, settings }: CloudTask) => {
  isAsked = true;
  const found: unknown[] = [];
  // The one that asked reports it: a finding is reported in its order.
  const diagnose: Diagnose = (...finding) => void found.push(finding);
  let answer: CloudAnswer;
  try {
    const clouds = await drawClouds(requests, await ready, settings, diagnose);
    answer = { clouds, found };
  } catch {
    answer = null;
  }
  parentPort?.postMessage(answer);
});
