import picocolors from 'picocolors';
import { type Diagnostic, formatPlace, type Severity } from '../index.js';
import type { Effects } from '../io/index.js';
import type { GridFlags } from './flags.js';

/** Says what was found about the input on stderr: warnings and errors, with `-v` all; as text, or a JSON line each. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  { reporter, quiet, verbose }: GridFlags,
  effects: Effects,
): void {
  const shown = diagnostics.filter(({ severity }) =>
    quiet ? severity === 'error' : verbose || reporter === 'json' || severity !== 'info',
  );
  if (reporter === 'json') {
    for (const diagnostic of shown) effects.writeError(`${JSON.stringify(diagnostic)}\n`);
    return;
  }
  const colours = picocolors.createColors(effects.colours);
  const paint: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.cyan,
  };
  for (const { severity, place, reason, fix, cause } of shown) {
    effects.writeError(`${paint[severity](severity)}  ${formatPlace(place)}\n  ${reason}\n`);
    if (verbose && cause !== undefined) effects.writeError(`  ${colours.dim(cause)}\n`);
    effects.writeError(`  ${colours.dim(`→ ${fix}`)}\n`);
  }
}
