export { compareWithPrevious as compareWithEarlier } from './compare-events.js';
export { followPrevious as followEarlier } from './follow-previous.js';
export { readPreviousPlayback as readEarlier } from './read-previous.js';
