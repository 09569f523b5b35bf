import { compareText } from '../model/index.js';
import { shortSlug, slugOf } from '../normalise/words/slug.js';
import { hashText } from '../text/index.js';

/** Names that a folder may not have on Windows, and those that are beside the events' own. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|combined|data)$/;

const longestId = 60;

/**
 * Returns an event's id from what it is called: a slug that can name a folder on every system, the same whatever other events
 * there are. Two names may give one id; who has both must say so.
 */
export function nameEvent(name: string): string {
  const whole = slugOf(name);
  if (whole === '') return `event-${hashText(name).slice(0, 8)}`;
  if (reserved.test(whole)) return `${whole}-event`;
  return whole.length <= longestId
    ? whole
    : `${shortSlug(name, longestId - 9)}-${hashText(name).slice(0, 8)}`;
}

/** Orders ids as a person does: `site-2` before `site-10`. The same in every locale. */
export function compareEventIds(one: string, other: string): number {
  const parts = (id: string) => id.split(/(\d+)/);
  const [a, b] = [parts(one), parts(other)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [left = '', right = ''] = [a[at], b[at]];
    // At odd positions stand the digits.
    const order =
      at % 2 === 1 ? Number(left) - Number(right) || compareText(left, right) : compareText(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
