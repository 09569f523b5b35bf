import type { Effects } from '../../io/index.js';

const names =
  'build|check|batch|combine|render|template|themes|review|explain|inspect|init|completion|help|-|\\[';

/** Our name where a command is shown: before one of our commands or an option, or alone before the columns of the help. */
const commandName = new RegExp(`(?<![\\w./\\\\-]|npx )ddat-playback(?= (?:${names})|  +\\S|\\t)`, 'g');

/**
 * Returns a text in which each command that is shown is typed as this one was: behind `npx` where npx or `npm exec` started it, as
 * `ddat-playback` alone is then found by no shell. What is written into files has one form, whoever started the program.
 */
export function asTyped(text: string, environment: Effects['environment']): string {
  // npm sets both for what it runs itself, whatever the options of npx; in a script of a package.json they are others.
  const isNpx = environment('npm_command') === 'exec' && environment('npm_lifecycle_event') === 'npx';
  // A line of JSON is for programs.
  return isNpx && !text.startsWith('{') ? text.replace(commandName, 'npx ddat-playback') : text;
}
