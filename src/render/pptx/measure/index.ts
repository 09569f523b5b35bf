export { unitsPerEm, widthOf } from './width-of.js';
export {
  heightOfLines,
  lineHeight,
  naturalWidth,
  splitRuns,
  type TypeSize,
  wrapRuns,
} from './wrap-runs.js';
