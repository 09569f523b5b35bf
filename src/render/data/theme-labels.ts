import type { Theme } from '../../model/index.js';

/** Returns the labels of themes by their ids. */
export function labelsOf(themes: readonly Theme[]): Map<string, string> {
  return new Map(themes.map(({ id, label }) => [id, label]));
}
