import type { Diagnostic } from '../../diagnostics/index.js';
import {
  type Action,
  type DiscussionPoint,
  formatPlace,
  type OutputFile,
  type Playback,
  type Session,
} from '../../model/index.js';

/** What was chosen when a playback was made. */
export interface Making {
  /** Null where nobody named it. */
  readonly title: string | null;
  readonly notes: string;
  readonly languages: readonly string[];
  readonly showHosts: boolean;
  readonly contact: string | null;
  readonly correctBy: string | null;
  readonly template: string | { readonly file: string } | null;
}

/**
 * Gives `data/playback.json`: everything known of the event, as `templates/playback.schema.json` describes it. Two spaces,
 * keys in a fixed order, a line end at the end.
 */
export function renderPlaybackJson(
  playback: Playback,
  diagnostics: readonly Diagnostic[],
  making: Making,
): OutputFile {
  const { title, lang, date, sites, sessions, themes, summary } = playback;
  const assignments = new Map(themes.assignments.map((assignment) => [assignment.sessionId, assignment]));
  const summaries = new Map(summary.themes.map((theme) => [theme.themeId, theme]));
  const { cells, used, merged, leftOut, entries } = summary.ledger;
  const document = {
    schemaVersion: 1,
    title,
    lang,
    date,
    sites,
    sessions: sessions.map((session) => {
      const assignment = assignments.get(session.id);
      return {
        ...toSession(session),
        themes: assignment?.themeIds ?? [],
        mentions: assignment?.mentions ?? [],
      };
    }),
    themes: themes.themes.map((theme) => {
      const told = summaries.get(theme.id);
      return {
        id: theme.id,
        label: theme.label,
        longName: theme.longName,
        terms: theme.terms.map((term) => term.text),
        sessions: theme.sessionIds,
        mentionedIn: theme.mentionedIn,
        littleEvidence: theme.littleEvidence,
        summary: told?.text ?? '',
        points: told?.points ?? [],
        suggestedActions: told?.suggestedActions ?? [],
        actionGroups: told?.actionGroups ?? [],
      };
    }),
    actionGroups: summary.actionGroups.map(
      ({ id, text, words, items, sessions: of, sites: where, themes: in_ }) => ({
        id,
        text,
        term: words[0] ?? text,
        words: [...new Set(words)],
        items,
        sessions: of,
        sites: where,
        themes: in_,
      }),
    ),
    summary: {
      findings: summary.findings.map(({ kind, text, count, sites: where, items, sessions: of, words }) => ({
        kind,
        text,
        count,
        sites: where,
        items,
        sessions: of,
        words: [...new Set(words)],
      })),
      contrasts: summary.contrasts,
      openQuestions: summary.openQuestions,
      withoutAction: summary.withoutAction,
    },
    ledger: {
      cells,
      used,
      merged,
      leftOut,
      entries: entries.map(({ place, fate, reason, text }) => ({
        place,
        fate,
        reason: reason ?? '',
        text: text ?? '',
      })),
    },
    madeFrom: toMadeFrom(playback, making),
    diagnostics: diagnostics.map(({ code, severity, place, reason, fix, cause }) => ({
      code,
      severity,
      place,
      at: formatPlace(place),
      reason,
      fix,
      ...(cause === undefined ? {} : { cause }),
    })),
  };
  return { path: 'data/playback.json', bytes: encode(`${JSON.stringify(document, null, 2)}\n`) };
}

/** What other outputs are made from and the rest of the file does not say; themes and sessions in the order of the file. */
function toMadeFrom({ themes, codebook }: Playback, making: Making) {
  const { title, notes, languages, showHosts, contact, correctBy, template } = making;
  const isNamed = template === null || typeof template === 'string';
  return {
    title,
    notes,
    languages,
    showHosts,
    contact,
    correctBy,
    template: isNamed ? template : { file: template.file.replace(/^.*[\\/]/, '') },
    codebook: codebook ?? null,
    termWeights: themes.themes.map(({ terms }) => terms.map(({ weight }) => weight)),
    assignments: themes.assignments.map(({ margin, stability, words, weights }) => ({
      margin,
      stability,
      words,
      ...(weights === undefined ? {} : { weights }),
    })),
  };
}

function toSession({ id, site, slot, room, facilitator, topic, discussion, actions, fieldsUnsure }: Session) {
  return {
    id,
    site,
    slot,
    room,
    facilitator,
    topic: { text: topic.text, place: topic.place },
    discussion: discussion.map(toPoint),
    actions: actions.map(toAction),
    fieldsUnsure,
  };
}

function toPoint({ id, text, place, kind, sameAs }: DiscussionPoint) {
  return { id, text, place, kind, sameAs };
}

function toAction({ id, text, place, kind, sameAs, owner, due }: Action) {
  return { id, text, place, kind, sameAs, owner, due };
}

/** Gives text as UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
