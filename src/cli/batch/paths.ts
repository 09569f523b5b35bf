/** Where a playback of a batch says what it was made from and what it holds. */
export const recordPath = 'data/event.json';

/** The folder of the combined playback, and its id where an event's would stand. */
export const combinedFolder = 'combined';

/** Where a part of a batch says what it is. */
export const shardPath = 'data/shard.json';

/** The folder written into where none is named. */
export const defaultOut = 'playbacks';
