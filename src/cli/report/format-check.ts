import {
  type ChangedFile,
  type ChangedTheme,
  hasSameContent,
  type InputsDifference,
  isMadeAlike,
  type PlaybackDifference,
  type SessionChange,
  type Texts,
} from '../../diff/index.js';
import { formatPlace, type Place } from '../../index.js';
import type { CheckReport } from './check-report.js';
import { count } from './closing-lines.js';
import { formatOption } from './format-option.js';

const next = 'Next     run the same line with build instead of check to write it again';

/** Returns what a check found, for people: what would change, why, and what to do; long lists to their end with `all`. */
export function formatCheck(report: CheckReport, all: boolean): string {
  const { same, out, sessions, making, notCompared } = report;
  const skipped =
    notCompared.length === 0 ? [] : [`Skipped  ${notCompared.join(', ')}: not asked for, so not compared`];
  if (same) {
    const lines = [
      `Same     ${count(sessions, 'session')}: a build would change nothing in ${out}`,
      ...(making === null
        ? []
        : formatInputChanges(making).map((line) => `But      ${line}; the files stay the same`)),
      ...skipped,
    ];
    return `${lines.join('\n')}\n`;
  }
  if (!report.isThere) {
    return `Differs  nothing was built into ${out} yet, so there is nothing to compare with\n${next}\n`;
  }
  const lines = [
    `Differs  ${out} is not what would be built now`,
    ...formatReason(report).map((line) => `Why      ${line}`),
    ...formatPlaybackChanges(report, all),
    ...formatFiles(report.files, all),
    ...skipped,
    next,
  ];
  return `${lines.join('\n')}\n`;
}

function formatReason({ making, files }: CheckReport): string[] {
  if (making === null) return [];
  if (!isMadeAlike(making)) return formatInputChanges(making);
  const others = files.some(({ state }) => state === 'changes' || state === 'surplus' || state === 'new');
  return others
    ? ['grid, options and version are the same: formats or the kind of computer may be others']
    : ['grid, options and version are the same; the files themselves were changed'];
}

function formatInputChanges({ version, inputs, options }: InputsDifference): string[] {
  const words = { changed: 'was changed', added: 'was not there', gone: 'is no longer there' };
  return [
    ...inputs.map(({ path, state }) => `${path} ${words[state]}${state === 'changed' ? ' since' : ''}`),
    ...options.map(formatOption),
    ...(version === null ? [] : [`it was made with version ${version.before}; this is ${version.now}`]),
  ];
}

/** Long lists are reported by their first so many. */
const maxListed = 10;

function shorten(lines: readonly string[], all: boolean): string[] {
  if (all || lines.length <= maxListed + 1) return [...lines];
  return [...lines.slice(0, maxListed), `  … and ${lines.length - maxListed} more (-v tells them)`];
}

function formatPlaybackChanges({ playback, files }: CheckReport, all: boolean): string[] {
  if (playback === null) {
    return ['Told     only files can be compared: data/playback.json is not there or cannot be read'];
  }
  const { title, sessions, themes, findings, actions, diagnostics } = playback;
  const lines = [
    ...(title === null ? [] : [`Title    “${title.before}” becomes “${title.now}”`]),
    ...formatSessions(sessions, all),
    ...formatThemes(themes, all),
    ...formatTexts('Findings', findings, all),
    ...formatTexts('Actions ', actions, all),
    ...formatDiagnosticChanges(diagnostics, all),
  ];
  const onlyByHand = files.every(({ state }) => state === 'byHand' || state === 'missing');
  if (hasSameContent(playback) && !onlyByHand) {
    lines.push('Told     sessions, themes, findings and suggested actions are the same');
  }
  return lines;
}

