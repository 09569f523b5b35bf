export { type AcceptedFinding, acceptFindings, type JudgedFindings } from './accept.js';
export {
  type Acceptance,
  type Config,
  type ConfigProblem,
  formatProblem,
  type RunOptions,
} from './config.js';
export { readConfig } from './read-config.js';
export { type EventList, type ListedEvent, readEventList } from './read-event-list.js';
export { formatConfig, type GuessedTable } from './write-config.js';
