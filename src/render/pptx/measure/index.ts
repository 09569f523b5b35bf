export { fullWidth, isTall, unitsPerEm, widthOf } from './width-of.js';
export {
  heightOfLines,
  type LineStart,
  lineHeight,
  naturalWidth,
  splitRuns,
  type TypeSize,
  wrapRuns,
} from './wrap-runs.js';
