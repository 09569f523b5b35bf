/** No path is longer, on any system. */
const longestPath = 4096;

/** Whether a path holds a mark of a pattern: `*`, `?`, or letters in square brackets. */
export function isPattern(path: string): boolean {
  return /[*?]|\[[^\]]+\]/.test(path);
}

/**
 * Whether matching could take for ever. Patterns become regular expressions, whose time grows with the length of a name to the power of the
 * `*` in it: six took half a minute on a name of 120 letters. Three are more than a name needs.
 */
export function hasCostlyPattern(pattern: string): boolean {
  if (pattern.length > longestPath) return true;
  const names = pattern.split('/');
  const isDeep = names.filter((name) => name === '**').length > 3;
  return isDeep || names.some((name) => name !== '**' && (name.match(/\*+/g) ?? []).length > 3);
}
