export { type DecidingWord, explainSession, type SessionExplanation } from './explain-session.js';
export { findSubject, type Subject } from './find-subject.js';
