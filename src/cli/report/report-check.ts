import type { Effects, ReadFile } from '../../io/index.js';
import type { CheckReport } from './check-report.js';
import { count } from './closing-lines.js';
import { type Annotation, addToSummary, formatAnnotations } from './github-annotations.js';
import { locateIn } from './report-github.js';

/** Says a difference as annotations of GitHub: an error for all of it, and a notice at each session of the grid that is different. */
export async function annotateCheck(
  report: CheckReport,
  inputs: readonly ReadFile[],
  effects: Effects,
): Promise<void> {
  if (report.same) return;
  const locate = await locateIn(inputs, effects);
  const { out, isThere, playback } = report;
  const whole: Annotation = {
    level: 'error',
    title: 'The playback does not fit the grid',
    message: isThere
      ? `${out} is not what would be built now: ${formatCounts(report)}. Build again and commit it.`
      : `Nothing was built into ${out} yet. Build it and commit it.`,
    file: null,
    line: null,
  };
  const sessions = playback === null ? [] : [...playback.sessions.added, ...playback.sessions.changed];
  const notices = sessions.map(
    ({ topic, place, ...one }): Annotation => ({
      level: 'notice',
      title: 'changes' in one ? 'Told otherwise in the playback' : 'Not in the playback yet',
      message: topic,
      ...locate(place),
    }),
  );
  effects.writeError(formatAnnotations([whole, ...notices.filter(({ file }) => file !== null)]));
}

/** Adds what was found to the summary of the job. */
export async function addCheckSummary(report: CheckReport, listed: string, effects: Effects): Promise<void> {
  const heading = report.same ? 'The playback fits the grid' : 'The playback does not fit the grid';
  await addToSummary(heading, listed, effects);
}

function formatCounts({ playback, files }: CheckReport): string {
  const { sessions, themes } = playback ?? { sessions: null, themes: null };
  const changed =
    (sessions?.added.length ?? 0) + (sessions?.gone.length ?? 0) + (sessions?.changed.length ?? 0);
  const grouped = (themes?.added.length ?? 0) + (themes?.gone.length ?? 0) + (themes?.changed.length ?? 0);
  return [
    ...(changed === 0 ? [] : [count(changed, 'session')]),
    ...(grouped === 0 ? [] : [count(grouped, 'theme')]),
    count(files.length, 'file'),
  ].join(', ');
}
