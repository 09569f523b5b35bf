import type { Diagnose } from '../diagnostics/index.js';
import { itemsOf, type Place, type Session } from '../model/index.js';
import { findPersonalData, type PersonalData } from '../text/personal-data.js';

/** Reports e-mail addresses and numbers that are in the notes and were not hidden: once a kind, at the first of them. */
export function reportPersonalData(sessions: readonly Session[], diagnose: Diagnose): void {
  const seen = new Map<PersonalData['kind'], { place: Place; count: number }>();
  for (const session of sessions) {
    for (const { text, place } of [session.topic, ...itemsOf(session)]) {
      for (const { kind } of findPersonalData(text)) {
        const known = seen.get(kind);
        if (known) known.count++;
        else seen.set(kind, { place, count: 1 });
      }
    }
  }
  for (const [kind, { place, count }] of seen) diagnose('personal-data-seen', place, { kind, count });
}
