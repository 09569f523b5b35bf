import type { Playback } from '../../index.js';

/** Returns for each session its theme, how sure that is, and the words that decided: what `data/assignments.csv` holds, for reading. */
export function formatAssignments({ sessions, themes }: Playback): string {
  const labels = new Map(themes.themes.map(({ id, label }) => [id, label]));
  const nameOf = (id: string) => `\`${labels.get(id) ?? id}\``;
  const topics = new Map(sessions.map(({ id, topic }) => [id, topic.text]));
  const lines = themes.assignments.flatMap(({ sessionId, themeIds, mentions, margin, stability, words }) => {
    const [first = '', ...also] = themeIds;
    const second = also.length > 0 ? `, and ${also.map(nameOf).join(', ')}` : '';
    const mentioned = mentions.length > 0 ? `; mentions ${mentions.map(nameOf).join(', ')}` : '';
    const decided = words.length > 0 ? words.join(', ') : 'none';
    return [
      `Theme    ${topics.get(sessionId) ?? ''} (${sessionId})`,
      `         ${nameOf(first)}${second}; lead ${margin.toFixed(2)}, stability ${stability.toFixed(2)}${mentioned}`,
      `         words: ${decided}`,
    ];
  });
  return `${lines.join('\n')}\n`;
}
