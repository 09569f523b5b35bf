import { createDiagnostic, type Diagnostic } from '../diagnostics/index.js';
import { formatPlace, placeInConfig } from '../model/index.js';
import { editDistance } from '../text/nearest-name.js';
import type { Acceptance } from './config.js';

/** A finding that a person knows of, with the reason why it may stay. */
export interface AcceptedFinding {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface JudgedFindings {
  /** What counts: all that is not accepted, and a warning for each acceptance that meets nothing. */
  readonly open: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Parts findings into those a person accepts and those that count. */
export function acceptFindings(
  diagnostics: readonly Diagnostic[],
  accept: readonly Acceptance[],
): JudgedFindings {
  const used = new Set<Acceptance>();
  const open: Diagnostic[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const diagnostic of diagnostics) {
    const own = accept.filter((acceptance) => meets(acceptance, diagnostic));
    for (const one of own) used.add(one);
    const [first] = own;
    if (first) accepted.push({ diagnostic, reason: first.reason });
    else open.push(diagnostic);
  }
  const unused = accept.flatMap((acceptance, index) =>
    used.has(acceptance)
      ? []
      : [
          createDiagnostic('acceptance-unused', placeInConfig('accept', index), {
            finding: formatFinding(acceptance.code, acceptance.place),
            nearest: nearestFinding(acceptance, open),
          }),
        ],
  );
  return { open: [...open, ...unused], accepted };
}

function meets({ code, place }: Acceptance, diagnostic: Diagnostic): boolean {
  if (code !== diagnostic.code) return false;
  if (place === undefined) return true;
  const own = formatPlace(diagnostic.place);
  // A folder, with its slash, is the beginning of all that is in it.
  const isFolder = place.endsWith('/');
  return (
    own === place ||
    own.startsWith(`${place},`) ||
    own.startsWith(`${place} (`) ||
    (isFolder && own.startsWith(place))
  );
}

/** The finding of the same code whose place reads most alike; else one of another code at that very place. */
function nearestFinding({ code, place }: Acceptance, open: readonly Diagnostic[]): string | null {
  const wanted = place ?? '';
  const [near] = open
    .filter((one) => one.code === code)
    .map((one) => ({ one, cost: editDistance(formatPlace(one.place).slice(0, 200), wanted.slice(0, 200)) }))
    .sort((a, b) => a.cost - b.cost);
  const there =
    near?.one ?? open.find((one) => place !== undefined && formatPlace(one.place).startsWith(place));
  return there === undefined ? null : formatFinding(there.code, formatPlace(there.place));
}

function formatFinding(code: string, place: string | undefined): string {
  return place === undefined ? `\`${code}\`` : `\`${code}\` at \`${place}\``;
}
