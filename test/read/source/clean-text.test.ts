import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/read/source/clean-text.js';

describe('cleanText', () => {
  it('takes out what nobody sees', () => {
    const text = 'a\u0000b\u200bc\u00add\ufeffe\u2060f\u0007g\u007fh';
    expect(cleanText(text)).toEqual({ text: 'abcdefgh', count: 7 });
  });

  it('takes out controls that turn the direction of words', () => {
    expect(cleanText('read \u202etxet\u202c \u2066now\u2069')).toEqual({ text: 'read txet now', count: 4 });
  });

  it('keeps text from right to left whole, its marks of direction too', () => {
    const text = 'השעות (בחורף) קצרות.\u200f می\u200cخواهم 👩‍🏫';
    expect(cleanText(text)).toEqual({ text, count: 0 });
  });

  it('takes marks of direction out of other text', () => {
    expect(cleanText('Topic\u200e')).toEqual({ text: 'Topic', count: 1 });
  });

  it('takes them out where a page writes them as entities, and leaves all other entities', () => {
    const text = 'a&#8203;b&#x2060;c&shy;d&#x202E;e&lrm;f&ZeroWidthSpace;g&#7;h';
    expect(cleanText(text)).toEqual({ text: 'abcdefgh', count: 7 });
    const kept = '&amp;#8203; &zwj; &#8204; &#233; &#146; &#10; &#8217; &# &#;';
    expect(cleanText(kept)).toEqual({ text: kept, count: 0 });
  });

  it('makes other line ends line feeds and mends half characters', () => {
    expect(cleanText('a\u2028b\u000bc\ud800').text).toBe('a\nb\nc\ufffd');
  });
});
