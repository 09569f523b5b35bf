export { type CodebookSource, loadCodebooks } from './load-codebooks.js';
export { type CodebookReading, readCodebook } from './read-codebook.js';
