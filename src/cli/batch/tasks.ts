import type { Config, Options } from '../../index.js';
import type { BatchFlags } from '../inputs/flags.js';
import type { EventRecord } from './event-record.js';

/** A configuration with absolute file paths, so that it can be merged with others. */
export type PlainConfig = Omit<Config, 'problems'>;

/** Flags of `batch`, without those that belong to the combined playback alone. */
export type EventFlags = BatchFlags;

/** What a process needs to know to make the playback of one event. Plain data. */
export interface EventTask {
  readonly kind: 'event';
  readonly id: string;
  readonly name: string;
  /** Files, folders and patterns, by whole paths. */
  readonly paths: readonly string[];
  /** The folder all events are in, with a slash at its end: what messages leave out of paths. */
  readonly root: string;
  /** The out folder of the batch. */
  readonly out: string;
  readonly shared: PlainConfig;
  /** The configuration in the event's own folder, or null. */
  readonly configFile: string | null;
  /** Settings that the event list gives for this event only. */
  readonly listed: PlainConfig;
  readonly flags: EventFlags;
  /** Files named for all events that are not grids. */
  readonly beside: readonly string[];
}

/** The same for the playback of all events together. */
export interface CombinedTask {
  readonly kind: 'combined';
  readonly out: string;
  readonly events: readonly EventName[];
  readonly plan: CombinedPlan;
  /** Where the review of the combined playback is to be written; null for nowhere. */
  readonly writeReview: { readonly path: string; readonly force: boolean } | null;
}

export interface EventName {
  readonly id: string;
  readonly name: string;
}

/** How the combined playback is to be made; plain data, so that shards can hand it on. */
export interface CombinedPlan {
  /** The options, bytes as `{ "base64": … }`. */
  readonly options: unknown;
  readonly strict: boolean;
  readonly accept: Config['accept'];
}

export type Task = EventTask | CombinedTask;

/** The result for an event or for the combined playback. */
export type Outcome =
  | {
      readonly status: 'written' | 'unchanged';
      readonly record: EventRecord;
      /** Files of a person's own that were kept. */
      readonly kept: readonly { readonly path: string; readonly keptAs: string }[];
      /** Why the review that was asked for could not be written. */
      readonly reviewFailure?: string;
    }
  | {
      readonly status: 'failed';
      readonly id: string;
      readonly name: string;
      /** Why, in plain words and without a path of the machine. */
      readonly reason: string;
      /** What only -v prints. */
      readonly detail?: string;
    };

/** Returns options as plain data. */
export function packOptions(options: Options): unknown {
  return JSON.parse(
    JSON.stringify(options, (_key, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ),
  );
}

/** Restores options packed by `packOptions`; `createPlayback` validates them. */
export function unpackOptions(packed: unknown): Options {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const { base64 } = value as { base64?: unknown };
    if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return walk(packed) as Options;
}
