import type { OutputFile } from '../model/index.js';
import type { PlaybackResult } from './create-playback.js';

/**
 * Returns the page on which a person makes the review of a playback, in the playback's language; null where no session was found.
 * `path` is where it will be written, `file` the name of the review that it gives to download.
 */
export async function createReviewPage(
  { playback, review }: PlaybackResult,
  { path, file }: { readonly path: string; readonly file: string },
): Promise<OutputFile | null> {
  if (playback === null) return null;
  const { createSay, loadWording } = await import('../text/index.js');
  const { renderReviewPage } = await import('../render/html/review-page.js');
  const say = createSay(await loadWording(playback.lang), playback.lang);
  return renderReviewPage(playback, { before: review, say, path, file });
}
