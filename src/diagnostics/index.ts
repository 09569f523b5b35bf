export * from './catalogue.js';
export * from './diagnostic.js';
export { foundByOutputs, foundOfSessions } from './found-again.js';
