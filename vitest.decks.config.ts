import base from './vitest.config.js';

/** Decks rendered by LibreOffice: minutes, so in a run of their own. */
export default { ...base, test: { ...base.test, include: ['test/**/*.rendered.ts'] } };
