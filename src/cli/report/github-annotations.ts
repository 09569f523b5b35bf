import type { Effects } from '../../io/index.js';
import type { Reporter } from '../inputs/flags.js';

/** Something that GitHub shows beside a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Path from the root of the repository; null where the file is not in it. */
  readonly file: string | null;
  /** From 1; null where it is not known. */
  readonly line: number | null;
}

/** GitHub shows this many of each level of a step, and drops the rest without a word. */
const maxShown = 10;

const levels = ['error', 'warning', 'notice'] as const;

/** Returns workflow commands for annotations, errors first; what GitHub would not show is counted in a last line. */
export function formatAnnotations(annotations: readonly Annotation[]): string {
  const shown = levels.flatMap((level) =>
    annotations.filter((one) => one.level === level).slice(0, maxShown),
  );
  const more = levels.flatMap((level) => {
    const left = annotations.filter((one) => one.level === level).length - maxShown;
    return left > 0 ? [`${left} more ${level}${left === 1 ? '' : 's'}`] : [];
  });
  const last = more.length === 0 ? [] : [`Not shown beside the files: ${more.join(', ')}.`];
  return [...shown.map(formatAnnotation), ...last].map((line) => `${line}\n`).join('');
}

function formatAnnotation({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${escapeProperty(file)}`]),
    ...(file === null || line === null ? [] : [`line=${line}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${escapeData(message)}`;
}

/** Returns text that GitHub takes for no command: its older form, `##[…]`, counts wherever it is in a line. */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1: ');
}

/** Returns effects that write no commands to standard error where GitHub reads along: words of a grid may look like some. */
export function escapeWorkflowCommands(effects: Effects, reporter: Reporter): Effects {
  if (reporter !== 'github') return effects;
  return { ...effects, writeError: (text) => effects.writeError(withoutCommands(text)) };
}

/** As `@actions/core` escapes them. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A summary may hold a mebibyte; this keeps well below it. */
const maxLetters = 200_000;

/** Adds a text to the summary of the job, where GitHub runs one. It stands as it is: words of a grid are no Markdown. */
export async function addToSummary(heading: string, text: string, effects: Effects): Promise<void> {
  const path = effects.environment('GITHUB_STEP_SUMMARY');
  if (path === undefined || path === '') return;
  const short = text.length <= maxLetters ? text : `${text.slice(0, maxLetters)}\n…`;
  const longest = Math.max(2, ...[...short.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const body = short.trim() === '' ? '' : `\n${fence}text\n${short.trimEnd()}\n${fence}\n`;
  await effects.appendText(path, `### ${heading}\n${body}\n`);
}
