export { compareWithEarlier } from './compare.js';
export { followEarlier } from './follow-earlier.js';
export { readEarlier } from './read-earlier.js';
