export { redactAll } from './redact-all.js';
export { createRedactor, type RedactionSettings } from './redactor.js';
export { reportPersonalData } from './report-personal-data.js';
