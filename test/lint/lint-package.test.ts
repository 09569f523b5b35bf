import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDeck } from '../../src/render/pptx/index.js';
import { smallCloud, smallStoryboard } from '../render/pptx/small-storyboard.js';
import { lintPackage } from './lint-package.js';

const time = new Date(2000, 0, 1);
let good: Record<string, Uint8Array>;
let original: Uint8Array;

beforeAll(async () => {
  const { title, lang, date } = smallStoryboard;
  const deck = await renderDeck(smallStoryboard, {
    clouds: new Map([[smallCloud.id, smallCloud]]),
    properties: { title, lang, date },
  });
  original = deck.bytes;
  good = unzipSync(deck.bytes);
});

/** The good package with one part written anew; `null` leaves it out. */
function broken(change: Record<string, ((text: string) => string) | string | null>): string[] {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(good)) files[name] = [bytes, { mtime: time }];
  for (const [name, how] of Object.entries(change)) {
    const before = new TextDecoder().decode(good[name]);
    const after = typeof how === 'function' ? how(before) : how;
    if (typeof how === 'function' && after === before)
      throw new Error(`The change of ${name} changes nothing.`);
    if (after === null) delete files[name];
    else files[name] = [strToU8(after), { mtime: time }];
  }
  return lintPackage(zipSync(files));
}

const slide = (name: keyof typeof slides) => `ppt/slides/slide${slides[name]}.xml`;
const slides = { title: 1, text: 2, table: 3, cloud: 4 };

