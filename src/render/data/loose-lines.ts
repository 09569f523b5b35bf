import { formatPlace, otherThemeId, type Playback } from '../../model/index.js';
import { asPlainText, type Say } from '../../text/index.js';

// A lead below this says that two themes fit alike.
const clearLead = 0.15;

/** Returns a line for each session under a theme for one word only, or hardly more than under the next; not for those that a person or a codebook put there. */
export function looseLines({ sessions, themes, codebook }: Playback, say: Say): string[] {
  if (codebook !== undefined) return [];
  const themeOf = new Map(themes.themes.map((theme) => [theme.id, theme]));
  const labelOf = (id: string | undefined) => asPlainText(themeOf.get(id ?? '')?.label ?? '');
  return themes.assignments.flatMap(({ themeIds, margin, words, next, isGiven }, at) => {
    const [id = otherThemeId] = themeIds;
    const isAlone = (themeOf.get(id)?.sessionIds.length ?? 0) < 2;
    const session = sessions[at];
    if (isGiven === true || id === otherThemeId || isAlone || session === undefined) return [];
    const about = {
      topic: asPlainText(session.topic.text),
      place: asPlainText(formatPlace(session.topic.place)),
      theme: labelOf(id),
    };
    if (words.length === 1) return [say('loose.word', { ...about, word: asPlainText(words[0] ?? '') })];
    return margin < clearLead && labelOf(next) !== ''
      ? [say('loose.lead', { ...about, next: labelOf(next) })]
      : [];
  });
}
