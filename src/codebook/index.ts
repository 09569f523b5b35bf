export { loadCodebooks } from './load-codebooks.js';
export { readCodebook } from './read-codebook.js';