describe('the package lint', () => {
  it('finds nothing in a good package, as written and packed anew', () => {
    expect(lintPackage(original)).toEqual([]);
    expect(broken({})).toEqual([]);
  });

  it.each<[string, Parameters<typeof broken>[0], string]>([
    [
      'shape ids that stand twice',
      { [slide('text')]: (x) => x.replace('id="3"', 'id="2"') },
      'duplicate shape ids',
    ],
    [
      'an override without a part',
      {
        '[Content_Types].xml': (x) =>
          x.replace(
            '</Types>',
            '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
          ),
      },
      'names ppt/slideMasters/slideMaster2.xml, which is not there',
    ],
    [
      'a part that is missing',
      { [slide('table')]: null },
      'points to ppt/slides/slide3.xml, which is not there',
    ],
    ['a part nothing leads to', { 'ppt/stray.xml': '<a/>' }, 'no relationship leads to it'],
    ['a part without a type', { 'ppt/media/a.webp': 'x' }, 'ppt/media/a.webp: has no content type'],
    [
      'a relationship that is not there',
      { [slide('table')]: (x) => x.replace(/r:id="rId\d+"/, 'r:id="rId99"') },
      'uses rId99, which its relationships lack',
    ],
    [
      'a theme of two masters',
      { 'ppt/notesMasters/_rels/notesMaster1.xml.rels': (x) => x.replace('theme2.xml', 'theme1.xml') },
      'shared by 2 masters',
    ],
    [
      'a list of the presentation out of order',
      {
        'ppt/presentation.xml': (x) =>
          x.replace(/(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'),
      },
      'ppt/presentation.xml: order',
    ],
    ['XML that is not well-formed', { [slide('text')]: (x) => x.replace('</a:p>', '') }, 'not well-formed'],
    ['a bare ampersand', { [slide('text')]: (x) => x.replace('<a:t>', '<a:t>a & b') }, 'not well-formed'],
    [
      'an empty placeholder',
      {
        [slide('text')]: (x) =>
          x.replace(
            '</p:spTree>',
            '<p:sp><p:nvSpPr><p:cNvPr id="99" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="9"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp></p:spTree>',
          ),
      },
      'an empty placeholder is left',
    ],
    [
      'a second a:pPr',
      { [slide('text')]: (x) => x.replace('</a:pPr>', '</a:pPr><a:pPr/>') },
      'several a:pPr',
    ],
    [
      'text without a language',
      { [slide('text')]: (x) => x.replace(' lang="en-GB"', '') },
      'text without a language',
    ],
    [
      'a table without alternative text',
      { [slide('table')]: (x) => x.replace(/ descr="[^"]*"/, '') },
      'has no alternative text',
    ],
    [
      'a picture described by its file name',
      { [slide('cloud')]: (x) => x.replace(/ descr="[^"]*"/, ' descr="cloud.png"') },
      'has no alternative text',
    ],
    ['no header row', { [slide('table')]: (x) => x.replace(' firstRow="1"', '') }, 'no header row flag'],
    [
      'a ragged row',
      { [slide('table')]: (x) => x.replace(/<a:tc>(?:(?!<\/a:tc>).)*<\/a:tc><\/a:tr>/, '</a:tr>') },
      'a table row does not fill the grid',
    ],
    [
      'a blank cell',
      { [slide('table')]: (x) => x.replace('<a:t>None recorded</a:t>', '<a:t> </a:t>') },
      'a table cell is blank',
    ],
    [
      'a table taller than its frame',
      { [slide('table')]: (x) => x.replace(/<a:tr h="\d+"/, '<a:tr h="9000000"') },
      'taller than its frame',
    ],
    [
      'a shape off the slide',
      { [slide('text')]: (x) => x.replace(/<a:off x="[1-9]\d*"/, '<a:off x="12000000"') },
      'a shape reaches beyond the slide',
    ],
    ['small print', { [slide('text')]: (x) => x.replace(/ sz="\d+"/, ' sz="800"') }, 'type of 8 pt'],
    [
      'a link that does not say where',
      { [slide('table')]: (x) => x.replace(/ tooltip="[^"]*"/, '') },
      'a link without a tooltip',
    ],
    ['`undefined`', { [slide('text')]: (x) => x.replace('<a:t>', '<a:t>undefined ') }, 'shows `undefined`'],
    [
      '`[object Object]`',
      { [slide('text')]: (x) => x.replace('<a:t>', '<a:t>[object Object] ') },
      'shows `[object `',
    ],
    [
      'an entity escaped twice',
      { [slide('text')]: (x) => x.replace('<a:t>', '<a:t>&amp;amp; ') },
      'shows `&amp;`',
    ],
    [
      'no title',
      { [slide('text')]: (x) => x.replace('type="title"', 'type="body" idx="77"') },
      'no title placeholder',
    ],
    [
      'the same title twice',
      { [slide('text')]: (x) => x.replace('<a:t>A slide of text', '<a:t>A slide with a table') },
      '2 slides have the title `A slide with a table`',
    ],
    [
      'a document without a title',
      { 'docProps/core.xml': (x) => x.replace(/<dc:title>.*<\/dc:title>/, '<dc:title/>') },
      'the document has no title of its own',
    ],
    [
      'a document without a language',
      { 'docProps/core.xml': (x) => x.replace(/<dc:language>.*<\/dc:language>/, '') },
      'the document has no language',
    ],
  ])('names %s', (_, change, fault) => {
    expect(broken(change).filter((line) => line.includes(fault))).not.toEqual([]);
  });

  it('names directory entries, different times, entries that stand twice and XML left uncompressed', () => {
    const files: Zippable = {};
    for (const [name, bytes] of Object.entries(good)) files[name] = [bytes, { mtime: time }];
    expect(lintPackage(zipSync({ ...files, 'ppt/': [new Uint8Array(), { mtime: time }] }))).toContain(
      'ppt/: directory entry',
    );
    const [first = ''] = Object.keys(good);
    expect(
      lintPackage(zipSync({ ...files, [first]: [good[first]!, { mtime: new Date(2001, 0, 1) }] })),
    ).toContain('archive: entries carry different times');
    expect(lintPackage(zipSync(files, { level: 0 })).join('\n')).toContain('XML stored without compression');
    const twice = zipSync({ ...files, 'docProps/cope.xml': [good['docProps/core.xml']!, { mtime: time }] });
    const renamed = new Uint8Array(Buffer.from(twice));
    const from = Buffer.from('docProps/cope.xml');
    const to = Buffer.from('docProps/core.xml');
    for (let i = Buffer.from(renamed).indexOf(from); i >= 0; i = Buffer.from(renamed).indexOf(from))
      renamed.set(to, i);
    expect(lintPackage(renamed)).toContain('docProps/core.xml: stands 2 times in the archive');
  });
});
