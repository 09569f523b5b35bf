import type { Redactor } from '../../model/index.js';
import type { PlacedBlock, RawSession } from './raw-session.js';

/** Returns a session without what is to be hidden, before an id is made of its words. Cells stay the same: the ledger knows them. */
export function redactRaw(raw: RawSession, { redact }: Redactor): RawSession {
  const orNull = (text: string | null) => (text === null ? null : redact(text));
  const block = (placed: PlacedBlock): PlacedBlock => ({
    ...placed,
    block: { ...placed.block, text: redact(placed.block.text) },
    ...(placed.owner === undefined ? {} : { owner: orNull(placed.owner) }),
  });
  return {
    ...raw,
    site: orNull(raw.site),
    slot: orNull(raw.slot),
    label: orNull(raw.label),
    facilitator: orNull(raw.facilitator),
    topic: raw.topic.map(block),
    discussion: raw.discussion.map(block),
    actions: raw.actions.map(block),
  };
}
