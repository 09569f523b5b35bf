import * as v from 'valibot';
import { checkDocument } from './check-document.js';
import type { Config, ConfigProblem } from './config.js';
import { configSchema } from './keys.js';
import { distribute } from './read-config.js';

/** An event of a list, with what is said about it alone. */
export interface ListedEvent {
  /** Null where its first grid names it. */
  readonly name: string | null;
  /** Files, folders and patterns, as written. */
  readonly grids: readonly string[];
  /** The folder it is written into; null for one named after the event. */
  readonly out: string | null;
  readonly config: Omit<Config, 'problems'>;
}

/** A list of events: what each is, and what holds for all of them. */
export interface EventList {
  readonly events: readonly ListedEvent[];
  readonly shared: Omit<Config, 'problems'>;
  /** Whatever is wrong; then there are no events. */
  readonly problems: readonly ConfigProblem[];
}

const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));
const gridsSentence = 'The grids are a file, a folder or a pattern, or a list of these.';
const { out: _folder, reporter: _reporter, ...entriesOfEvent } = configSchema.entries;

const eventSchema = v.strictObject(
  {
    name: v.optional(text('The name of an event is a text.')),
    grids: v.union(
      [text(gridsSentence), v.pipe(v.array(text(gridsSentence)), v.nonEmpty(gridsSentence))],
      gridsSentence,
    ),
    out: v.optional(text('The folder of an event is a text.')),
    ...entriesOfEvent,
  },
  'An event has `grids`, and may have a `name`, an `out` and what a ddat-playback.yaml holds.',
);
const listSchema = v.strictObject({
  events: v.pipe(
    v.array(eventSchema, 'The events are a list, each with its `grids`.'),
    v.nonEmpty('The list of events is empty.'),
  ),
  ...configSchema.entries,
});

/**
 * Returns what a list of events in YAML says: under `events` each with its `grids`, and beside it the keys of a `ddat-playback.yaml` that
 * hold for all. Nothing is thrown: what is wrong is gathered with its line and column. `file` is the name used in the problems.
 */
export async function readEventList(source: string, file: string): Promise<EventList> {
  const { parseYaml } = await import('./parse-yaml.js');
  const { output, problems } = checkDocument(
    parseYaml(source, file),
    listSchema,
    'A list of events has the name `events`, and under it an event on each `- grids:`.',
  );
  const nothing = { options: {}, run: {}, accept: [] };
  if (output === null || problems.length > 0) return { events: [], shared: nothing, problems };
  // The schema has just said so; its table of keys hides the types from the compiler.
  const { events, ...shared } = output as { events: Record<string, unknown>[] } & Record<string, unknown>;
  return { events: events.map(toEvent), shared: distribute(shared), problems };
}

function toEvent({ name, grids, out, ...keys }: Record<string, unknown>): ListedEvent {
  return {
    name: typeof name === 'string' ? name : null,
    // What is no list is one text, as the schema says.
    grids: Array.isArray(grids) ? grids : [String(grids)],
    out: typeof out === 'string' ? out : null,
    config: distribute(keys),
  };
}
