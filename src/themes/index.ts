export { checkThemes } from './check-themes.js';
export { describeGroups } from './describe-groups.js';
export { findThemes } from './find-themes.js';
export { slugOf } from './slug.js';
