import type { Diagnose } from '../../diagnostics/index.js';
import type { LedgerBook } from './ledger-book.js';

/** What the reading of one table needs to know of what is above it, and where it reports. */
export interface ReadingContext {
  readonly site: string | null;
  readonly slot: string | null;
  readonly day: string | null;
  /** From a heading above a table of one session. */
  readonly room: string | null;
  /** The title of the document, at last the name of its file: a topic where nothing else names one. */
  readonly title: string;
  readonly repair: boolean;
  readonly lang: string;
  readonly ledger: LedgerBook;
  readonly diagnose: Diagnose;
}
