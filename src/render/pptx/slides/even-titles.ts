import type { Page } from '../lay-out/page.js';
import type { LayoutKey } from '../look/layout.js';
import type { Look } from '../look/look.js';

const contents: readonly LayoutKey[] = ['content', 'two', 'titleOnly'];

/**
 * Gives pages whose titles have one size on all contents, that of the title a third of the way up from the smallest: a
 * presentation's own size is often for a word or two. Its titles have a place of fixed size, so what fits still fits.
 */
export function evenTitles(pages: readonly Page[], look: Look): readonly Page[] {
  if (look.corporate === null) return pages;
  const isContent = (page: Page): boolean => contents.includes(page.layout);
  const sizes = pages
    .filter(isContent)
    .map(({ title }) => title.size)
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor((sizes.length - 1) / 3)] ?? Infinity;
  return pages.map((page) =>
    isContent(page) && page.title.size > usual ? { ...page, title: { ...page.title, size: usual } } : page,
  );
}