function formatSessions(
  { added, gone, changed, moved }: PlaybackDifference['sessions'],
  all: boolean,
): string[] {
  const listed = [
    ...added.map(({ topic, place }) => `  + ${cut(topic)} (${formatPlace(place)})`),
    ...gone.map(({ topic, place }) => `  - ${cut(topic)} (stood in ${formatPlace(place)})`),
    ...changed.flatMap(({ topic, place, changes }) => [
      `  ~ ${cut(topic)} (${formatPlace(place)})`,
      ...changes.map((change) => `      ${formatChange(change, place)}`),
    ]),
  ];
  const counts = [
    [added.length, 'new'],
    [gone.length, 'gone'],
    [changed.length, 'changed'],
    [moved, 'only moved in the grid'],
  ] as const;
  const counted = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return counted.length === 0 ? [] : [`Sessions ${counted.join(', ')}`, ...shorten(listed, all)];
}

const names: Readonly<Record<SessionChange['what'], string>> = {
  topic: 'topic',
  site: 'site',
  slot: 'slot',
  room: 'room',
  host: 'host',
  point: 'discussion point',
  action: 'action',
  kind: 'is taken for',
  owner: 'owner',
  due: 'due date',
};

function formatChange({ what, before, now, place }: SessionChange, session: Place): string {
  const name = names[what];
  const where = formatCell(place, session);
  if (now === null) return `- ${name}: ${cut(before ?? '')}${where}`;
  if (before === null) return `+ ${name}: ${cut(now)}${where}`;
  return `~ ${name}: ${cut(before)} → ${cut(now)}${where}`;
}

/** Where a line is, as far as it is not where its session does. */
function formatCell(place: Place, session: Place): string {
  const [own, other] = [formatPlace(place), formatPlace(session)];
  if (own === other) return '';
  const isBeside = place.file === session.file && place.part === session.part;
  const table = formatPlace({ file: place.file, ...(place.part === undefined ? {} : { part: place.part }) });
  return ` (${isBeside ? own.slice(table.length + 2) : own})`;
}

function formatThemes(
  { added, gone, changed, isReordered }: PlaybackDifference['themes'],
  all: boolean,
): string[] {
  const listed = [
    ...added.map((label) => `  + ${label}`),
    ...gone.map((label) => `  - ${label}`),
    ...changed.flatMap(formatTheme),
    ...(isReordered ? ['  they come in another order'] : []),
  ];
  return listed.length === 0 ? [] : ['Themes', ...shorten(listed, all)];
}

function formatTheme({ label, before, joined, left }: ChangedTheme): string[] {
  return [
    `  ~ ${before === label ? label : `${before} → ${label}`}`,
    ...joined.map((topic) => `      + ${cut(topic)}`),
    ...left.map((topic) => `      - ${cut(topic)}`),
  ];
}

function formatTexts(name: string, { added, gone }: Texts, all: boolean): string[] {
  const listed = [...added.map((text) => `  + ${cut(text)}`), ...gone.map((text) => `  - ${cut(text)}`)];
  return listed.length === 0 ? [] : [name.trim(), ...shorten(listed, all)];
}

function formatDiagnosticChanges({ added, gone }: PlaybackDifference['diagnostics'], all: boolean): string[] {
  const formatEntry = (sign: string) => (one: PlaybackDifference['diagnostics']['added'][number]) =>
    `  ${sign} ${one.severity === 'info' ? 'remark' : one.severity}: ${formatPlace(one.place)}: ${cut(one.reason)}`;
  const listed = [...added.map(formatEntry('+')), ...gone.map(formatEntry('-'))];
  return listed.length === 0 ? [] : ['Found while reading', ...shorten(listed, all)];
}

const states: readonly (readonly [ChangedFile['state'], string])[] = [
  ['changes', 'would change'],
  ['new', 'would be new'],
  ['missing', 'no longer there, would be written again'],
  ['surplus', 'no longer made, would be removed'],
  ['byHand', 'changed by hand since the build; a build keeps that beside the new one'],
];

function formatFiles(files: readonly ChangedFile[], all: boolean): string[] {
  return states.flatMap(([wanted, words]) => {
    const own = files.filter(({ state }) => state === wanted).map(({ path }) => path);
    if (own.length === 0) return [];
    const shown = all ? own : own.slice(0, maxListed);
    const more = own.length > shown.length ? ` and ${own.length - shown.length} more` : '';
    return [`Files    ${words}: ${shown.join(', ')}${more}`];
  });
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
