/** No path is longer, on any system. */
const longestPattern = 4096;

/**
 * Whether a pattern matches a path, both with forward slashes: `*` and `?` stay inside a folder, `**` crosses folders. `anywhere` lets
 * the pattern begin at any folder of the path. Takes time in proportion to the length of both, whatever the pattern.
 */
export function matchesGlob(pattern: string, path: string, { anywhere = false } = {}): boolean {
  if (pattern.length > longestPattern) return false;
  const letters = [...path];
  // Whether what was read of the pattern can end before each letter; after the last, the whole path is matched.
  let ends = [true, ...letters.map((letter) => anywhere && letter === '/')];
  for (const token of pattern.match(/\*\*\/?|[\s\S]/gu) ?? []) ends = step(ends, token, letters);
  return ends.at(-1) === true;
}

function step(ends: readonly boolean[], token: string, letters: readonly string[]): boolean[] {
  const next: boolean[] = [];
  let earlier = false;
  for (const [at, isEnd] of ends.entries()) {
    const letter = letters[at - 1];
    const before = at > 0 && ends[at - 1] === true;
    if (token === '**/') next.push(isEnd || (earlier && letter === '/'));
    else if (token === '**') next.push(isEnd || earlier);
    else if (token === '*') next.push(isEnd || (at > 0 && next[at - 1] === true && letter !== '/'));
    else if (token === '?') next.push(before && letter !== '/');
    else next.push(before && letter === token);
    earlier ||= isEnd;
  }
  return next;
}
