import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { cleanText } from '../source/clean-text.js';
import { damaged } from '../source/unreadable.js';
import type { Archive } from './archive.js';
import { readXmlForTree } from './plain-xml.js';
import { mainPart, readRelations } from './relations.js';

/** One slide of a presentation: its number as shown, its part and the section it is in. */
export interface ListedSlide {
  readonly number: number;
  readonly part: string;
  readonly section: string | null;
}

/** Returns the slides in the order they are shown. Throws `Unreadable`. */
export function listSlides(archive: Archive): ListedSlide[] {
  const presentation = mainPart(archive, 'ppt/presentation.xml');
  const $ = load(readXmlForTree(archive, presentation), { xml: true });
  const sections = new Map<string, string>();
  for (const section of $('p14\\:section').toArray()) {
    const name = (section.attribs.name ?? '').trim();
    for (const slide of $(section).find('p14\\:sldId').toArray()) sections.set(slide.attribs.id ?? '', name);
  }
  const parts = new Map(readRelations(archive, presentation).map(({ id, target }) => [id, target]));
  return $('p\\:sldIdLst > p\\:sldId')
    .toArray()
    .map(({ attribs }, index) => {
      const part = parts.get(attribs['r:id'] ?? '');
      if (part === undefined) throw damaged(`slide ${index + 1} is missing`);
      return { number: index + 1, part, section: sections.get(attribs.id ?? '') || null };
    });
}

/** Returns the root element of a slide, and how many invisible characters were taken out of it. Throws `Unreadable`. */
export function openSlide(archive: Archive, part: string): { root: Element; cleaned: number } {
  const { text, count } = cleanText(readXmlForTree(archive, part));
  const root = load(text, { xml: true })('p\\:sld').get(0);
  if (!root) throw damaged(`the part ${part} is no slide`);
  return { root, cleaned: count };
}
