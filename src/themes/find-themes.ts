import type { Diagnose } from '../diagnostics/index.js';
import type { Session, Themes } from '../model/index.js';
import { assignSessions } from './assign.js';
import { gatherCandidates } from './candidate.js';
import { type Clustering, cluster } from './cluster.js';
import { describeThemes } from './describe-themes.js';
import { sessionTexts } from './session-text.js';
import { weigh } from './weigh.js';

/**
 * - `themes`: how many themes, or `auto` to choose the number that holds best
 * - `lang`: BCP 47 tag of the notes
 */
export interface ThemeSettings {
  readonly themes: 'auto' | number;
  readonly lang: string;
}

/**
 * Gives the themes of sessions, largest first and `other` last, and where each session belongs, in the sessions' order. The order of the
 * sessions changes nothing else. Why it is done so stands in `README.md` beside this file.
 */
export function findThemes(
  sessions: readonly Session[],
  settings: ThemeSettings,
  diagnose: Diagnose,
): Themes {
  const { lang } = settings;
  const texts = sessionTexts(sessions, lang);
  const weights = weigh(texts.map((text) => text.stems));
  const alone = texts.length === 1 && texts[0]!.stems.length > 0;
  const clustering = alone ? themeOfOne() : cluster(weights.matrix, settings.themes);
  const grouped = { texts, weights, clustering, candidates: gatherCandidates(texts, lang) };
  const { themes, idOfCluster } = describeThemes(grouped, lang);

  const place = sessions[0]?.topic.place;
  if (place !== undefined && clustering.count === 0)
    diagnose('too-little-text', place, { sessions: sessions.length });
  const { themes: asked } = settings;
  if (place !== undefined && asked !== 'auto' && clustering.count > 0 && clustering.count < asked) {
    diagnose('theme-number-lowered', place, { asked, possible: clustering.count });
  }

  const mentionsOf = new Map<string, string[]>();
  for (const theme of themes) {
    for (const id of theme.mentionedIn) mentionsOf.set(id, [...(mentionsOf.get(id) ?? []), theme.id]);
  }
  const assignments = assignSessions(grouped, idOfCluster, mentionsOf);
  return { themes, assignments: sessions.map((session) => assignments.get(session.id)!) };
}

/** A single session has nothing to share words with, and is a theme all the same. */
function themeOfOne(): Clustering {
  return {
    count: 1,
    groups: Int32Array.of(0),
    margins: Float64Array.of(1),
    stability: Float64Array.of(1),
    closeness: Float64Array.of(0),
  };
}
