import { describe, expect, it } from 'vitest';
import { openMessage } from '../../../src/read/text/mime.js';
import { readEncodedWords } from '../../../src/read/text/mime-headers.js';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';
import { listen } from '../events.js';

const open = (...lines: string[]) => openMessage('a.eml', lines.join('\n'), listen().diagnose);

describe('messages', () => {
  it('are known by their fields, which notes with a date and a subject are not', () => {
    expect(detectWrittenFormat('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>a</p>')).toBe('mime');
    expect(detectWrittenFormat('From: a@b.org\nMessage-ID: <1>\nSubject: x\n\nText\n')).toBe('mime');
    expect(detectWrittenFormat('Date: 3 May\nSubject: Bees\n\nNotes:\n- one\n- two\n')).toBe('text');
  });

  it('give the page before the plain text, from parts within parts', () => {
    const opened = open(
      'Subject: Day',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: multipart/alternative;',
      '  boundary="b c"',
      '',
      '--b c',
      'Content-Type: text/plain',
      '',
      'plain',
      '--b c',
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: Quoted-Printable',
      '',
      '<p>caf=E9 a=',
      'nd =3D</p>',
      '--b c--',
      '--a--',
    );
    expect(opened).toEqual({ text: '<p>café and =</p>', subject: 'Day' });
  });

  it('decode the words of fields', () => {
    expect(readEncodedWords('=?utf-8?q?caf=C3=A9_?= =?UTF-8?B?4oCT?= x')).toBe('café – x');
  });

  it('are refused where no part is a text, and end where the file is cut off', () => {
    expect(() => open('Content-Type: image/png', '', 'AAAA')).toThrow('cannot be read');
    expect(
      open('Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/html', '', '<p>x')
        .text,
    ).toBe('<p>x');
  });

  it('are opened in time that grows with their length', () => {
    const head = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n\n';
    for (const piece of [
      '--a\n',
      '--a',
      ' ',
      '=',
      '\n',
      '=\n',
      '--a\nContent-Type: multipart/mixed; boundary=a\n\n',
    ]) {
      try {
        open(head + piece.repeat(50_000));
      } catch {
        // Some hold no text.
      }
    }
  });
});
