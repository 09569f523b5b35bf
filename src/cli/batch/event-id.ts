import * as v from 'valibot';
import { nameEvent } from '../../index.js';

/** An id as events get them: it can name a folder on every system, and leads out of none. */
export const eventId = v.pipe(
  v.string(),
  v.check((id) => nameEvent(id) === id),
);
