import type { Rich } from '../model/index.js';
import { plain, type StoryContext } from './context.js';

/** True where any session has a line of actions: else nothing is said about actions. */
export function hasActions({ playback }: StoryContext): boolean {
  return playback.sessions.some(({ actions }) => actions.length > 0);
}

/** Returns what is counted, and of actions that they are only suggested. */
export function countsFootnote(context: StoryContext): string {
  return context.say(hasActions(context) ? 'findings.footnote' : 'findings.footnoteCounts');
}

/** Returns the footnote that actions are only suggested; none where there are none. */
export function actionsFootnote(context: StoryContext): { footnote?: Rich } {
  return hasActions(context) ? { footnote: plain(context.say('themeSlide.footnote')) } : {};
}
