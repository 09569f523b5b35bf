import { OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { BatchFlags } from '../inputs/flags.js';
import { reviewFile } from '../inputs/reviews.js';
import { isSamePlace } from './same-place.js';
import type { CombinedTask, PlainConfig } from './tasks.js';

/**
 * Gives where the review of the combined playback is to be written, or null. Throws, before anything is made, for one that could not be:
 * of a part, by another ending, or where a file is that is not the review followed.
 */
export async function askReview(
  { writeReview, review, force = false, shard }: BatchFlags,
  shared: PlainConfig,
  effects: Effects,
): Promise<CombinedTask['writeReview']> {
  if (writeReview === undefined) return null;
  if (shard !== undefined) {
    throw new OptionError(
      '`--write-review` is about the combined playback, which no part holds. Leave it out here; when the parts are combined, run `batch` without `--shard` into the same folder: the events are there, and only the review is added.',
    );
  }
  const path = writeReview === true ? reviewFile : writeReview;
  if (!/\.ya?ml$/i.test(path)) {
    throw new OptionError(
      `\`${path}\`: the name of a review ends in \`.yaml\`. The events come before the option.`,
    );
  }
  const followed = review ?? shared.options.review;
  const isFollowed = typeof followed === 'string' && (await isSamePlace(followed, path, effects));
  if (!force && !isFollowed) await effects.requireFree([path]);
  return { path, force: force || isFollowed };
}
