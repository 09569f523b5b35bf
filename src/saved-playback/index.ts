import * as v from 'valibot';
import type { Diagnostic } from '../diagnostics/index.js';
import type {
  Codebook,
  Edits,
  FindingDecision,
  Ledger,
  PreviousEventComparison,
  Session,
  Site,
  Themes,
} from '../model/index.js';
import { OptionError } from '../options/settings.js';
import { savedPlaybackSchema } from './schema.js';

/** What a `playback.json` holds that every other output can be made from. */
export interface SavedPlayback {
  readonly title: string | null;
  readonly date: string | null;
  readonly sites: readonly Site[];
  readonly sessions: readonly Session[];
  readonly themes: Themes;
  readonly ledger: Ledger;
  readonly codebook: Codebook | null;
  readonly since: PreviousEventComparison | null;
  readonly decisions: readonly FindingDecision[];
  readonly edits: Edits | null;
  readonly notes: string;
  readonly wordings: readonly string[];
  readonly showHosts: boolean;
  readonly contact: string | null;
  readonly correctBy: string | null;
  /** The name of a shipped template; of one that was given as a file, the file's name. */
  readonly template: string | { readonly file: string } | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The sentences that were counted, as they are in the file: those of the summary, then those of the themes. */
  readonly sentences: readonly string[];
}

type SavedFile = v.InferOutput<typeof savedPlaybackSchema>;

/** The form of `playback.json` that this version writes and reads. */
const knownForm = 1;

/** Returns what a `playback.json` holds. Throws `OptionError` with a plain message for a file that is none, or none of this form. */
export function readSavedPlayback(bytes: Uint8Array): SavedPlayback {
  const value = parse(bytes);
  if (!isObject(value) || typeof value.schemaVersion !== 'number' || !Array.isArray(value.sessions)) {
    throw new OptionError(
      'This file is no playback.json: give the data/playback.json that `ddat-playback build` wrote. Sessions in other JSON files are read by `build`.',
    );
  }
  if (value.schemaVersion !== knownForm) {
    throw new OptionError(
      `This playback.json has the form ${value.schemaVersion}; this version of ddat-playback knows the form ${knownForm}. Use the version that wrote it, or build again from the grids.`,
    );
  }
  if (value.madeFrom === undefined) {
    throw new OptionError(
      'This playback.json was written by an earlier version and lacks what the other outputs are made from (`madeFrom`). Build again from the grids.',
    );
  }
  const result = v.safeParse(savedPlaybackSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw damaged(`\`${v.getDotPath(issue) ?? 'the whole'}\`: ${issue.message}`);
  }
  return toSavedPlayback(result.output);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new OptionError(
      `This file is no JSON, or was cut off (${cause}). Give the data/playback.json that \`ddat-playback build\` wrote.`,
    );
  }
}

function toSavedPlayback(saved: SavedFile): SavedPlayback {
  const { madeFrom, themes, sessions, summary, diagnostics, themeColours, since, edits, ...rest } = saved;
  const { languages, termWeights, assignments, findings, ...made } = madeFrom;
  if (assignments.length !== sessions.length) throw damaged('there is not one assignment for each session');
  const themeIds = new Set(themes.map(({ id }) => id));
  const sessionIds = new Set(sessions.map(({ id }) => id));
  refuseUnknown(
    sessions.flatMap(({ themes: own, mentions }) => [...own, ...mentions]),
    themeIds,
    'theme',
  );
  refuseUnknown(
    themes.flatMap(({ sessions: own, mentionedIn }) => [...own, ...mentionedIn]),
    sessionIds,
    'session',
  );
  return {
    ...rest,
    ...made,
    wordings: languages,
    since: since ?? null,
    edits: edits ?? null,
    decisions: findings,
    sessions: sessions.map(({ themes: _themes, mentions: _mentions, ...session }) => session),
    themes: {
      themes: themes.map(({ terms, sessions: own, summary: _sentence, ...theme }, at) => ({
        ...theme,
        terms: terms.map((text, nth) => ({ text, weight: termWeights[at]?.[nth] ?? 0 })),
        sessionIds: own,
      })),
      assignments: sessions.map(({ id, themes: own, mentions }, at) => ({
        // There is one for each, as was seen above.
        ...(assignments[at] as (typeof assignments)[number]),
        sessionId: id,
        themeIds: own,
        mentions,
      })),
      ...(themeColours === undefined ? {} : { colourIds: themeColours }),
    },
    // A code of another version is shown as it is.
    diagnostics: diagnostics as readonly Diagnostic[],
    sentences: [...summary.findings.map(({ text }) => text), ...themes.map(({ summary: text }) => text)],
  };
}

function refuseUnknown(ids: readonly string[], known: ReadonlySet<string>, what: string): void {
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw damaged(`it names the ${what} \`${unknown}\`, which is not in it`);
}

function damaged(what: string): OptionError {
  return new OptionError(`This playback.json was changed or damaged: ${what}. Build again from the grids.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
