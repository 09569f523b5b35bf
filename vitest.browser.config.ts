import base from './vitest.config.js';

/** Pages opened in Chromium: minutes, so in a run of their own. */
export default { ...base, test: { ...base.test, include: ['test/**/*.browser.ts'] } };
