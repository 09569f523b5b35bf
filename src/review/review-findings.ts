import type { Diagnose } from '../diagnostics/index.js';
import { type Finding, type FindingDecision, findingId, type Summary } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';

export interface FindingReview {
  readonly summary: Summary;
  readonly edited: number;
}

/** Returns the summary with what a person decided of its findings; their own are before the ask, which is last. */
export function reviewFindings(
  summary: Summary,
  decisions: readonly FindingDecision[],
  { sessionCount, diagnose }: { readonly sessionCount: number; readonly diagnose: Diagnose },
): FindingReview {
  const place = { file: 'review.yaml', part: 'findings' };
  const byId = new Map<string, FindingDecision>();
  const ids = summary.findings.map(findingId);
  for (const decision of decisions) {
    if (decision.id === undefined || !decidesAnything(decision)) continue;
    if (ids.includes(decision.id)) byId.set(decision.id, decision);
    else {
      const nearest = nearestName(decision.id, ids);
      diagnose('review-finding-gone', place, { id: decision.id, nearest });
    }
  }
  const own = decisions.flatMap(({ id, text }) =>
    id === undefined && text !== undefined ? [ownFinding(text, sessionCount)] : [],
  );
  if (byId.size + own.length === 0) return { summary, edited: 0 };
  const found = summary.findings.flatMap((finding): Finding[] => {
    const decision = byId.get(findingId(finding));
    if (decision === undefined) return [finding];
    const { said, text, show } = decision;
    if (show === 'never') return [];
    if (text === undefined || text === said) return [finding];
    if (said !== undefined && said !== finding.text)
      diagnose('review-finding-changed', place, { text, said, now: finding.text });
    return [{ ...finding, text, isEdited: true }];
  });
  const isFirst = (finding: Finding) => byId.get(findingId(finding))?.show === 'first';
  const asks = found.filter(({ kind }) => kind === 'ask');
  const others = found.filter(({ kind }) => kind !== 'ask');
  const findings = [
    ...others.filter(isFirst),
    ...others.filter((finding) => !isFirst(finding)),
    ...own,
    ...asks,
  ];
  return { summary: { ...summary, findings }, edited: byId.size + own.length };
}

/** True for a finding of a person's own, and for one that is not as it was found; one that is only written out decides nothing. */
export function decidesAnything({ said, text, show }: FindingDecision): boolean {
  return show !== undefined || (text !== undefined && text !== said);
}

function ownFinding(text: string, of: number): Finding {
  return {
    kind: 'own',
    text,
    count: { sessions: 0, of },
    sites: [],
    items: [],
    sessions: [],
    words: [],
    isEdited: true,
  };
}
