import type { StoryPart } from '../../model/index.js';
import type { Say } from '../../text/index.js';
import { element, type Markup } from './markup.js';

/** Parts with more slides than this, such as the annex, are named as a whole. */
const maxLinks = 14;

/** Returns links to the parts of a report and to what is in them. */
export function writeNavigation(parts: readonly StoryPart[], say: Say): Markup {
  return element(
    'nav',
    { 'aria-labelledby': 'navigation' },
    element('h2', { id: 'navigation' }, say('report.contents')),
    element(
      'ul',
      {},
      ...parts.map(({ id, name, slides }) => {
        const inside = slides.filter(({ purpose }) => purpose !== 'divider');
        const links = inside.length > maxLinks ? [] : inside;
        return element(
          'li',
          {},
          element('a', { href: `#part-${encodeURIComponent(id)}` }, name),
          links.length === 0
            ? null
            : element(
                'ul',
                {},
                ...links.map((slide) =>
                  element('li', {}, element('a', { href: `#${encodeURIComponent(slide.id)}` }, slide.title)),
                ),
              ),
        );
      }),
    ),
  );
}
