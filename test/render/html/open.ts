import { type CheerioAPI, load } from 'cheerio';
import type { InputFile, Options, PlaybackResult, Session } from '../../../src/index.js';
import { make, sample, textOf } from '../data/make.js';

/** Makes the report of a grid, by default of the sample. */
export function makeReport(options: Options = {}, grid: InputFile = sample): Promise<PlaybackResult> {
  return make([grid], { formats: ['html'], ...options });
}

/** Reads a report as a browser does. */
export function reportOf(result: PlaybackResult, path = 'playback.html'): CheerioAPI {
  return load(textOf(result, path));
}

export function sessionsOf({ playback }: PlaybackResult): readonly Session[] {
  return playback?.sessions ?? [];
}

/** Gives words with one blank between them, as a browser shows them. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Gives what has an id, none or more of it. */
export function byId($: CheerioAPI, id: string) {
  return $(`[id=${JSON.stringify(id)}]`);
}

/** Gives an attribute of all that fits a selector, in the order of the page; nothing where it has none. */
export function attributeOf($: CheerioAPI, selector: string, name: string): string[] {
  return $(selector)
    .toArray()
    .map((one) => $(one).attr(name) ?? '');
}
