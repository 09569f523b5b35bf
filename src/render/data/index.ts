export { renderBeforeYouSend, type ToCheck } from './before-you-send.js';
export { harmless, renderCsv, toCsv } from './csv.js';
export { type ManifestInputs, toManifest } from './manifest.js';
export { renderPlaybackJson } from './playback-json.js';
