import { load } from 'cheerio/slim';
import { cleanText } from '../source/clean-text.js';
import type { Archive } from './archive.js';
import { readXmlForTree } from './plain-xml.js';
import { readRelations } from './relations.js';

/** Gives the texts of a diagram (SmartArt) by the id of its relation, in the order of its points. */
export type Diagrams = (id: string) => readonly string[];

/** Gives what reads the diagrams of a slide: each point with words is a text (ECMA-376 part 1, 21.4.2). */
export function readDiagrams(archive: Archive, part: string): Diagrams {
  const parts = new Map(readRelations(archive, part).map(({ id, target }) => [id, target]));
  return (id) => {
    const data = parts.get(id);
    if (data === undefined || !archive.has(data)) return [];
    const $ = load(readXmlForTree(archive, data), { xml: true });
    return $('dgm\\:pt')
      .toArray()
      .flatMap((point) => {
        const words = $(point)
          .find('a\\:p')
          .toArray()
          .map((paragraph) => $(paragraph).find('a\\:t').text())
          .join(' ');
        const text = cleanText(words).text.replace(/\s+/g, ' ').trim();
        return text === '' ? [] : [text];
      });
  };
}
