export { checkThemes, type ThemeProblem } from './check-themes.js';
export { describeGroups } from './describe-groups.js';
export { findThemes, type ThemeSettings } from './find-themes.js';
export { slugOf } from './slug.js';
