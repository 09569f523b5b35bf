import { createReviewPage, formatReview, OptionError, type PlaybackResult } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { attributeOf, flagsOf } from '../../options/derive.js';
import type { OptionTable } from '../../options/entry.js';
import { optionTable } from '../../options/table.js';
import { quote } from '../shell/quote.js';
import type { BuildFlags } from './flags.js';

/** Where a review is written without a name. */
export const reviewFile = 'review.yaml';

/** Where the page for it is written without a name, in the folder of the review. */
const pageFile = 'playback-review.html';

export interface ReviewTarget {
  readonly path: string;
  /** Where the page is written; true for its usual name beside the review, false for none. */
  readonly page: string | boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  /** The grids and flags, for the command that is shown. */
  readonly paths: readonly string[];
  readonly flags: BuildFlags;
}

/**
 * Writes the review of a playback, and the page to make it on. The one it was made with is replaced and kept beside it; any other
 * file only where `force` says so. Says where they are, unless `quiet`.
 */
export async function writeReview(
  result: PlaybackResult,
  { path, page, force, quiet, paths, flags }: ReviewTarget,
  effects: Effects,
): Promise<void> {
  const { playback, review } = result;
  if (playback === null) return;
  const pagePath = pageOf(path, page);
  checkNames(path, pagePath);
  const replace = force || (review !== null && review.file === path);
  if (!replace) await effects.requireFree(pagePath === null ? [path] : [path, pagePath]);
  const aside = await effects.writeConfigFile(path, formatReview(playback, review), replace);
  if (pagePath !== null) await writePage(result, { path: pagePath, file: baseOf(path), replace }, effects);
  if (quiet) return;
  const inBrowser = pagePath === null ? '' : ', or open the page in a browser and save from there';
  effects.writeError(
    [
      ...(aside === null ? [] : [`Kept     the one before, as ${aside}`]),
      `Review   ${path}`,
      ...(pagePath === null ? [] : [`Page     ${pagePath}`]),
      `Next     change what you like in it${inBrowser}, then: ddat-playback build ${[...paths.map(quote), ...repeatFlags(flags), '--review', quote(path)].join(' ')}`,
      '',
    ].join('\n'),
  );
}

async function writePage(
  result: PlaybackResult,
  { path, file, replace }: { readonly path: string; readonly file: string; readonly replace: boolean },
  effects: Effects,
): Promise<void> {
  const page = await createReviewPage(result, { path, file });
  if (page !== null) await effects.writeConfigFile(path, new TextDecoder().decode(page.bytes), replace);
}

/** Throws for a name that a grid would have: the grids come before the option. */
function checkNames(path: string, page: string | null): void {
  if (!/\.ya?ml$/i.test(path)) {
    throw new OptionError(
      `\`${path}\`: the name of a review ends in \`.yaml\`. The grids come before the option.`,
    );
  }
  if (page !== null && !/\.html?$/i.test(page)) {
    throw new OptionError(
      `\`${page}\`: the name of the page ends in \`.html\`. The grids come before the option.`,
    );
  }
}

function pageOf(path: string, page: string | boolean): string | null {
  if (page === false) return null;
  return page === true ? `${path.slice(0, path.length - baseOf(path).length)}${pageFile}` : page;
}

function baseOf(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}

/** Returns the flags that themes and lines depend on, as they were given. */
function repeatFlags(flags: BuildFlags): string[] {
  const table: OptionTable = optionTable;
  return flagsOf('review').flatMap(({ option, name }) => {
    const entry = table[option];
    const value: unknown = entry?.repeated && Reflect.get(flags, attributeOf(option, entry));
    if (value === undefined) return [];
    if (typeof value === 'boolean') return [value ? `--${name}` : `--no-${name}`];
    return [value].flat().flatMap((one) => [`--${name}`, quote(String(one))]);
  });
}
