import type { Place } from '../model/index.js';
import { catalogue, type DiagnosticArgs, type DiagnosticCode, type Severity } from './catalogue.js';

/** Something found about the input: what, where, and what its author can do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly reason: string;
  readonly fix: string;
  /** The message of an underlying error, where there is one. */
  readonly cause?: string;
}

/** Reports a finding. A wrong code or argument does not compile. */
export type Diagnose = <C extends DiagnosticCode>(code: C, place: Place, args: DiagnosticArgs<C>) => void;

/** Returns the diagnostic of a code, its texts filled in. */
export function createDiagnostic<C extends DiagnosticCode>(
  code: C,
  place: Place,
  args: DiagnosticArgs<C>,
): Diagnostic {
  // The table's entry for C takes exactly DiagnosticArgs<C>; the compiler loses that link in a lookup.
  const entry = catalogue[code] as unknown as {
    severity: Severity;
    reason: (args: DiagnosticArgs<C>, place: Place) => string;
    fix: (args: DiagnosticArgs<C>) => string;
  };
  const cause = (args as { cause?: unknown }).cause;
  return {
    code,
    severity: entry.severity,
    place,
    reason: entry.reason(args, place),
    fix: entry.fix(args),
    ...(typeof cause === 'string' ? { cause } : {}),
  };
}

/** Returns a `diagnose` that gathers into the returned list, which grows as stages run. */
export function gatherDiagnostics(): GatheredDiagnostics {
  const diagnostics: Diagnostic[] = [];
  let hide = (diagnostic: Diagnostic): Diagnostic => diagnostic;
  return {
    diagnostics,
    diagnose: (code, place, args) => void diagnostics.push(hide(createDiagnostic(code, place, args))),
    hideWith(next) {
      hide = next;
      for (const [index, diagnostic] of diagnostics.entries()) diagnostics[index] = hide(diagnostic);
    },
  };
}

export interface GatheredDiagnostics {
  readonly diagnose: Diagnose;
  readonly diagnostics: Diagnostic[];
  /** From now on, and for those gathered before, each is reported as `hide` gives it. */
  hideWith(hide: (diagnostic: Diagnostic) => Diagnostic): void;
}
