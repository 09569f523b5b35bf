import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/read/source/encoding.js';

const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

describe('decodeText', () => {
  it('reads UTF-16 in both byte orders, with and without its mark', () => {
    const text = 'Topic,Actions\nÖffnungszeiten – 😀,Später\n';
    for (const swap of [false, true]) {
      for (const mark of ['\ufeff', '']) {
        expect(decodeText(utf16(mark + text, swap))).toEqual({ text, encoding: 'UTF-16', strays: null });
      }
    }
    expect(decodeText(utf16('נושא,פעולות\nספריות פתוחות,לבדוק\n', false)).encoding).toBe('UTF-16');
  });

  it('takes no other text for UTF-16', () => {
    expect(decodeText(Buffer.from('Topic,Actions\na,b\n')).encoding).toBe('UTF-8');
    expect(decodeText(Buffer.from('ab')).encoding).toBe('UTF-8');
  });

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    const { text, encoding } = decodeText(Buffer.from('caf\xe9 \x93x\x94 \x80', 'latin1'));
    expect({ text, encoding }).toEqual({ text: 'café “x” €', encoding: 'Windows-1252' });
  });

  it('keeps quotation marks and dashes where Windows-1252 is asked for', () => {
    for (const name of ['windows-1252', 'latin1', 'ISO-8859-1']) {
      expect(decodeText(Buffer.from('\x93x\x94 \x96 it\x92s', 'latin1'), name).text).toBe('“x” – it’s');
    }
  });

  it('keeps UTF-8 where only a few bytes are none, and says how many and where', () => {
    const bytes = Buffer.concat([
      Buffer.from('Café, “née”\nna'),
      Buffer.from([0xef]),
      Buffer.from('ve 😀 é'),
    ]);
    expect(decodeText(bytes)).toEqual({
      text: 'Café, “née”\nnaïve 😀 é',
      encoding: 'UTF-8',
      strays: { count: 1, line: 2 },
    });
  });

  it('makes every line end a line feed', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });
});
