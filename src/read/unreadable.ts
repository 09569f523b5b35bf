import type { Diagnose } from '../diagnostics/index.js';
import type { Place } from '../model/index.js';

/** Thrown inside `read` where a file cannot be read at all; `readGrids` reports it and gives no tables. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  readonly report: (diagnose: Diagnose, place: Place) => void;

  constructor(report: (diagnose: Diagnose, place: Place) => void) {
    super('the file cannot be read');
    this.report = report;
  }
}
