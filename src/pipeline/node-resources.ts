import type { EventPlayback } from '../combine/event-playback.js';
import type { InputFile } from '../model/index.js';
import type { Options } from '../options/settings.js';
import * as core from './create-playback.js';

/** What Node gives the pipeline where the caller gives nothing: the fonts that come with the package. */
const nodeResources: core.Resources = {
  loadFonts: async () => (await import('../io/load-fonts.js')).loadFonts(),
};

/** `createPlayback` of `playback.ts`, with the package's own fonts where none are given. */
export function createPlayback(
  inputs: readonly InputFile[],
  options: Options = {},
  resources: core.Resources = nodeResources,
): Promise<core.PlaybackResult> {
  return core.createPlayback(inputs, options, resources);
}

/** `renderPlayback` of `playback.ts`, with the package's own fonts where none are given. */
export function renderPlayback(
  file: Uint8Array,
  options: core.RenderOptions = {},
  resources: core.Resources = nodeResources,
): Promise<core.RenderResult> {
  return core.renderPlayback(file, options, resources);
}

/** `combinePlaybacks` of `playback.ts`, with the package's own fonts where none are given. */
export function combinePlaybacks(
  events: readonly EventPlayback[],
  options: Options = {},
  resources: core.Resources = nodeResources,
): Promise<core.PlaybackResult> {
  return core.combinePlaybacks(events, options, resources);
}
