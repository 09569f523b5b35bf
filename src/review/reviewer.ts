import type { Diagnose } from '../diagnostics/index.js';
import {
  type Codebook,
  type Edits,
  type FindingDecision,
  noEdits,
  type Review,
  type Session,
  type Themes,
} from '../model/index.js';
import { decidesAnything } from './review-findings.js';
import { reviewLines } from './review-lines.js';
import { reviewThemes, type ThemeReviewInputs } from './review-themes.js';

/** Puts a person's decisions into each stage's result. Without a review it gives back what it is given. */
export interface Reviewer {
  /** The review, or null. */
  readonly review: Review | null;
  /** A codebook with the review's synonyms and words to ignore; null where there is nothing in it. */
  codebook(given: Codebook | null): Codebook | null;
  lines(sessions: readonly Session[]): readonly Session[];
  themes(found: Themes, inputs: Omit<ThemeReviewInputs, 'review' | 'diagnose'>): Themes;
  /** What was decided of findings. */
  readonly findings: readonly FindingDecision[];
  /** What was decided of lines and themes so far; null where nothing was. */
  edits(): Edits | null;
}

/** Returns the reviewer of a review; of none one that changes nothing. */
export function createReviewer(review: Review | null, diagnose: Diagnose): Reviewer {
  const counts = { ...noEdits };
  return {
    review,
    codebook: (given) => withWords(given, review),
    lines(sessions) {
      if (review === null) return sessions;
      const { sessions: reviewed, reworded, chosen, owners } = reviewLines(sessions, review, diagnose);
      Object.assign(counts, { linesReworded: reworded, linesChosen: chosen, ownersGiven: owners });
      return reviewed;
    },
    themes(found, inputs) {
      if (review === null) return found;
      const { themes, named, hidden, moved } = reviewThemes(found, { ...inputs, review, diagnose });
      Object.assign(counts, { themesNamed: named, themesHidden: hidden, sessionsMoved: moved });
      return themes;
    },
    findings: (review?.findings ?? []).filter(decidesAnything),
    edits: () => (Object.values(counts).some((count) => count > 0) ? { ...counts } : null),
  };
}

function withWords(codebook: Codebook | null, review: Review | null): Codebook | null {
  if (review === null || review.synonyms.length + review.ignore.length === 0) return codebook;
  return {
    themes: codebook?.themes ?? [],
    synonyms: [...(codebook?.synonyms ?? []), ...review.synonyms],
    ignore: [...(codebook?.ignore ?? []), ...review.ignore],
  };
}
