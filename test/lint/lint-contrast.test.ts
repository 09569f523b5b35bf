import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDeck } from '../../src/render/pptx/index.js';
import { smallCloud, smallStoryboard } from '../render/pptx/small-storyboard.js';
import { lintContrast } from './lint-contrast.js';

let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  const { title, lang, date } = smallStoryboard;
  const { bytes } = await renderDeck(smallStoryboard, {
    clouds: new Map([[smallCloud.id, smallCloud]]),
    properties: { title, lang, date },
  });
  parts = unzipSync(bytes);
});

function changed(part: string, from: string | RegExp, to: string): string[] {
  const before = new TextDecoder().decode(parts[part]);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`The change of ${part} changes nothing.`);
  return lintContrast(zipSync({ ...parts, [part]: strToU8(after) }));
}

describe('the contrast of a deck', () => {
  it('is enough as written', () => {
    expect(lintContrast(zipSync(parts))).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string]>([
    [
      'a pale run',
      'ppt/slides/slide2.xml',
      /(<a:rPr [^>]*><a:solidFill>)<a:schemeClr val="\w+"\/>/,
      '$1<a:srgbClr val="BBBBBB"/>',
    ],
    ['dark text on the ground of a cover', 'ppt/slides/slide1.xml', 'val="bg1"', 'val="tx1"'],
    [
      'a cell filled in the colour of its text',
      'ppt/slides/slide3.xml',
      /(<a:tcPr [^>]*>)/g,
      '$1<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>',
    ],
    [
      'a theme whose ink is its paper',
      'ppt/theme/theme1.xml',
      /<a:dk1>.*?<\/a:dk1>/,
      '<a:dk1><a:srgbClr val="FFFFFF"/></a:dk1>',
    ],
    ['a dark row of headings', 'ppt/tableStyles.xml', 'val="bg2"', 'val="tx2"'],
  ])('is too little for %s', (_, part, from, to) => {
    expect(changed(part, from, to)).not.toEqual([]);
  });
});
