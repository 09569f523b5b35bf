import type { Diagnose } from '../../diagnostics/index.js';
import type { Place } from '../../model/index.js';

/** Thrown inside `read` where a file cannot be read at all; `readGrids` reports it and gives no tables. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  readonly report: (diagnose: Diagnose, place: Place) => void;

  constructor(report: (diagnose: Diagnose, place: Place) => void) {
    super('the file cannot be read');
    this.report = report;
  }
}

/** Returns what to throw for a file that is broken, or that a parser could not read for a reason of its own. */
export function damaged(cause: unknown): Unreadable {
  if (cause instanceof Unreadable) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return new Unreadable((diagnose, place) => diagnose('file-damaged', place, { cause: words }));
}

/** Returns what to throw for a file that goes beyond a limit, told in words such as `256 MB unpacked`. */
export function holdsTooMuch(limit: string): Unreadable {
  return new Unreadable((diagnose, place) => diagnose('file-holds-too-much', place, { limit }));
}

/** Returns what to throw for a file with a password. */
export function encrypted(): Unreadable {
  return new Unreadable((diagnose, place) => diagnose('file-encrypted', place, {}));
}
