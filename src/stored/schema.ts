import * as v from 'valibot';

const place = v.object({
  file: v.string(),
  part: v.exactOptional(v.string()),
  row: v.exactOptional(v.number()),
  column: v.exactOptional(v.number()),
  heading: v.exactOptional(v.string()),
});
const texts = v.array(v.string());
const textOrNull = v.nullable(v.string());
const item = {
  id: v.string(),
  text: v.string(),
  place,
  sameAs: texts,
  edited: v.exactOptional(v.string()),
  inFront: v.exactOptional(v.picklist(['first', 'never'])),
};

const session = v.object({
  id: v.string(),
  site: textOrNull,
  slot: textOrNull,
  room: textOrNull,
  facilitator: textOrNull,
  topic: v.object({ text: v.string(), place, edited: v.exactOptional(v.string()) }),
  discussion: v.array(v.object({ ...item, kind: v.picklist(['point', 'question', 'unfinished']) })),
  actions: v.array(
    v.object({
      ...item,
      kind: v.picklist(['action', 'question', 'statement', 'unfinished']),
      owner: textOrNull,
      due: textOrNull,
    }),
  ),
  fieldsUnsure: v.boolean(),
  themes: texts,
  mentions: texts,
});

const theme = v.object({
  id: v.string(),
  label: v.string(),
  longName: v.string(),
  terms: texts,
  sessions: texts,
  mentionedIn: texts,
  littleEvidence: v.boolean(),
  summary: v.string(),
});

const codebook = v.object({
  themes: v.array(
    v.object({
      name: v.string(),
      description: v.exactOptional(v.string()),
      words: texts,
      phrases: texts,
      examples: texts,
    }),
  ),
  synonyms: v.array(v.object({ say: v.string(), also: texts })),
  ignore: texts,
});

/** The part of a `playback.json` that is there so that every other output can be made from it. */
const madeFrom = v.object({
  title: textOrNull,
  notes: v.string(),
  languages: v.pipe(texts, v.minLength(1)),
  showHosts: v.boolean(),
  contact: textOrNull,
  correctBy: textOrNull,
  template: v.nullable(v.union([v.string(), v.object({ file: v.string() })])),
  codebook: v.nullable(codebook),
  findings: v.optional(
    v.array(
      v.object({
        id: v.exactOptional(v.string()),
        said: v.exactOptional(v.string()),
        text: v.exactOptional(v.string()),
        show: v.exactOptional(v.picklist(['first', 'never'])),
      }),
    ),
    [],
  ),
  termWeights: v.array(v.array(v.number())),
  assignments: v.array(
    v.object({
      margin: v.number(),
      stability: v.number(),
      words: texts,
      weights: v.exactOptional(v.array(v.number())),
      next: v.exactOptional(v.string()),
      isGiven: v.exactOptional(v.boolean()),
    }),
  ),
});

/** What of a `playback.json` the other outputs are made from; what is counted from it is counted anew. */
export const storedSchema = v.object({
  date: textOrNull,
  sites: v.array(v.object({ id: v.string(), name: v.string() })),
  sessions: v.pipe(v.array(session), v.minLength(1)),
  themes: v.array(theme),
  summary: v.object({ findings: v.array(v.object({ text: v.string() })) }),
  ledger: v.object({
    cells: v.number(),
    used: v.number(),
    merged: v.number(),
    leftOut: v.number(),
    entries: v.array(
      v.object({
        place,
        fate: v.picklist(['used', 'merged', 'leftOut']),
        reason: v.string(),
        text: v.string(),
      }),
    ),
  }),
  themeColours: v.exactOptional(texts),
  since: v.exactOptional(
    v.object({
      title: v.string(),
      date: textOrNull,
      sessionCount: v.number(),
      continued: v.array(v.object({ themeId: v.string(), before: v.number() })),
      newThemes: texts,
      goneThemes: v.array(v.object({ label: v.string(), sessions: v.number() })),
      actionsAgain: texts,
    }),
  ),
  edits: v.exactOptional(
    v.object({
      themesNamed: v.number(),
      themesHidden: v.number(),
      sessionsMoved: v.number(),
      linesReworded: v.number(),
      linesChosen: v.number(),
      ownersGiven: v.number(),
      findingsEdited: v.number(),
    }),
  ),
  madeFrom,
  diagnostics: v.array(
    v.object({
      code: v.string(),
      severity: v.picklist(['error', 'warning', 'info']),
      place,
      reason: v.string(),
      fix: v.string(),
      cause: v.exactOptional(v.string()),
    }),
  ),
});
