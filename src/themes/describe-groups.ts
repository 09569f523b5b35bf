import type { Session, Themes } from '../model/index.js';
import { assignSessions } from './assign.js';
import { gatherCandidates } from './candidate.js';
import { closenessOf } from './closeness.js';
import type { Clustering } from './cluster.js';
import { describeThemes } from './describe-themes.js';
import { pickSampled, type ThemeSettings } from './find-themes.js';
import { sessionTexts } from './session-text.js';
import { weigh } from './weigh.js';

/** Sessions that belong together, with what they are called. */
export interface NamedGroup {
  readonly label: string;
  readonly sessionIds: readonly string[];
}

/**
 * Returns the themes of groups that a person made, in the order of the groups: the words that distinguish them, the sessions nearest to
 * the centre first, and who mentions them. Sessions in no group are without a theme.
 */
export function describeGroups(
  sessions: readonly Session[],
  groups: readonly NamedGroup[],
  { lang, mayName = () => true }: Pick<ThemeSettings, 'lang' | 'mayName'>,
): Themes {
  const groupOf = new Map(groups.flatMap(({ sessionIds }, group) => sessionIds.map((id) => [id, group])));
  const texts = sessionTexts(sessions, lang);
  const weights = weigh(texts.map(({ stems }) => stems));
  const rows = Int32Array.from(texts, ({ id }) => groupOf.get(id) ?? -1);
  const clustering: Clustering = {
    count: groups.length,
    groups: rows,
    margins: new Float64Array(texts.length).fill(1),
    stability: new Float64Array(texts.length).fill(1),
    closeness: closenessOf(weights.matrix, rows, groups.length),
  };
  const isSampled = pickSampled(texts.length);
  const sampled = texts.map((text, row) => (isSampled(row) ? text : { ...text, topic: '', lines: [] }));
  const candidates = gatherCandidates(sampled, lang);
  const given = groups.map(({ label }) => label);
  const grouped = { texts, weights, clustering, candidates, isSampled: isSampled, given, mayName };
  const described = describeThemes(grouped, lang);
  const byId = new Map(described.themes.map((theme) => [theme.id, theme]));
  const themes = described.idOfCluster.flatMap((id) => byId.get(id) ?? []);
  const assignments = assignSessions(grouped, described, new Map());
  return { themes, assignments: sessions.map(({ id }) => assignments.get(id)!) };
}
