import { type Diagnostic, findLines, formatPlace, type JudgedFindings, type Place } from '../../index.js';
import type { Effects, ReadFile } from '../../io/index.js';
import type { ReportStyle } from '../inputs/flags.js';
import { count } from './closing-lines.js';
import { type Annotation, addToSummary, formatAnnotations } from './github-annotations.js';
import { reportDiagnostics } from './report-diagnostics.js';

/** Returns where a place is in the repository: its file and, where it is known, the line. */
export type Locate = (place: Place, code?: Diagnostic['code']) => Pick<Annotation, 'file' | 'line'>;

/** Returns what finds places of these inputs in the repository that GitHub has checked out. */
export async function locateIn(inputs: readonly ReadFile[], effects: Effects): Promise<Locate> {
  const lineOf = await findLines(inputs);
  const root = effects.environment('GITHUB_WORKSPACE');
  const files = new Map(
    inputs.flatMap(({ path, full }) =>
      full === undefined ? [] : [[path, effects.pathWithin(full, root)] as const],
    ),
  );
  return (place, code) => ({ file: files.get(place.file) ?? null, line: lineOf(place, code) });
}

/** Says what was found about the input as the style asks for, as annotations of GitHub too. */
export async function reportFindings(
  findings: JudgedFindings,
  { inputs, style }: { readonly inputs: readonly ReadFile[]; readonly style: ReportStyle },
  effects: Effects,
): Promise<void> {
  if (style.reporter !== 'github') {
    reportDiagnostics(findings, style, effects);
    return;
  }
  const locate = await locateIn(inputs, effects);
  effects.writeError(formatAnnotations(annotateFindings(findings.open, locate, style)));
  await addToSummary(`What was found in ${formatFiles(inputs)}`, summarise(findings), effects);
}

/** Returns annotations for findings: errors, unless `quiet` warnings, and all with `verbose`. */
export function annotateFindings(
  open: readonly Diagnostic[],
  locate: Locate,
  { quiet, verbose }: Pick<ReportStyle, 'quiet' | 'verbose'>,
): Annotation[] {
  return open
    .filter(({ severity }) => severity === 'error' || (!quiet && (verbose || severity === 'warning')))
    .map(({ code, severity, place, reason, fix }) => ({
      level: severity === 'info' ? 'notice' : severity,
      title: formatPlace(place),
      message: `${reason}\n${fix}\n(${code})`,
      ...locate(place, code),
    }));
}

/** Returns findings as lines of text: errors and warnings each, remarks and accepted ones counted. */
export function summarise({ open, accepted }: JudgedFindings): string {
  const listed = (['error', 'warning'] as const).flatMap((level) =>
    open
      .filter(({ severity }) => severity === level)
      .map(({ place, reason, fix }) => `${level}: ${formatPlace(place)}\n  ${reason}\n  ${fix}`),
  );
  const remarks = open.filter(({ severity }) => severity === 'info').length;
  return [
    ...listed,
    ...(remarks === 0 ? [] : [`${count(remarks, 'remark')}; -v tells them.`]),
    ...(accepted.length === 0 ? [] : [`${count(accepted.length, 'known finding')} accepted.`]),
  ].join('\n');
}

function formatFiles(inputs: readonly ReadFile[]): string {
  return inputs.length === 1 ? 'the grid' : count(inputs.length, 'grid');
}
