import type { Effects } from '../../io/index.js';
import type { ReportStyle } from '../inputs/flags.js';
import { count } from '../report/closing-lines.js';
import { formatFound } from './format-batch.js';
import type { Outcome } from './tasks.js';

export interface Progress {
  /** Tells what came of an event. */
  notify(outcome: Outcome): void;
  /** Says what is being done now, on a terminal. */
  say(what: string): void;
  /** Takes the line on the terminal away. */
  end(): void;
}

/**
 * Tells how far a batch is: on a terminal one line with an estimate of the time left, which counts only what was made; elsewhere a line
 * for each event; with the reporter `json` an object for each. Failures and errors are reported in every way.
 */
export function openProgress(total: number, style: ReportStyle, effects: Effects, now = Date.now): Progress {
  const isLive = effects.isTerminal && !style.quiet && style.reporter === 'text';
  const [started, width] = [now(), 78];
  let [done, made] = [0, 0];
  const show = (text: string) => {
    if (isLive) effects.writeError(`${text.slice(0, width).padEnd(width)}\r`);
  };
  const clear = () => show('');
  const showCount = () => {
    const left = made === 0 ? null : ((now() - started) / made) * (total - done);
    const estimate = left === null || done === total ? '' : `, about ${formatTime(left)} left`;
    show(`${done} of ${count(total, 'event')}${estimate}`);
  };
  showCount();
  return {
    notify(outcome) {
      done++;
      if (outcome.status !== 'unchanged') made++;
      clear();
      if (style.reporter === 'json') effects.writeError(`${JSON.stringify(toJson(outcome))}\n`);
      else {
        const isLoud = outcome.status === 'failed' || outcome.record.errors > 0;
        if (isLoud || (!isLive && !style.quiet) || style.verbose)
          effects.writeError(formatOutcome(outcome, style));
      }
      showCount();
    },
    say: show,
    end: clear,
  };
}

/** `about 40 seconds`, `about 3 minutes`. */
function formatTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? count(seconds, 'second') : count(Math.round(seconds / 60), 'minute');
}

function formatOutcome(outcome: Outcome, { quiet, verbose }: ReportStyle): string {
  if (outcome.status === 'failed') {
    const detail = verbose && outcome.detail !== undefined ? `${outcome.detail}\n` : '';
    return `${outcome.id}  failed: ${outcome.reason}\n${detail}`;
  }
  const { record, kept, status } = outcome;
  const found = formatFound(record);
  const listed = [
    `${record.id}  ${status}: ${count(record.sessions, 'session')}, ${count(record.themes, 'theme')}`,
    found.length === 0 ? '' : `; ${found.join(', ')}`,
  ];
  const lines = [
    listed.join(''),
    ...record.problems.map((problem) => `  error  ${problem}`),
    ...record.failedFormats.map((format) => `  The format ${format} was left out.`),
    ...(quiet ? [] : kept.map(({ path, keptAs }) => `  Kept your changes to ${path}, as ${keptAs}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function toJson(outcome: Outcome): unknown {
  if (outcome.status === 'failed') {
    const { id, name, reason } = outcome;
    return { event: id, name, status: 'failed', reason };
  }
  const { record, status, kept } = outcome;
  const { id, name, sites, sessions, themes, errors, warnings, problems, failedFormats } = record;
  return {
    event: id,
    name,
    status,
    sites,
    sessions,
    themes,
    errors,
    warnings,
    problems,
    failedFormats,
    kept,
  };
}
