import { formatReview, OptionError, type Options, type PlaybackResult } from '../index.js';
import type { Effects } from '../io/index.js';

/** Gives options with the text of the review that is named; one that a configuration names stands in its `folder`. Throws for a file that cannot be read. */
export async function withReview(options: Options, folder: string, effects: Effects): Promise<Options> {
  const { review } = options;
  if (typeof review !== 'string') return options;
  const isWhole = /^([\\/]|[A-Za-z]:)/.test(review);
  const { path, text } = await effects.readConfigFile(isWhole ? review : `${folder}${review}`, 'review');
  return { ...options, review: { file: path, text } };
}

/** Gives a review as the manifest lists it: its name without folders and its hash. One without a decision changed nothing and is not listed. */
export function tellReview(
  review: Options['review'],
  { playback }: PlaybackResult,
  hash: Effects['sha256'],
): { review?: unknown } {
  if (review === undefined || review === null || typeof review === 'string') return {};
  if (playback?.edits === undefined) return {};
  const file = review.file.replace(/^.*[\\/]/, '');
  return { review: { file, sha256: hash(new TextEncoder().encode(review.text)) } };
}

/** The same of an earlier event's playback.json. */
export async function withSince(options: Options, folder: string, effects: Effects): Promise<Options> {
  const { since } = options;
  if (typeof since !== 'string') return options;
  const isWhole = /^([\\/]|[A-Za-z]:)/.test(since);
  const { path, text } = await effects.readConfigFile(isWhole ? since : `${folder}${since}`, 'playback.json');
  return { ...options, since: { file: path, text } };
}

/** Gives an earlier event as the manifest lists it. */
export function tellSince(since: Options['since'], hash: Effects['sha256']): { since?: unknown } {
  if (since === undefined || since === null || typeof since === 'string') return {};
  const file = since.file.replace(/^.*[\\/]/, '');
  return { since: { file, sha256: hash(new TextEncoder().encode(since.text)) } };
}

/** Where a review is written without a name. */
export const reviewFile = 'review.yaml';

/**
 * Writes the review of a playback. The one it was made with is replaced and kept beside it; any other file only where `force` says
 * so. Says where it is, unless `quiet`.
 */
export async function writeReview(
  { playback, review }: PlaybackResult,
  { path, force, quiet, paths }: { path: string; force: boolean; quiet: boolean; paths: readonly string[] },
  effects: Effects,
): Promise<void> {
  if (playback === null) return;
  if (!/\.ya?ml$/i.test(path)) {
    throw new OptionError(
      `\`${path}\`: the name of a review ends in \`.yaml\`. The grids come before the option.`,
    );
  }
  const isOwn = review !== null && review.file === path;
  const aside = await effects.writeConfigFile(path, formatReview(playback, review), force || isOwn);
  if (quiet) return;
  effects.writeError(
    [
      ...(aside === null ? [] : [`Kept     the one before, as ${aside}`]),
      `Review   ${path}`,
      `Next     change what you like in it, then: ddat-playback build ${paths.map(quote).join(' ')} --review ${quote(path)}`,
      '',
    ].join('\n'),
  );
}

/** A path as it is typed into a terminal. */
function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
