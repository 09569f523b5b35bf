import type { Diagnostic } from '../../diagnostics/index.js';
import {
  type Action,
  type DiscussionPoint,
  type FindingDecision,
  formatPlace,
  type LineShow,
  type OutputFile,
  type Playback,
  type Session,
} from '../../model/index.js';

/** What was chosen when a playback was made. */
export interface SavedInputs {
  /** Null where nobody named it. */
  readonly title: string | null;
  readonly notes: string;
  readonly languages: readonly string[];
  readonly showHosts: boolean;
  readonly contact: string | null;
  readonly correctBy: string | null;
  readonly template: string | { readonly file: string } | null;
  /** What a person decided of findings. */
  readonly decisions: readonly FindingDecision[];
}

/**
 * Gives `data/playback.json`: everything known of the event, as `templates/playback.schema.json` describes it. Two spaces,
 * keys in a fixed order, a line end at the end.
 */
export function renderPlaybackJson(
  playback: Playback,
  diagnostics: readonly Diagnostic[],
  making: SavedInputs,
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
      const listed = summaries.get(theme.id);
      return {
        id: theme.id,
        label: theme.label,
        longName: theme.longName,
        terms: theme.terms.map((term) => term.text),
        sessions: theme.sessionIds,
        mentionedIn: theme.mentionedIn,
        littleEvidence: theme.littleEvidence,
        summary: listed?.text ?? '',
        points: listed?.points ?? [],
        suggestedActions: listed?.suggestedActions ?? [],
        actionGroups: listed?.actionGroups ?? [],
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
      findings: summary.findings.map(
        ({ kind, text, count, sites: where, items, sessions: of, words, isEdited }) => ({
          kind,
          text,
          count,
          sites: where,
          items,
          sessions: of,
          words: [...new Set(words)],
          ...(isEdited === true ? { edited: true } : {}),
        }),
      ),
      contrasts: summary.contrasts,
      openQuestions: summary.openQuestions,
      withoutAction: summary.withoutAction,
    },
    ...(themes.colourIds === undefined ? {} : { themeColours: themes.colourIds }),
    ...(playback.since === undefined ? {} : { since: playback.since }),
    ...(playback.edits === undefined ? {} : { edits: playback.edits }),
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
function toMadeFrom({ themes, codebook }: Playback, making: SavedInputs) {
  const { title, notes, languages, showHosts, contact, correctBy, template, decisions } = making;
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
    ...(decisions.length === 0 ? {} : { findings: decisions }),
    termWeights: themes.themes.map(({ terms }) => terms.map(({ weight }) => weight)),
    assignments: themes.assignments.map(({ margin, stability, words, weights, next, isGiven }) => ({
      margin,
      stability,
      words,
      ...(weights === undefined ? {} : { weights }),
      ...(next === undefined ? {} : { next }),
      ...(isGiven === undefined ? {} : { isGiven }),
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
    topic: { text: topic.text, place: topic.place, ...editsOf(topic) },
    discussion: discussion.map(toPoint),
    actions: actions.map(toAction),
    fieldsUnsure,
  };
}

function toPoint({ id, text, place, kind, sameAs, ...more }: DiscussionPoint) {
  return { id, text, place, kind, sameAs, ...editsOf(more) };
}

function toAction({ id, text, place, kind, sameAs, owner, due, ...more }: Action) {
  return { id, text, place, kind, sameAs, owner, due, ...editsOf(more) };
}

/** What a person decided of a line, where anything was. */
function editsOf({ edited, inFront }: { readonly edited?: string; readonly inFront?: LineShow }) {
  return { ...(edited === undefined ? {} : { edited }), ...(inFront === undefined ? {} : { inFront }) };
}

/** Returns text as UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
