import type { Diagnostic, PlaybackResult } from '../index.js';

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

/** Gives the closing lines: what was read, what was guessed, what was written, and the file to open first. */
export function closingLines(
  { playback, files, diagnostics }: PlaybackResult,
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
    guessLine(diagnostics),
    ...(accepted === 0 ? [] : [`Accepted ${count(accepted, 'known finding')}; -v lists them.`]),
    `Written  ${count(files.length + 1, 'file')} in ${out}`,
    ...written.kept.map(({ path, keptAs }) => `Kept     your changes to ${path}, as ${keptAs}`),
  ];
  lines.push(`Open     ${out}/${files[0]?.path ?? ''}`);
  lines.push(`Check    ${out}/organiser/before-you-send.md, before you send anything`);
  return `${lines.join('\n')}\n`;
}

function guessLine(diagnostics: readonly Diagnostic[]): string {
  const times = (codes: readonly string[]) => diagnostics.filter(({ code }) => codes.includes(code)).length;
  const parts = [
    [times(['row-realigned']), 'row put back in order', 'rows put back in order'],
    [times(['row-short', 'fields-unsure']), 'place left open', 'places left open'],
    [
      times(['host-without-room', 'slot-taken-from-row', 'site-from-file-name']),
      'slot, room or site guessed',
      'slots, rooms or sites guessed',
    ],
    [times(['line-unfinished']), 'unfinished line', 'unfinished lines'],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  return `Guessed  ${told.length > 0 ? told.join(', ') : 'nothing'}.`;
}

/** Gives a number with its word, in the plural where it must be. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
