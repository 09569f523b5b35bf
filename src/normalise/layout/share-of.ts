/** Returns which share of texts passes a test, from 0 to 1; 0 where there are none. */
export function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}
