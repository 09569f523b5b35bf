import { OptionError } from '../../index.js';
import type { ShardRecord } from './shard-record.js';
import type { CombinedPlan, EventName } from './tasks.js';

/** A part of a batch in its folder. */
export interface ShardFolder {
  readonly folder: string;
  readonly record: ShardRecord;
}

/**
 * Returns the events and the plan that all parts have. Throws `OptionError` where the parts are not those of one batch: made by different
 * versions, from different events or with different options, or two of them the same. A part that is missing is no reason to stop.
 */
export function checkParts(
  parts: readonly ShardFolder[],
  version: string,
): { readonly events: readonly EventName[]; readonly plan: CombinedPlan } {
  const [first, ...others] = parts;
  if (first === undefined) throw new OptionError('No part of a batch was given.');
  const foreign = parts.find(({ record }) => record.version !== version);
  if (foreign !== undefined) {
    throw new OptionError(
      `\`${foreign.folder}\` was made by version ${foreign.record.version} of ddat-playback, and this is version ${version}. Make all parts and combine them with one version.`,
    );
  }
  for (const other of others) refuseStranger(first, other);
  refuseTwice(parts);
  return { events: first.record.events, plan: first.record.combined };
}

function refuseStranger(first: ShardFolder, other: ShardFolder): void {
  const [one, two] = [first.record, other.record];
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const what =
    one.shard.of !== two.shard.of
      ? `one is of ${one.shard.of} parts and the other of ${two.shard.of}`
      : differs(one.events, two.events)
        ? `they were made from different events (${formatDifference(one.events, two.events)})`
        : differs(one.combined, two.combined)
          ? 'they were made with different options'
          : null;
  if (what === null) return;
  throw new OptionError(`\`${first.folder}\` and \`${other.folder}\` are not parts of one batch: ${what}.`);
}

function formatDifference(one: readonly EventName[], two: readonly EventName[]): string {
  const only = (these: readonly EventName[], those: readonly EventName[]) =>
    these.filter(({ id }) => !those.some((other) => other.id === id)).map(({ id }) => id);
  const ids = [...only(one, two), ...only(two, one)];
  return ids.length === 0 ? 'their names differ' : `only one has ${ids.slice(0, 5).join(', ')}`;
}

function refuseTwice(parts: readonly ShardFolder[]): void {
  const holders = new Map<string, ShardFolder>();
  for (const part of parts) {
    for (const id of [...part.record.made, ...part.record.failed].map((one) => one.id)) {
      const other = holders.get(id);
      if (other !== undefined) {
        throw new OptionError(
          `\`${other.folder}\` and \`${part.folder}\` both hold the event \`${id}\`. Name each part once.`,
        );
      }
      holders.set(id, part);
    }
  }
  const numbers = new Map<number, ShardFolder>();
  for (const part of parts) {
    const { number, of } = part.record.shard;
    const other = numbers.get(number);
    if (other !== undefined) {
      throw new OptionError(
        `\`${other.folder}\` and \`${part.folder}\` are both part ${number} of ${of}. Name each part once.`,
      );
    }
    numbers.set(number, part);
  }
}
