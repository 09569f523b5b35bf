import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/read/source/encoding.js';
import { decodeWindows1252 } from '../../../src/read/source/windows-1252.js';

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

  it.each([
    ['Windows-1251', 'windows-1251', 'Тема;Действия\nГде хранить книги;Спросить школу\n'],
    ['KOI8-R', 'koi8-r', 'Тема;Действия\nГде хранить книги;Спросить школу\n'],
    ['Mac Cyrillic', 'x-mac-cyrillic', 'Тема;Действия\nГде хранить книги;Спросить школу\n'],
    ['Windows-1250', 'windows-1250', 'Temat;Zadania\nGdzie są książki;Zapytać szkołę, później też\n'],
    ['ISO-8859-2', 'iso-8859-2', 'Temat;Zadania\nGdzie są książki;Zapytać szkołę, później też\n'],
    ['Mac Roman', 'macintosh', 'Sujet;Actions\nL’été à l’école;Préparer une fête\n'],
    ['Windows-1252', 'windows-1252', 'Sujet;Actions\nL’été à l’école;Préparer une fête\n'],
    ['Windows-1252', 'windows-1252', 'Topic;Costs\nBoiler;£40 – too much at 20°C\n'],
  ])('recognises %s by its words', (name, label, text) => {
    expect(decodeText(encode(text, label))).toMatchObject({ text, encoding: name });
  });

  it.each([
    [
      'Shift-JIS',
      '8365815b837d2c8d7393ae0a8e7397a7907d8f918ad92c8e9197bf82f08f5782df82e90a967b82cc8f43979d2c93b98bef0a',
    ],
    [
      'EUC-JP',
      'a5c6a1bca5de2cb9d4c6b00abbd4cea9bfdebdf1b4db2cbbf1cec1a4f2bdb8a4e1a4eb0acbdca4cebda4cdfd2cc6bbb6f10a',
    ],
  ])('recognises %s by its letters', (name, hex) => {
    const { encoding } = decodeText(Buffer.from(hex, 'hex'));
    expect(encoding).toBe(name);
  });

  it('says where no encoding gives words', () => {
    const bytes = Buffer.from(
      Array.from({ length: 400 }, (_, at) => (at % 9 === 8 ? 32 : 128 + ((at * 37) % 127))),
    );
    expect(decodeText(bytes).isUnknown).toBe(true);
  });
});

/** Gives the bytes of a text in an encoding that has a byte for each letter. */
function encode(text: string, label: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    label === 'windows-1252'
      ? decodeWindows1252(Uint8Array.of(byte))
      : new TextDecoder(label).decode(Uint8Array.of(byte)),
  );
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}
