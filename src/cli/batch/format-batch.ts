import type { Effects } from '../../io/index.js';
import type { ReportStyle } from '../inputs/flags.js';
import { count } from '../report/closing-lines.js';
import { exitCodes } from '../shell/exit-codes.js';
import { quote } from '../shell/quote.js';
import type { FinishedBatch } from './finished-batch.js';
import { combinedFolder, defaultOut, recordPath } from './paths.js';
import type { EventName, Outcome } from './tasks.js';

export interface BatchReport {
  readonly out: string;
  /** Ids of events that are in the out folder and are no longer asked for. */
  readonly gone: readonly string[];
  readonly style: ReportStyle;
  readonly effects: Effects;
}

/** Returns the ids of the events that an earlier batch wrote into a folder and that are not among those of now. */
export async function findGone(
  out: string,
  events: readonly EventName[],
  { findFoldersWith, pathWithin }: Effects,
): Promise<string[]> {
  const known = new Set([...events.map(({ id }) => id), combinedFolder]);
  const folders = await findFoldersWith([out], recordPath).catch(() => []);
  return folders
    .map((folder) => pathWithin(folder, out))
    .filter((id) => id !== null)
    .filter((id) => !known.has(id));
}

/** Says how far a batch came that was stopped. */
export function formatStopped(made: readonly Outcome[], total: number, effects: Effects): number {
  const whole = made.filter(({ status }) => status !== 'failed').length;
  effects.writeError(
    `Stopped. ${whole} of ${count(total, 'event')} are written whole; the same command goes on from there.\n`,
  );
  return exitCodes.interrupted;
}

/** Says what a part came to, and what puts the parts together. */
export function formatShard(outcomes: readonly Outcome[], { out, gone, style, effects }: BatchReport): void {
  if (style.quiet || style.reporter === 'json') return;
  effects.writeError(
    [
      formatCounts(outcomes),
      ...formatGone(gone),
      ...formatChecks(outcomes, out),
      `Written  this part in ${out}; next, when all are there: ddat-playback combine <parts> -o ${defaultOut}`,
      '',
    ].join('\n'),
  );
}

/** Says what a batch came to: counts, a table of what failed, what to check, and what to open. */
export function formatFinished(
  outcomes: readonly Outcome[],
  { combined, disturbed }: Pick<FinishedBatch, 'disturbed'> & { readonly combined: Outcome },
  { out, gone, style, effects }: BatchReport,
): void {
  if (style.reporter === 'json') {
    effects.writeError(`${JSON.stringify({ ...toJson(combined), ...some({ gone, disturbed }) })}\n`);
    return;
  }
  if (combined.status === 'failed') {
    effects.writeError(`The combined playback could not be made: ${combined.reason}\n`);
    if (style.verbose && combined.detail !== undefined) effects.writeError(`${combined.detail}\n`);
  } else if (combined.reviewFailure !== undefined) {
    effects.writeError(`The review was not written: ${combined.reviewFailure}\n`);
  }
  const failed = outcomes.flatMap((one) => (one.status === 'failed' ? [one] : []));
  if (failed.length > 0) {
    const width = Math.max(...failed.map(({ id }) => id.length));
    effects.writeError(
      [
        'Not made, and not in the combined playback:',
        ...failed.map(({ id, reason }) => `  ${id.padEnd(width)}  ${reason}`),
        '',
      ].join('\n'),
    );
  }
  if (disturbed.length > 0) {
    effects.writeError(
      `Another batch has written into \`${out}\` meanwhile (${disturbed.join(', ')}), so the page was not written. Give each a folder of its own with \`--out\`, or run this command again when the other has ended.\n`,
    );
  }
  if (style.quiet) return;
  effects.writeError(
    [
      formatCounts(outcomes),
      ...formatGone(gone),
      ...formatCombined(combined),
      ...formatChecks([...outcomes, combined], out),
      ...(disturbed.length > 0 ? [] : [`Open     ${out}/index.html`]),
      '',
    ].join('\n'),
  );
}

function formatCombined(combined: Outcome): string[] {
  if (combined.status === 'failed') return [];
  const { sessions, sites, themes, errors, warnings } = combined.record;
  const counts = `${count(sessions, 'session')} at ${count(sites, 'site')}; ${count(themes, 'theme')}`;
  return [`Together ${[counts, combined.status, ...formatFound({ errors, warnings })].join('; ')}`];
}

/** `2 errors`, `1 warning`: what there is none of is not told. */
export function formatFound({
  errors,
  warnings,
}: {
  readonly errors: number;
  readonly warnings: number;
}): string[] {
  return [
    ...(errors === 0 ? [] : [count(errors, 'error')]),
    ...(warnings === 0 ? [] : [count(warnings, 'warning')]),
  ];
}

/** At most so many lists to check are named. */
const maxChecks = 5;

function formatChecks(outcomes: readonly Outcome[], out: string): string[] {
  const found = outcomes.flatMap((one) =>
    one.status !== 'failed' && one.record.warnings > 0 ? [one.record] : [],
  );
  if (found.length === 0) return [];
  const more = found.length - maxChecks;
  return [
    'Check    before you send anything:',
    ...found
      .slice(0, maxChecks)
      .map(
        ({ id, warnings }) =>
          `         ${out}/${id}/organiser/before-you-send.md (${count(warnings, 'warning')})`,
      ),
    ...(more > 0 ? [`         and the same file of ${count(more, 'other event')}`] : []),
  ];
}

function formatGone(gone: readonly string[]): string[] {
  return gone.length === 0 ? [] : [`No longer an event, still there: ${gone.map(quote).join(', ')}`];
}

function formatCounts(outcomes: readonly Outcome[]): string {
  const times = (status: Outcome['status']) => outcomes.filter((one) => one.status === status).length;
  return `Events   ${times('written')} written, ${times('unchanged')} unchanged, ${times('failed')} failed`;
}

function toJson(combined: Outcome): object {
  if (combined.status === 'failed') return { combined: combined.status, reason: combined.reason };
  const { errors, warnings } = combined.record;
  const { status, reviewFailure } = combined;
  return { combined: status, errors, warnings, ...(reviewFailure === undefined ? {} : { reviewFailure }) };
}

/** Lists that hold something. */
function some(lists: Readonly<Record<string, readonly string[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
