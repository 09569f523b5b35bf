import type { Diagnose } from '../../diagnostics/index.js';
import { placeInConfig, type SameNames } from '../../model/index.js';
import { nearestName } from '../../text/nearest-name.js';

/** The names a person gave to rooms or sites that the grid calls by several. */
export interface NameBook {
  /** Returns the name a room or site goes by; one that nothing is said about keeps its own. */
  nameOf(name: string | null): string | null;
  /** Whether something is said about the name: then it is one of a room or site and of no host. */
  knows(name: string | null): boolean;
  /** Says which names were never asked for. */
  reportUnused(key: string, diagnose: Diagnose): void;
}

/** Returns the name book of a list; case and spaces make no difference. */
export function openNameBook(names: readonly SameNames[]): NameBook {
  const entries = new Map<string, { name: string; index: number; written: string }>();
  names.forEach(({ name, also }, index) => {
    for (const written of [name, ...also]) {
      if (!entries.has(fold(written))) entries.set(fold(written), { name, index, written });
    }
  });
  const asked = new Map<string, string>();
  const folded = new Map<string, string>();
  return {
    nameOf: (name) => {
      if (name === null) return null;
      const key = folded.get(name) ?? fold(name);
      folded.set(name, key);
      asked.set(key, name);
      return entries.get(key)?.name ?? name;
    },
    knows: (name) => name !== null && entries.has(fold(name)),
    reportUnused: (setting, diagnose) => {
      for (const [key, { name, index, written }] of entries) {
        // The name itself may stand nowhere in the grid: it is how the others are to be called.
        if (asked.has(key) || (written === name && (names[index]?.also.length ?? 0) > 0)) continue;
        const unknown = [...asked].filter(([one]) => !entries.has(one)).map(([, text]) => text);
        diagnose('mapping-name-unused', placeInConfig(setting, index), {
          name: written,
          nearest: nearestName(written, unknown),
        });
      }
    },
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
