export { compareWithPrevious } from './compare-events.js';
export { followPrevious } from './follow-previous.js';
export { readPreviousPlayback } from './read-previous.js';
