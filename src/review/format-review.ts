import {
  type Finding,
  findingId,
  type Item,
  itemsOf,
  otherThemeId,
  type Playback,
  type Review,
  type Session,
  type Theme,
} from '../model/index.js';

/**
 * Gives the review of a playback as YAML for a person to edit: its themes with their sessions, the lines that stand in front and the
 * findings, as they are, and what was decided before. Building with it unchanged changes nothing.
 */
export function formatReview(playback: Playback, before: Review | null): string {
  const lines = [
    ...introduction(playback.title),
    'themes:',
    ...playback.themes.themes.flatMap((theme) => themeLines(theme, playback)),
    '',
    '# Lines that stand in front now. Under each may stand, indented like `said`:',
    '#   text: "…"      other words to show; the line is marked as edited, and the annex keeps what was written',
    '#   show: first    always in front, and first;   show: never    in the annex only',
    '#   owner: "…"     who does it;   due: "…"   by when (actions only)',
    '# Any other line can be added by its id, which stands in data/playback.json.',
    'lines:',
    ...lineEntries(playback, before),
    '',
    '# What the summary says. text and show work as above; a finding of your own has a `text` and nothing else:',
    '#   - text: "…"',
    'findings:',
    ...findingEntries(playback.summary.findings, before),
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
      before?.synonyms.map(({ say, also }) => [
        `say: ${quoted(say)}`,
        `also: [${also.map(quoted).join(', ')}]`,
      ]),
      ['#   - say: job description', '#     also: [JD, JDs]'],
    ),
    '',
    '# Words that make no theme.',
    `ignore: [${(before?.ignore ?? []).map(quoted).join(', ')}]`,
  ];
  return `${lines.join('\n')}\n`;
}

function introduction(title: string): string[] {
  return [
    `# Your decisions on the playback of ${oneLine(title)}.`,
    '#',
    '# Change what you like, save this file, and build with it:',
    '#   ddat-playback build … --review review.yaml',
    '# Unchanged, it changes nothing. Keep the ids: by them a decision is found again when the grid has changed.',
    '#',
    '# Themes stand in the order of the deck.',
    '#   rename    change `name`',
    '#   move      move the line of a session to another theme',
    '#   order     move a whole theme up or down',
    '#   merge     add `merge-into: <id of the other theme>`',
    '#   split     add a theme with a `name` and `sessions`, without an id, and move lines to it',
    '#   hide      add `hide: true`: its sessions are shown under Other',
  ];
}

function themeLines(theme: Theme, { sessions }: Playback): string[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const isOther = theme.id === otherThemeId;
  return [
    '',
    ...(isOther ? ['  # Sessions at home in no theme.'] : []),
    `  - id: ${plainId(theme.id)}`,
    `    name: ${isOther ? 'Other' : quoted(theme.label)}`,
    '    sessions:',
    ...theme.sessionIds.map((id) => `      - ${plainId(id)}  # ${shorten(byId.get(id)?.topic.text ?? '')}`),
  ];
}

/** The lines that stand in front, each once, and those of which something was decided before. */
function lineEntries({ sessions, summary }: Playback, before: Review | null): string[] {
  const entries = new Map<string, { item: Item; session: Session; isAction: boolean }>();
  for (const session of sessions) {
    for (const item of session.discussion) entries.set(item.id, { item, session, isAction: false });
    for (const item of session.actions) entries.set(item.id, { item, session, isAction: true });
  }
  const decided = new Map((before?.lines ?? []).map((line) => [line.id, line]));
  const shown = [
    ...summary.themes.flatMap(({ points, suggestedActions }) => [...points, ...suggestedActions]),
  ].flatMap(({ items }) => items.slice(0, 1));
  const others = sessions.flatMap(itemsOf).filter(({ id }) => decided.has(id));
  const ids = new Set([...shown, ...summary.openQuestions.slice(0, 8), ...others.map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const { item, session, isAction } = entry;
    const line = decided.get(id);
    const where = [session.site, session.slot, session.room].filter((part) => part !== null).join(', ');
    return [
      '',
      `  # ${isAction ? 'Action' : 'Discussion point'}${where === '' ? '' : `, ${oneLine(where)}`}`,
      `  - id: ${plainId(id)}`,
      `    said: ${quoted(item.text)}`,
      ...decision('text', line?.text === item.text ? undefined : line?.text),
      ...(line?.show === undefined ? [] : [`    show: ${line.show}`]),
      ...decision('owner', line?.owner),
      ...decision('due', line?.due),
    ];
  });
}

function findingEntries(findings: readonly Finding[], before: Review | null): string[] {
  const decided = before?.findings ?? [];
  const found = findings.filter(({ kind }) => kind !== 'own');
  const known = new Set(found.map(findingId));
  // One that is not shown has no words here any more; what was said of it is in the review before.
  const gone = decided.filter(({ id, show }) => id !== undefined && show === 'never' && !known.has(id));
  const own = decided.filter(({ id }) => id === undefined);
  return [
    ...found.flatMap((finding) => {
      const line = decided.find(({ id }) => id === findingId(finding));
      return [
        '',
        `  - id: ${plainId(findingId(finding))}`,
        `    said: ${quoted(finding.isEdited === true ? (line?.said ?? '') : finding.text)}`,
        ...decision('text', finding.isEdited === true ? finding.text : undefined),
        ...(line?.show === undefined ? [] : [`    show: ${line.show}`]),
      ];
    }),
    ...gone.flatMap(({ id, said }) => [
      '',
      `  - id: ${plainId(id ?? '')}`,
      ...decision('said', said),
      '    show: never',
    ]),
    ...own.flatMap(({ text }) => (text === undefined ? [] : ['', `  - text: ${quoted(text)}`])),
  ];
}

function decision(key: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`    ${key}: ${quoted(value)}`];
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

/** A text in JSON's quotation marks is one in YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An id as it is, in quotation marks where YAML would take it for something else. */
function plainId(id: string): string {
  const isPlain = /^\p{Ll}[\p{Ll}\p{N}-]*$/u.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(id);
  return isPlain ? id : quoted(id);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  const line = oneLine(text);
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}
