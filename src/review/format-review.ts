import { otherThemeId, type Playback, type Review } from '../model/index.js';
import {
  type DraftDecision,
  type DraftFinding,
  type DraftTheme,
  decisionKeys,
  draftReview,
  quoted,
  type ReviewDraft,
} from './review-draft.js';

/**
 * Returns the review of a playback as YAML for a person to edit: its themes with their sessions, the lines that are in front and the
 * findings, as they are, and what was decided before. Building with it unchanged changes nothing.
 */
export function formatReview(playback: Playback, before: Review | null): string {
  return formatDraft(draftReview(playback, before));
}

/** Returns a draft as YAML. The script of `templates/report/review.html` does the same with what is decided there. */
function formatDraft(draft: ReviewDraft): string {
  const sessionLines = new Map(draft.sessions.map(({ id, line }) => [id, line]));
  const isWritten = ({ isListed, decision }: { isListed: boolean; decision: DraftDecision }) =>
    isListed || Object.keys(decision).length > 0;
  const lines = [
    ...draft.opening,
    ...draft.themes.flatMap((theme) => themeLines(theme, sessionLines)),
    ...draft.aboutLines,
    ...draft.lines.filter(isWritten).flatMap(({ head, decision }) => [...head, ...decisionLines(decision)]),
    ...draft.aboutFindings,
    ...draft.findings.flatMap(findingLines),
    ...draft.closing,
  ];
  return `${lines.join('\n')}\n`;
}

function themeLines(
  { id, name, head, sessionIds }: DraftTheme,
  sessionLines: ReadonlyMap<string, string>,
): string[] {
  return [
    ...head,
    `    name: ${id === otherThemeId ? name : quoted(name)}`,
    '    sessions:',
    ...sessionIds.flatMap((session) => sessionLines.get(session) ?? []),
  ];
}

function decisionLines(decision: DraftDecision): string[] {
  return decisionKeys.flatMap((key) => {
    const value = decision[key];
    return value === undefined ? [] : [`    ${key}: ${key === 'show' ? value : quoted(value)}`];
  });
}

function findingLines({ id, head, decision }: DraftFinding): string[] {
  if (id === null) return [...head, `  - text: ${quoted(decision.text ?? '')}`];
  return [...head, ...decisionLines(decision)];
}
