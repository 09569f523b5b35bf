import base from './vitest.config.js';

/** The report in Chromium: a minute or two, so in a run of their own. */
export default { ...base, test: { ...base.test, include: ['test/**/*.browser.ts'] } };
