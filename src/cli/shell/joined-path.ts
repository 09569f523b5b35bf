import type { Effects } from '../../io/index.js';

/** At most so many words are put together to a name. */
const maxWords = 12;

/**
 * Returns the name of a file that the shell split at its spaces, as it was typed without quotation marks: words in a row, that at `at`
 * among them. Null where no such words name anything.
 */
export async function joinedPath(
  args: readonly string[],
  at: number,
  { exists }: Pick<Effects, 'exists'>,
): Promise<string | null> {
  for (let from = at; from >= Math.max(0, at - maxWords + 1); from--) {
    for (let end = Math.max(at + 1, from + 2); end <= Math.min(args.length, from + maxWords); end++) {
      const whole = args.slice(from, end).join(' ');
      if (await exists(whole)) return whole;
    }
  }
  return null;
}

/** Returns the sentence on a name that was typed without quotation marks. */
export function describeJoined(word: string, whole: string, quoted: string): string {
  return `There is no \`${word}\`, but there is \`${whole}\`: put a name with a space in quotation marks. Type ${quoted}`;
}
