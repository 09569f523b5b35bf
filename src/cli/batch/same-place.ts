import type { Effects } from '../../io/index.js';

/** Whether two paths lead to one place: each is the other, or lies in it. */
export async function isSamePlace(one: string, other: string, { standsIn }: Effects): Promise<boolean> {
  return (await standsIn(one, other)) && (await standsIn(other, one));
}
