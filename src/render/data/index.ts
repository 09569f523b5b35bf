export { renderBeforeYouSend, type ToCheck } from './before-you-send.js';
export { renderCsv } from './csv.js';
export { escapeFormula, toCsv } from './csv-rows.js';
export { toManifest } from './manifest.js';
export { renderPlaybackJson } from './playback-json.js';
