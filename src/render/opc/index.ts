export { coreProperties, type DocumentProperties } from './core-properties.js';
export { cleanText, declaration, escapeAttribute, escapeLines, escapeText } from './markup.js';
export { collectRelationships, type Part, type Relationship } from './part.js';
export { zipParts } from './zip-parts.js';
