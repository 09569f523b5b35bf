import { leaveOut } from '../../options/derive.js';
import type { PlainConfig } from './tasks.js';

/** A configuration that says nothing. */
export const noConfig: PlainConfig = { options: {}, run: {}, accept: [] };

/**
 * Returns what holds for an event: what is said about all, but for what belongs to the combined playback alone, then what is said about it
 * alone. A later one wins, key by key; accepted findings add up, the event's own first.
 */
export function mergeConfigs(shared: PlainConfig, own: readonly PlainConfig[]): PlainConfig {
  const options = leaveOut(shared.options, ({ batch }) => batch === 'combined');
  return own.reduce(layConfig, { ...shared, options });
}

/** Returns a configuration with what another says laid over it. */
export function layConfig(below: PlainConfig, above: PlainConfig): PlainConfig {
  const isMapped = below.options.mapping !== undefined || above.options.mapping !== undefined;
  return {
    options: {
      ...below.options,
      ...above.options,
      ...(isMapped ? { mapping: { ...below.options.mapping, ...above.options.mapping } } : {}),
    },
    run: { ...below.run, ...above.run },
    accept: [...above.accept, ...below.accept],
  };
}
