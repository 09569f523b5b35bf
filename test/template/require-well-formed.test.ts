import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/read/office/archive.js';
import { Unreadable } from '../../src/read/source/unreadable.js';
import { requireWellFormed } from '../../src/template/corporate/require-well-formed.js';

const look = (part: Uint8Array) => () =>
  requireWellFormed(openArchive(zipSync({ 'part.xml': part })), 'part.xml');
const utf16 = (text: string, mark: readonly [number, number]) => {
  const units = [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return mark[0] === 0xff ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return new Uint8Array([...mark, ...units]);
};

describe('a part that is taken over', () => {
  it.each([
    ['an element that another closes', '<a:x xmlns:a="u"><a:fill></a:fil></a:x>'],
    ['an element that nothing closes', '<x><y></x>'],
    ['two roots', '<x/><y/>'],
    ['a bare ampersand', '<x>a & b</x>'],
    ['an attribute twice', '<x a="1" a="2"/>'],
    ['a prefix that stands for nothing', '<a:x/>'],
    ['a control character', '<x>\u0001</x>'],
    ['nothing', ''],
  ])('is refused with %s', (_name, xml) => {
    expect(look(strToU8(xml))).toThrow(Unreadable);
  });

  it('may be in UTF-8 with or without its mark, and in UTF-16', () => {
    const xml = '<?xml version="1.0"?><x a="é">ü</x>';
    expect(look(strToU8(xml))).not.toThrow();
    expect(look(strToU8(`\ufeff${xml}`))).not.toThrow();
    expect(look(utf16(xml, [0xff, 0xfe]))).not.toThrow();
    expect(look(utf16(xml, [0xfe, 0xff]))).not.toThrow();
  });
});
