export { checkThemes, type ThemeProblem } from './check-themes.js';
export { findThemes, type ThemeSettings } from './find-themes.js';
