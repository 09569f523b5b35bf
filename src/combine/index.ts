import type { Diagnose } from '../diagnostics/index.js';
import { type Diagnostic, foundByOutputs, foundOfSessions } from '../diagnostics/index.js';
import { addEdits, type Edits, type Ledger, noEdits, type Session, type Site } from '../model/index.js';
import { linkRepeats } from '../normalise/items/repeats.js';
import { readSavedPlayback, type SavedPlayback } from '../saved-playback/index.js';
import { chooseTogether, type TogetherLanguages } from './choose-together.js';
import type { EventPlayback } from './event-playback.js';
import { qualifyEvent } from './qualify-event.js';
import { nameSitesOfEvents } from './sites-of-events.js';

export type { EventPlayback } from './event-playback.js';

/** Several events as one: what themes are found in. */
export interface CombinedEvents {
  /** The title that all of them have; null where they differ. */
  readonly title: string | null;
  readonly sites: readonly Site[];
  readonly sessions: readonly Session[];
  readonly ledger: Ledger;
  /** Diagnostics from each event that will not be raised again for the combined event. */
  readonly diagnostics: readonly Diagnostic[];
  readonly languages: TogetherLanguages;
  /** What was decided of lines; decisions on an event's own themes and findings stay with that event. */
  readonly edits: Edits | null;
}

/** Returns the sessions of several events as those of one, in the order given. Throws `OptionError` for a file that is no `playback.json`. */
export async function combineEvents(
  events: readonly EventPlayback[],
  asked: readonly string[],
  diagnose: Diagnose,
): Promise<CombinedEvents> {
  const saved = events.map((event) => ({ event, own: readSavedPlayback(event.playback) }));
  const siteNames = nameSitesOfEvents(saved.map(({ event, own }) => ({ name: event.name, ...own })));
  const qualified = saved.map(({ event, own }, at) => qualifyEvent(event, own, siteNames.nameOf(at)));
  const all = saved.map(({ own }) => own);
  const languages = chooseTogether(all, asked, (lang, known) =>
    diagnose('language-without-wording', { file: '' }, { lang, known }),
  );
  const [first] = all;
  return {
    title: first !== undefined && all.every(({ title }) => title === first.title) ? first.title : null,
    sites: siteNames.sites,
    sessions: linkRepeats(
      qualified.flatMap(({ sessions }) => sessions),
      languages.notes,
    ),
    ledger: addLedgers(qualified.map(({ ledger }) => ledger)),
    diagnostics: qualified
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ code }) => !foundByOutputs.has(code) && !foundOfSessions.has(code)),
    languages,
    edits: all.map(editsOfLines).reduce(addEdits, null),
  };
}

function addLedgers(ledgers: readonly Ledger[]): Ledger {
  const sum = (key: 'cells' | 'used' | 'merged' | 'leftOut') =>
    ledgers.reduce((total, ledger) => total + ledger[key], 0);
  return {
    cells: sum('cells'),
    used: sum('used'),
    merged: sum('merged'),
    leftOut: sum('leftOut'),
    entries: ledgers.flatMap(({ entries }) => entries),
  };
}

function editsOfLines({ edits }: SavedPlayback): Edits | null {
  if (edits === null) return null;
  const { linesReworded, linesChosen, ownersGiven } = edits;
  if (linesReworded + linesChosen + ownersGiven === 0) return null;
  return { ...noEdits, linesReworded, linesChosen, ownersGiven };
}
