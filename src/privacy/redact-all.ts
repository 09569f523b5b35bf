import type { Redactor } from '../model/index.js';

/** Ids are made of words that were redacted before; to change them would part what belongs together. */
const idKeys = new Set([
  'id',
  'sameAs',
  'items',
  'sessionId',
  'sessionIds',
  'themeId',
  'themeIds',
  'mentions',
  'mentionedIn',
  'about',
]);

/** Returns a value of plain data with every text in it redacted, but ids. */
export function redactAll<T>(value: T, redactor: Redactor): T {
  if (redactor.isIdle) return value;
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return redactor.redact(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, each]) => [key, idKeys.has(key) ? each : walk(each)]),
    );
  };
  // The walk keeps the shape of what it is given, which the compiler cannot see.
  return walk(value) as T;
}
