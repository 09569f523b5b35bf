import type { Diagnose } from '../diagnostics/index.js';
import { type Codebook, otherThemeId, type Session, type Themes } from '../model/index.js';
import { assignSessions } from './assign.js';
import { gatherCandidates } from './candidate.js';
import { checkThemes, type ThemeProblem } from './check-themes.js';
import { type Clustering, cluster } from './cluster.js';
import { clusterByCodebook } from './codebook-cluster.js';
import { codedCodebook, codedTexts } from './coded-texts.js';
import { describeThemes } from './describe-themes.js';
import { explainAssignment, explainThemes } from './explain-by-codebook.js';
import { sessionTexts } from './session-text.js';
import { weigh } from './weigh.js';

/**
 * - `themes`: how many themes, or `auto` to choose the number that holds best
 * - `lang`: BCP 47 tag of the notes
 * - `mayName`: true for words that may be in a theme's name; others (misspelt, harsh) stay out of it. Default: all
 * - `codebook`: themes that a person names; the sessions they do not fit are grouped by what they share. Default: none
 */
export interface ThemeSettings {
  readonly themes: 'auto' | number;
  readonly lang: string;
  readonly codebook?: Codebook | null;
  readonly mayName?: (text: string) => boolean;
}

/**
 * Returns the themes of sessions, largest first and `other` last, and where each session belongs, in the sessions' order. The order of the
 * sessions changes nothing else. Why it is done so is in `README.md` beside this file.
 */
export function findThemes(
  sessions: readonly Session[],
  settings: ThemeSettings,
  diagnose: Diagnose,
): Themes {
  const { lang, mayName = () => true } = settings;
  const codebook = settings.codebook ? codedCodebook(settings.codebook, lang) : null;
  const texts = codebook ? codedTexts(sessions, codebook, lang) : sessionTexts(sessions, lang);
  const weights = weigh(texts.map((text) => text.stems));
  const alone = texts.length === 1 && texts[0]!.stems.length > 0;
  const coded = codebook ? clusterByCodebook(texts, weights, codebook, settings) : null;
  const isFound = coded !== null && (coded.clustering.count > 0 || !alone);
  const clustering = isFound
    ? coded.clustering
    : alone
      ? themeOfOne()
      : cluster(weights.matrix, settings.themes);
  const given = isFound ? coded.labels : [];
  const isSampled = pickSampled(texts.length);
  const sampled = texts.map((text, row) => (isSampled(row) ? text : { ...text, topic: '', lines: [] }));
  const candidates = gatherCandidates(sampled, lang);
  const reserved = coded?.unused ?? [];
  const grouped = { texts, weights, clustering, candidates, isSampled: isSampled, given, reserved, mayName };
  const described = describeThemes(grouped, lang);
  const explained = coded
    ? explainThemes(described.themes, described.idOfCluster, coded, texts)
    : described.themes;
  // Texts may be said in a codebook's words; a long name is a topic as it was written.
  const topics = new Map(sessions.map((session) => [session.id, session.topic.text]));
  const themes = explained.map((theme) =>
    theme.id === otherThemeId
      ? theme
      : { ...theme, longName: topics.get(theme.sessionIds[0] ?? '') ?? theme.longName },
  );

  const place = sessions[0]?.topic.place;
  if (place !== undefined && clustering.count === 0)
    diagnose('too-little-text', place, { sessions: sessions.length });
  const { themes: asked } = settings;
  if (place !== undefined && asked !== 'auto' && clustering.count > 0 && clustering.count < asked) {
    diagnose('theme-number-lowered', place, { asked, possible: clustering.count });
  }
  if (place !== undefined && coded !== null && coded.unused.length > 0) {
    diagnose('codebook-theme-unused', { file: 'codebook' }, { themes: coded.unused });
  }

  const mentionsOf = new Map<string, string[]>();
  for (const theme of themes) {
    for (const id of theme.mentionedIn) {
      const mentions = mentionsOf.get(id);
      if (mentions) mentions.push(theme.id);
      else mentionsOf.set(id, [theme.id]);
    }
  }
  const assignments = assignSessions(grouped, described, mentionsOf);
  if (coded) {
    for (const [row, { id }] of texts.entries()) {
      const why = explainAssignment(row, coded, described.idOfCluster);
      if (why) assignments.set(id, { ...assignments.get(id)!, ...why });
    }
  }
  const result = { themes, assignments: sessions.map((session) => assignments.get(session.id)!) };
  if (place !== undefined) {
    const names = new Map(themes.map((theme) => [theme.id, theme.label]));
    for (const { kind, themeIds } of checkThemes(result)) {
      if (!isForPeople(kind)) continue;
      const named = themeIds.map((id) => names.get(id) ?? id);
      diagnose('theme-doubtful', place, { kind, themes: named, sessions: sessions.length });
    }
  }
  return result;
}

/** What a person can correct by another number of themes or another codebook; the rest would be a program error. */
function isForPeople(kind: ThemeProblem['kind']): kind is 'namesAlike' | 'overlap' | 'tooMany' {
  return kind === 'namesAlike' || kind === 'overlap' || kind === 'tooMany';
}

// A name needs two sessions that say it, not all of them: so many, evenly picked, make the names of ten thousand.
const maxSampled = 2000;

/** Returns a function that tells whose words may name themes: of very many sessions evenly picked ones. */
export function pickSampled(sessionCount: number): (row: number) => boolean {
  if (sessionCount <= maxSampled) return () => true;
  const at = (row: number) => Math.floor((row * maxSampled) / sessionCount);
  return (row) => row === 0 || at(row) !== at(row - 1);
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
