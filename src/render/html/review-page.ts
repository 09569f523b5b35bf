import shell from '../../../templates/report/review.html';
import {
  defaultTemplate,
  type OutputFile,
  otherThemeId,
  type Playback,
  type Review,
} from '../../model/index.js';
import { decisionKeys, draftReview, draftTheme, type ReviewDraft } from '../../review/review-draft.js';
import type { Say } from '../../text/index.js';
import { lookOfTemplate } from './look.js';
import { escapeText } from './markup.js';
import { writeReviewForms } from './review-forms.js';
import { pageWords } from './review-words.js';
import { fillShell } from './shell.js';

export interface ReviewPageSources {
  /** What was decided before, or null. */
  readonly before: Review | null;
  readonly say: Say;
  /** Where the page is written, such as `playback-review.html`. */
  readonly path: string;
  /** The name of the file that it gives to download, such as `review.yaml`. */
  readonly file: string;
}

/**
 * Returns the page on which a person makes a review: one HTML file that asks for nothing. What can be decided is in it as JSON;
 * its script draws it, and writes the YAML that `formatReview` writes for the same decisions.
 */
export async function renderReviewPage(
  playback: Playback,
  { before, say, path, file }: ReviewPageSources,
): Promise<OutputFile> {
  const { themes, colourIds } = playback.themes;
  const themeIds = colourIds ?? themes.map(({ id }) => id);
  const state = {
    draft: withOther(draftReview(playback, before)),
    decisionKeys,
    otherId: otherThemeId,
    colourIds: themeIds.filter((id) => id !== otherThemeId),
    words: pageWords(say, file),
    file,
    // Work that is kept in a browser is found again when the grid is corrected and the page written again.
    event: [playback.title, playback.date ?? '', ...playback.sites.map(({ name }) => name)],
  };
  const bytes = await fillShell(shell, lookOfTemplate(defaultTemplate, themeIds), {
    lang: escapeText(playback.lang),
    title: escapeText(say('reviewPage.title', { title: playback.title })),
    skip: escapeText(say('reviewPage.skip')),
    body: writeReviewForms(playback.title, file, say).html,
    state: scriptSafe(state),
  });
  return { path, bytes };
}

/** A session can be taken out of every theme, also where none is now. */
function withOther(draft: ReviewDraft): ReviewDraft {
  if (draft.themes.some(({ id }) => id === otherThemeId)) return draft;
  const other = draftTheme({ id: otherThemeId, label: 'Other', sessionIds: [] });
  return { ...draft, themes: [...draft.themes, other] };
}

/** JSON that cannot end the element it is in. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
