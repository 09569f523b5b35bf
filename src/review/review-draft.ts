import { inlineYaml } from '../config/inline-yaml.js';
import {
  type Finding,
  findingId,
  type Item,
  type LineDecision,
  type LineShow,
  otherThemeId,
  type Playback,
  type Review,
  type Session,
  type Theme,
} from '../model/index.js';

/**
 * A review before it is written: what a person can decide, and around it the YAML that stays as it is, line by line without line
 * breaks. `formatDraft` puts it together, and so does the page on which a review is made.
 */
export interface ReviewDraft {
  readonly opening: readonly string[];
  readonly themes: readonly DraftTheme[];
  /** Under the themes: how each session is listed. */
  readonly sessions: readonly DraftSession[];
  readonly aboutLines: readonly string[];
  /** Every line of the notes; those that are listed whatever is decided of them come first. */
  readonly lines: readonly DraftLine[];
  readonly aboutFindings: readonly string[];
  readonly findings: readonly DraftFinding[];
  readonly closing: readonly string[];
}

export interface DraftTheme {
  readonly id: string;
  readonly name: string;
  /** What is before its name. */
  readonly head: readonly string[];
  readonly sessionIds: readonly string[];
}

export interface DraftSession {
  readonly id: string;
  readonly topic: string;
  /** Site, slot and room. */
  readonly where: string;
  readonly line: string;
}

/** What is decided of a line or a finding, as far as anything is. */
export type DraftDecision = Pick<LineDecision, 'text' | 'show' | 'owner' | 'due'>;

export interface DraftLine {
  readonly id: string;
  readonly sessionId: string;
  readonly said: string;
  readonly isAction: boolean;
  /** Whether it is in front now. */
  readonly isListed: boolean;
  readonly head: readonly string[];
  readonly decision: DraftDecision;
}

export interface DraftFinding {
  /** Null for a person's own. */
  readonly id: string | null;
  readonly said: string;
  readonly head: readonly string[];
  readonly decision: DraftDecision;
}

/** The keys of a decision in the order in which they are written. */
export const decisionKeys = ['text', 'show', 'owner', 'due'] as const;

/** Returns the review of a playback with what was decided before. */
export function draftReview(playback: Playback, before: Review | null): ReviewDraft {
  return {
    opening: [...introduction(playback.title), 'themes:'],
    themes: playback.themes.themes.map(draftTheme),
    sessions: playback.sessions.map(draftSession),
    aboutLines: [
      '',
      '# Lines that are shown first now. Under each you can add, indented like `said`:',
      '#   text: "…"      other words to show; the line is marked as edited, and the annex keeps what was written',
      '#   show: first    always in front, and first;   show: never    in the annex only',
      '#   owner: "…"     who does it;   due: "…"   by when (actions only)',
      '# Any other line can be added by its id, which is in data/playback.json.',
      'lines:',
    ],
    lines: draftLines(playback, before),
    aboutFindings: [
      '',
      '# What the summary says. text and show work as above; a finding of your own has a `text` and nothing else:',
      '#   - text: "…"',
      'findings:',
    ],
    findings: draftFindings(playback.summary.findings, before),
    closing: wordLists(before),
  };
}

function introduction(title: string): string[] {
  return [
    `# Your decisions on the playback of ${oneLine(title)}.`,
    '#',
    '# Make your changes, save this file, and build with it:',
    '#   npx ddat-playback build … --review review.yaml',
    '# Unchanged, it changes nothing. Keep the ids: by them a decision is found again when the grid has changed.',
    '#',
    '# Themes are in the order of the deck.',
    '#   rename    change `name`',
    '#   move      move the line of a session to another theme',
    '#   order     move a whole theme up or down',
    '#   merge     add `merge-into: <id of the other theme>`',
    '#   split     add a theme with a `name` and `sessions`, without an id, and move lines to it',
    '#   hide      add `hide: true`: its sessions are shown under Other',
  ];
}

/** Returns a theme as a draft has it; the one of the sessions without a theme is `Other` in every language. */
export function draftTheme({
  id,
  label,
  sessionIds,
}: Pick<Theme, 'id' | 'label' | 'sessionIds'>): DraftTheme {
  const isOther = id === otherThemeId;
  return {
    id,
    name: isOther ? 'Other' : label,
    head: ['', ...(isOther ? ['  # Sessions without a theme.'] : []), `  - id: ${inlineYaml(id)}`],
    sessionIds,
  };
}

function draftSession(session: Session): DraftSession {
  const { id, topic } = session;
  return {
    id,
    topic: oneLine(topic.text),
    where: whereOf(session),
    line: `      - ${inlineYaml(id)}  # ${shorten(topic.text)}`,
  };
}

