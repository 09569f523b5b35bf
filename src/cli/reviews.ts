import { createReviewPage, formatReview, OptionError, type Options, type PlaybackResult } from '../index.js';
import type { Effects } from '../io/index.js';
import type { BuildFlags } from './flags.js';
import { quote } from './quote.js';

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

/** Where the page for it is written without a name, in the folder of the review. */
const pageFile = 'playback-review.html';

export interface ReviewTarget {
  readonly path: string;
  /** Where the page is written; true for its usual name beside the review, false for none. */
  readonly page: string | boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  /** The grids and flags, for the command that is told. */
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
      `Next     change what you like in it${inBrowser}, then: ddat-playback build ${[...paths.map(quote), ...retell(flags), '--review', quote(path)].join(' ')}`,
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

/** The flags that themes and lines hang on, as they were given. */
function retell(flags: BuildFlags): string[] {
  const given = (name: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [name, quote(value)]));
  return [
    ...given('--site', flags.site ?? []),
    ...given('--lang', [flags.lang]),
    ...(flags.repair === false ? ['--no-repair'] : []),
    ...(flags.config === false ? ['--no-config'] : given('--config', [flags.config])),
    ...given('--title', [flags.title]),
    ...given('--themes', [flags.themes]),
    ...given('--codebook', flags.codebook ?? []),
    ...given('--since', [flags.since]),
    ...given('--redact', [flags.redact]),
    ...given('--redact-names', [flags.redactNames]),
  ];
}
