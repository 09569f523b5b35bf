import type { Acceptance } from '../../index.js';

/** An event with the findings that are accepted of it alone. */
export interface EventAcceptances {
  readonly id: string;
  readonly accept: readonly Acceptance[];
}

/**
 * Returns the findings that are accepted in the combined playback: what is said about all, as it is and at its place in each event, and
 * what is said about an event under its folder. The reasons stay with the events: they are a person's words, and may name what is hidden.
 */
export function acceptTogether(
  shared: readonly Acceptance[],
  events: readonly EventAcceptances[],
): Acceptance[] {
  const placed = shared.filter(({ place }) => place !== undefined);
  const together = [
    ...shared,
    ...events.flatMap(({ id, accept }) => [...accept, ...placed].flatMap((one) => underFolder(one, id))),
  ];
  return together.map((one) => ({ ...one, reason: '' }));
}

/** Without a place all that is in the folder is meant, and what is found of the event as a whole. */
function underFolder(one: Acceptance, id: string): Acceptance[] {
  const places = one.place === undefined ? [id, `${id}/`] : [`${id}/${one.place}`];
  return places.map((place) => ({ ...one, place }));
}
