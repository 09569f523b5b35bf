import { OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { describeJoined, joinedPath } from './joined-path.js';
import { quote } from './quote.js';

const quotes = /[“”„‟«»‘’‚‛]/gu;

/**
 * Throws `OptionError` for what a word processor makes of a command that is copied through it: long dashes for hyphens, curly
 * quotation marks for straight ones; and for a long option with one hyphen, which would be read as letters. A file that is really called so may be named.
 */
export async function checkArguments(
  args: readonly string[],
  options: ReadonlySet<string>,
  effects: Pick<Effects, 'exists'>,
): Promise<void> {
  const { exists } = effects;
  for (const [at, argument] of args.entries()) {
    if (/^[–—−‐‑]/.test(argument) && !(await exists(argument))) {
      await refuseSplitPath(args, at, effects);
      const typed = argument.replace(
        /^[–—−‐‑]+-*/,
        argument.replace(/^[–—−‐‑-]+/, '').length === 1 ? '-' : '--',
      );
      throw new OptionError(
        `\`${argument}\` begins with a long dash, which a word processor makes of hyphens. Type \`${typed}\` instead.`,
      );
    }
    if (/^-[a-z]{2}/.test(argument) && options.has(`-${argument}`)) {
      throw new OptionError(
        `\`${argument}\` has one hyphen; a whole word takes two. Type \`-${argument}\` instead.`,
      );
    }
    const isQuoted = /^[“”„‟«»‘’‚‛]|[“”„‟«»‘’‚‛]$/u.test(argument);
    if (isQuoted && !argument.startsWith('-') && !(await exists(argument)) && looksLikePath(argument)) {
      await refuseSplitPath(args, at, effects);
      throw new OptionError(
        `\`${argument}\` holds curly quotation marks, which a word processor makes of straight ones. Type "${quotedFrom(args.slice(at))}" instead, with those of the keyboard.`,
      );
    }
  }
}

/** Throws for words that are the name of a file, marks and all, which was typed without quotation marks. */
async function refuseSplitPath(
  args: readonly string[],
  at: number,
  effects: Pick<Effects, 'exists'>,
): Promise<void> {
  const whole = await joinedPath(args, at, effects);
  if (whole !== null) throw new OptionError(describeJoined(args[at] ?? '', whole, quote(whole)));
}

/** What is between curly marks, which the shell split at its spaces. */
function quotedFrom(args: readonly string[]): string {
  const end = args.findIndex((argument) => /[“”„‟«»‘’‚‛]$/u.test(argument));
  return args
    .slice(0, end < 0 ? 1 : end + 1)
    .join(' ')
    .replace(quotes, '');
}

/** The text of a title may hold any marks; a path ends as one, or is the first half of one that was split at a space. */
function looksLikePath(argument: string): boolean {
  const bare = argument.replace(quotes, '');
  return /\.\w{2,5}$|[\\/]/.test(bare) || /^[“„«‘][^\s“”„«»‘’]*$/u.test(argument);
}
