import * as v from 'valibot';

const place = v.object({
  file: v.string(),
  part: v.exactOptional(v.string()),
  row: v.exactOptional(v.number()),
  column: v.exactOptional(v.number()),
  heading: v.exactOptional(v.string()),
});
const textOrNull = v.nullable(v.string());
const line = { text: v.string(), place, kind: v.string() };
const texts = v.array(v.object({ text: v.string() }));

const playbackFacts = v.object({
  title: v.string(),
  sessions: v.array(
    v.object({
      id: v.string(),
      site: textOrNull,
      slot: textOrNull,
      room: textOrNull,
      facilitator: textOrNull,
      topic: v.object({ text: v.string(), place }),
      discussion: v.array(v.object(line)),
      actions: v.array(v.object({ ...line, owner: textOrNull, due: textOrNull })),
    }),
  ),
  themes: v.array(v.object({ id: v.string(), label: v.string(), sessions: v.array(v.string()) })),
  actionGroups: texts,
  summary: v.object({ findings: texts }),
  diagnostics: v.array(v.object({ code: v.string(), severity: v.string(), place, reason: v.string() })),
});

/** The facts of a `playback.json` that are compared. */
export type PlaybackFacts = v.InferOutput<typeof playbackFacts>;
export type SessionFacts = PlaybackFacts['sessions'][number];
export type ThemeFacts = PlaybackFacts['themes'][number];
export type DiagnosticFacts = PlaybackFacts['diagnostics'][number];

/** Returns the facts of a `playback.json`; null for a file that is none, or one of another form. */
export function readPlaybackFacts(bytes: Uint8Array): PlaybackFacts | null {
  try {
    const result = v.safeParse(playbackFacts, JSON.parse(new TextDecoder().decode(bytes)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
