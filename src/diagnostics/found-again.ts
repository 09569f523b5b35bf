import type { DiagnosticCode } from './catalogue.js';

/** What is found while templates are read and pictures drawn, so that it is found again wherever that is done again. */
export const foundByOutputs: ReadonlySet<string> = new Set<DiagnosticCode>([
  'letter-cannot-be-drawn',
  'cloud-word-left-out',
  'template-part-left-out',
  'template-layout-missing',
  'template-area-small',
  'template-ground-unseen',
  'template-theme-colours-changed',
  'template-colour-changed',
  'template-font-margin',
]);

/** What is found of all sessions at once, so that of several events together it is found again. */
export const foundOfSessions: ReadonlySet<string> = new Set<DiagnosticCode>([
  'codebook-theme-unused',
  'language-found',
  'language-without-wording',
  'personal-data-seen',
  'theme-doubtful',
  'theme-number-lowered',
  'too-little-text',
  'word-likely-misspelt',
  'word-run-together',
]);
