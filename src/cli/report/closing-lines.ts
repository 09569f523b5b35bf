import type { Diagnostic, PlaybackResult } from '../../index.js';

/** What was kept of a person's own changes when files were written. */
export interface Written {
  readonly kept: readonly { readonly path: string; readonly keptAs: string }[];
}

export interface Closing {
  readonly written: Written;
  /** How many findings the configuration accepts. */
  readonly accepted: number;
  readonly out: string;
}

/** With the names of the themes, which nobody but a person can judge, five things to check are named. */
const maxChecks = 4;

/** Returns the closing lines: what was read, what was written, the file to open first, and what to check, worst first. */
export function closingLines(
  { playback, files, toCheck }: PlaybackResult,
  { written, accepted, out }: Closing,
): string {
  if (playback === null) return '';
  const { sites, sessions, themes } = playback;
  const points = sessions.reduce((sum, session) => sum + session.discussion.length, 0);
  const actions = sessions.reduce((sum, session) => sum + session.actions.length, 0);
  const where = sites.length > 0 ? ` at ${sites.map((site) => site.name).join(', ')}` : '';
  const named = themes.themes.filter((theme) => theme.id !== 'other').length;
  const lines = [
    `Read     ${count(sessions.length, 'session')}${where}: ${count(points, 'discussion point')}, ${count(actions, 'action')}; ${count(named, 'theme')}.`,
    ...(accepted === 0 ? [] : [`Accepted ${count(accepted, 'known finding')}; -v lists them.`]),
    `Written  ${count(files.length + 1, 'file')} in ${out}`,
    ...written.kept.map(({ path, keptAs }) => `Kept     your changes to ${path}, as ${keptAs}`),
  ];
  // The list of what to check is always there, and alone is nothing to open.
  const [first] = files.filter(({ path }) => !path.startsWith('organiser/'));
  if (first !== undefined) lines.push(`Open     ${out}/${first.path}`);
  const more = toCheck.length - maxChecks;
  lines.push(
    `Check    ${out}/organiser/before-you-send.md, before you send anything:`,
    ...toCheck.slice(0, maxChecks).map(({ text }) => `         - ${text}`),
    ...(named === 0
      ? []
      : [`         - the ${named === 1 ? 'name of the theme' : `names of the ${named} themes`}`]),
    ...(more <= 0 ? [] : [`         and ${more} more in that list`]),
  );
  return `${lines.join('\n')}\n`;
}

/** Returns the line that says why a command ends with 1 where only warnings stand against it; nothing where they do not. */
export function strictLine(open: readonly Pick<Diagnostic, 'severity'>[], strict: boolean): string {
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (severity) => open.filter((one) => one.severity === severity).length,
  );
  if (!strict || !warnings || errors) return '';
  return `Ends with 1: ${count(warnings, 'warning')}, and strict is on.\n`;
}

/** Returns a number with its word, in the plural where it must be. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
