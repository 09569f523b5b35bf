import base from './vitest.config.js';

/** Pages opened in Chromium: in a run of their own, as it must be installed. */
export default { ...base, test: { ...base.test, include: ['test/**/*.browser.ts'] } };
