import picocolors from 'picocolors';
import { formatPlace, type JudgedFindings, type Severity } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { ReportStyle } from '../inputs/flags.js';

/**
 * Says what was found about the input on stderr: warnings and errors, with `-v` all; as text, or a JSON line each. What a
 * person accepts is listed with its reason under `-v`, and carries it as `accepted` in JSON.
 */
export function reportDiagnostics(
  { open, accepted }: JudgedFindings,
  { reporter, quiet, verbose }: ReportStyle,
  effects: Effects,
): void {
  const shown = open.filter(({ severity }) =>
    quiet ? severity === 'error' : verbose || reporter === 'json' || severity !== 'info',
  );
  if (reporter === 'json') {
    for (const diagnostic of shown) effects.writeError(`${JSON.stringify(diagnostic)}\n`);
    if (quiet) return;
    for (const { diagnostic, reason } of accepted) {
      effects.writeError(`${JSON.stringify({ ...diagnostic, accepted: reason })}\n`);
    }
    return;
  }
  const colours = picocolors.createColors(effects.colours);
  const paint: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.cyan,
  };
  // The code is what `accept` in a configuration asks for.
  const coded = (code: string) => (verbose ? `  ${colours.dim(`(${code})`)}` : '');
  for (const { code, severity, place, reason, fix, cause } of shown) {
    effects.writeError(`${paint[severity](severity)}  ${formatPlace(place)}${coded(code)}\n  ${reason}\n`);
    if (verbose && cause !== undefined) effects.writeError(`  ${colours.dim(cause)}\n`);
    effects.writeError(`  ${colours.dim(`→ ${fix}`)}\n`);
  }
  if (!verbose || quiet) return;
  for (const { diagnostic, reason } of accepted) {
    effects.writeError(
      `${colours.green('accepted')} ${diagnostic.severity}  ${formatPlace(diagnostic.place)}${coded(diagnostic.code)}\n  ${diagnostic.reason}\n  ${colours.dim(`Accepted: ${reason}`)}\n`,
    );
  }
}
