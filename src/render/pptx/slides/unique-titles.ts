import type { Page } from '../lay-out/page.js';

/** Returns pages whose titles all differ: one that was said before, such as a shortened one, gets a number. */
export function uniqueTitles(pages: readonly Page[]): readonly Page[] {
  const said = new Set<string>();
  return pages.map((page) => {
    let text = page.title.text;
    for (let number = 2; said.has(text); number++) text = `${page.title.text} – ${number}`;
    said.add(text);
    return text === page.title.text ? page : { ...page, title: { ...page.title, text } };
  });
}
