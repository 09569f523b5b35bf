import { describe, expect, test } from 'vitest';
import type { Rich } from '../../../src/model/index.js';
import { defaultLook } from '../../../src/render/pptx/look/look-of-template.js';
import { parasXml } from '../../../src/render/pptx/shapes/text-xml.js';

/** Each run as `text` or `[text]`, where it is a link, behind its colour. */
function written(runs: Rich): readonly string[] {
  const xml = parasXml([{ runs, size: 12, before: 0 }], {
    lang: 'en-GB',
    inherits: false,
    linkTo: () => 'rId1',
    titleOf: () => 'A slide',
    look: defaultLook,
  });
  return [...xml.matchAll(/<a:r>(.*?)<\/a:r>/g)].map(([, run = '']) => {
    const text = /<a:t>(.*?)<\/a:t>/.exec(run)?.[1];
    const colour = /schemeClr val="(\w+)"/.exec(run)?.[1];
    return run.includes('hlinkClick') ? `${colour} [${text}]` : `${colour} ${text}`;
  });
}

describe('links beside other text', () => {
  test('what stands behind a link begins in its colour, which LibreOffice gives to the link', () => {
    const runs: Rich = [
      { text: 'Room 1', link: 's' },
      { text: ' (twice)', muted: true },
    ];
    expect(written(runs)).toEqual(['hlink [Room 1]', 'hlink  ', 'accent6 (twice)']);
  });

  test('the blank between two lines of a link is no link', () => {
    const runs: Rich = [
      { text: 'Session 1, ', link: 's' },
      { text: 'Room 1', link: 's' },
    ];
    expect(written(runs)).toEqual(['hlink [Session 1,]', 'hlink  ', 'hlink [Room 1]']);
  });

  test('text without a link is written as it is, and a letter of two halves is not cut', () => {
    expect(written([{ text: 'One' }, { text: 'two', muted: true }])).toEqual(['tx1 One', 'accent6 two']);
    expect(written([{ text: 'Room', link: 's' }, { text: '🙂!' }])).toEqual([
      'hlink [Room]',
      'hlink 🙂',
      'tx1 !',
    ]);
  });
});
