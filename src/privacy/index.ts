export { createRedactor } from './redactor.js';
export { reportPersonalData } from './report-personal-data.js';
