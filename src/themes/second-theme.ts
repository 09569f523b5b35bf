import type { SessionText } from './session-text.js';

// Half as strong as the first, and said in two places: below that nearly every session would belong to two (README).
const minShare = 0.5;
const minLines = 2;

/**
 * Gives true where a session belongs to a second theme too: it holds at least half as much of it as of its own (a margin of .5 or less), and
 * two of its lines or more, the topic among them, each hold a word that tells that theme from others, two different words in all.
 * One line in passing, or one word said twice, is a mention and no second home.
 */
export function belongsToo(text: SessionText, margin: number, distinctive: ReadonlySet<string>): boolean {
  if (1 - margin < minShare) return false;
  const words = new Set<string>();
  let lines = 0;
  for (const line of [text.topicStems, ...text.lineStems]) {
    const found = line.filter((stem) => distinctive.has(stem));
    if (found.length > 0) lines++;
    for (const stem of found) words.add(stem);
  }
  return lines >= minLines && words.size > 1;
}
