import { OptionError } from '../../index.js';

/** One of several parts of a batch, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Returns what `--shard` says. Throws `OptionError` for what is no part of a whole. */
export function readShard(text: string): Shard {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim()) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (number === undefined || shard.number < 1 || shard.number > shard.of) {
    throw new OptionError(`\`--shard ${text}\`: write which part of how many, such as \`--shard 2/8\`.`);
  }
  return shard;
}

/** Returns the events of a part: of the events in their order, every `of`th from the `number`th on. Each is in exactly one part. */
export function eventsOfShard<T>(events: readonly T[], { number, of }: Shard): T[] {
  return events.filter((_, at) => at % of === number - 1);
}