/** Returns each line once: those that are in front in their order, then the others as they are in the notes. */
function draftLines({ sessions, summary }: Playback, before: Review | null): DraftLine[] {
  const decided = new Map((before?.lines ?? []).map((line) => [line.id, line]));
  const shown = summary.themes
    .flatMap(({ points, suggestedActions }) => [...points, ...suggestedActions])
    .flatMap(({ items }) => items.slice(0, 1));
  const listed = new Set([...shown, ...summary.openQuestions.slice(0, 8)]);
  const entries = new Map<string, DraftLine>();
  for (const session of sessions) {
    const add = (item: Item, isAction: boolean) => {
      const { id } = item;
      const isListed = listed.has(id);
      entries.set(id, draftLine(item, { session, isAction, isListed, decision: decided.get(id) }));
    };
    for (const item of session.discussion) add(item, false);
    for (const item of session.actions) add(item, true);
  }
  const first = [...listed].flatMap((id) => entries.get(id) ?? []);
  return [...first, ...[...entries.values()].filter(({ isListed }) => !isListed)];
}

function draftLine(
  { id, text: said }: Item,
  {
    session,
    isAction,
    isListed,
    decision = { id },
  }: {
    readonly session: Session;
    readonly isAction: boolean;
    readonly isListed: boolean;
    readonly decision: LineDecision | undefined;
  },
): DraftLine {
  const where = whereOf(session);
  const { text, ...rest } = withoutNames(decision);
  return {
    id,
    sessionId: session.id,
    said,
    isAction,
    isListed,
    head: [
      '',
      `  # ${isAction ? 'Action' : 'Discussion point'}${where === '' ? '' : `, ${where}`}`,
      `  - id: ${inlineYaml(id)}`,
      `    said: ${quoted(said)}`,
    ],
    decision: text === undefined || text === said ? rest : { text, ...rest },
  };
}

function draftFindings(findings: readonly Finding[], before: Review | null): DraftFinding[] {
  const decided = before?.findings ?? [];
  const found = findings.filter(({ kind }) => kind !== 'own');
  const known = new Set(found.map(findingId));
  // One that is not shown has no words here any more; what was said about it is in the review before.
  const gone = decided.filter(({ id, show }) => id !== undefined && show === 'never' && !known.has(id));
  const own = decided.flatMap(({ id, text }) => (id === undefined && text !== undefined ? [text] : []));
  return [
    ...found.map((finding) => {
      const id = findingId(finding);
      const line = decided.find((one) => one.id === id);
      const isEdited = finding.isEdited === true;
      const said = isEdited ? (line?.said ?? '') : finding.text;
      const decision = given(isEdited ? finding.text : undefined, line?.show);
      return { id, said, head: findingHead(id, said), decision };
    }),
    ...gone.map(({ id = '', said }) => {
      return { id, said: said ?? id, head: findingHead(id, said), decision: given(undefined, 'never') };
    }),
    ...own.map((text) => ({ id: null, said: '', head: [''], decision: { text } })),
  ];
}

function findingHead(id: string, said: string | undefined): string[] {
  return ['', `  - id: ${inlineYaml(id)}`, ...(said === undefined ? [] : [`    said: ${quoted(said)}`])];
}

function given(text: string | undefined, show: LineShow | undefined): DraftDecision {
  return { ...(text === undefined ? {} : { text }), ...(show === undefined ? {} : { show }) };
}

/** Returns what is decided of a line without what the line is. */
function withoutNames({ id: _, said: __, ...decision }: LineDecision): DraftDecision {
  return decision;
}

function wordLists(before: Review | null): string[] {
  return [
    '',
    '# Words that are misspelt in the grid, shown corrected everywhere but in the annex.',
    ...pairs(
      'corrections',
      before?.corrections.map(({ word, to }) => [`word: ${quoted(word)}`, `to: ${quoted(to)}`]),
      ['#   - word: recieve', '#     to: receive'],
    ),
    '',
    '# Words that mean the same.',
    ...pairs(
      'synonyms',
      before?.synonyms.map(({ say, also }) => [`say: ${quoted(say)}`, `also: ${inlineYaml(also)}`]),
      ['#   - say: job description', '#     also: [JD, JDs]'],
    ),
    '',
    '# Words that make no theme.',
    `ignore: ${inlineYaml(before?.ignore ?? [])}`,
  ];
}

/** A list of pairs, or an example of one. */
function pairs(
  key: string,
  entries: readonly (readonly [string, string])[] | undefined,
  example: readonly string[],
): string[] {
  if (entries === undefined || entries.length === 0) return [`${key}: []`, ...example];
  return [`${key}:`, ...entries.flatMap(([first, second]) => [`  - ${first}`, `    ${second}`])];
}

/** Returns a text in JSON's quotation marks, which are YAML's too: the page on which a review is made writes it so. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

function whereOf({ site, slot, room }: Session): string {
  return oneLine([site, slot, room].filter((part) => part !== null).join(', '));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  const line = oneLine(text);
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}
