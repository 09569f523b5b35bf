import * as v from 'valibot';

const said = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nth = v.pipe(v.number(), v.integer(), v.minValue(1));
const day = v.nullable(
  v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written as 2026-05-01.')),
);

const place = v.object({
  file: said,
  part: v.exactOptional(v.string()),
  row: v.exactOptional(nth),
  column: v.exactOptional(nth),
  heading: v.exactOptional(v.string()),
});
/** A name that other places refer to. */
const id = v.pipe(v.string(), v.regex(/^\S+$/, 'An id is a word without spaces.'));
const texts = v.array(v.string());
const textOrNull = v.nullable(v.string());
const item = {
  id,
  text: said,
  place,
  sameAs: texts,
  edited: v.exactOptional(said),
  inFront: v.exactOptional(v.picklist(['first', 'never'])),
};

const session = v.object({
  id,
  site: textOrNull,
  slot: textOrNull,
  room: textOrNull,
  facilitator: textOrNull,
  topic: v.object({ text: said, place, edited: v.exactOptional(said) }),
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
  id,
  label: said,
  longName: v.string(),
  terms: v.array(said),
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
  notes: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*(\+[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)*$/)),
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))), v.minLength(1)),
  showHosts: v.boolean(),
  contact: textOrNull,
  correctBy: textOrNull,
  template: v.nullable(v.union([v.string(), v.object({ file: v.string() })])),
  codebook: v.nullable(codebook),
  findings: v.optional(
    v.array(
      v.object({
        id: v.exactOptional(id),
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

/** What of a `playback.json` the other outputs are made from; what is counted from it is counted again. */
export const savedPlaybackSchema = v.object({
  date: day,
  sites: v.array(v.object({ id, name: said })),
  sessions: v.pipe(v.array(session), v.minLength(1)),
  themes: v.array(theme),
  summary: v.object({ findings: v.array(v.object({ text: said })) }),
  ledger: v.object({
    cells: count,
    used: count,
    merged: count,
    leftOut: count,
    entries: v.array(
      v.object({
        place,
        fate: v.picklist(['used', 'merged', 'leftOut']),
        reason: v.string(),
        text: v.string(),
      }),
    ),
  }),
  themeColours: v.exactOptional(v.array(id)),
  since: v.exactOptional(
    v.object({
      title: v.string(),
      date: textOrNull,
      sessionCount: count,
      continued: v.array(v.object({ themeId: v.string(), before: count })),
      newThemes: texts,
      goneThemes: v.array(v.object({ label: v.string(), sessions: count })),
      actionsAgain: texts,
    }),
  ),
  edits: v.exactOptional(
    v.object({
      themesNamed: count,
      themesHidden: count,
      sessionsMoved: count,
      linesReworded: count,
      linesChosen: count,
      ownersGiven: count,
      findingsEdited: count,
    }),
  ),
  madeFrom,
  diagnostics: v.array(
    v.object({
      code: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
      severity: v.picklist(['error', 'warning', 'info']),
      place,
      reason: said,
      fix: said,
      cause: v.exactOptional(v.string()),
    }),
  ),
});
