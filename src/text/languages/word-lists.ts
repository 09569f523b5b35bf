/** Returns the words of a text as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Returns the entries of a text, which may be several words each. Default: commas between them */
export function wordList(text: string, between = ', '): readonly string[] {
  return text.split(between);
}
