import type { Placed } from '../lay-out/blocks.js';

import type { LayoutKey } from '../look/layout.js';

/** Returns the layout whose placeholders take what a page holds. */
export function chooseLayout(body: readonly Placed[]): LayoutKey {
  const count = (kind: Placed['kind']): number => body.filter((each) => each.kind === kind).length;
  if (count('picture') > 0) return 'cloud';
  const texts = count('text');
  if (count('table') > 0) return texts > 0 ? 'textAndTable' : 'table';
  return (['titleOnly', 'content', 'two', 'three'] as const)[texts] ?? 'four';
}
