import { describe, expect, it } from 'vitest';
import { nameOtherFormat } from '../../../src/read/text/other-formats.js';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';

describe('texts that hold no grid', () => {
  it.each([
    ['a LaTeX document', '% x\n\\section{A}\n\\begin{itemize}\n\\item b\n'],
    ['an Org-mode file', '* A\n:PROPERTIES:\n:ID: 1\n:END:\n'],
    [
      'source code',
      "import { a } from 'a';\nconst b = 1;\nfunction c() {\n  return b;\n}\nexport const d = 2;\n",
    ],
    ['source code', '#!/bin/sh\necho a\n'],
    [
      'a configuration, review or codebook of ddat-playback',
      'lang: en\ntables:\n  - match: { file: a.csv }\n    skip: true\n',
    ],
    [
      'a configuration, review or codebook of ddat-playback',
      'themes:\n  - id: a\n    sessions:\n      - b\nlines:\n  - id: c\n',
    ],
  ])('are called %s', (name, text) => {
    expect(nameOtherFormat(text)).toBe(name);
  });

  it.each([
    'Import of goods\nfrom Wales import duty is due;\nreturn to sender;\n',
    'Topic;Actions;\na;b;\nc;d;\n',
    '* one\n* two\n\nThe end:\n',
    'Themes:\n- one: two\n',
    'themes:\nWe spoke of bread.\n',
    '<?xml version="1.0"?><html><body>a</body></html>',
    '- We import a lot\n- Class of 2020: where are they?\n- return the keys\n',
  ])('are not seen in notes: %s', (text) => {
    expect(nameOtherFormat(text)).toBeNull();
  });

  it('are looked for in time that grows with the text', () => {
    for (const piece of [
      'import a ',
      'const ',
      '\\item',
      ':END:\n',
      'def a(',
      'themes:\n',
      '- a: b\n',
      ' ',
      'if (',
      '* ',
    ]) {
      nameOtherFormat(piece.repeat(50_000));
      detectWrittenFormat(piece.repeat(50_000));
    }
  });
});

describe('YAML', () => {
  it.each([
    ['yaml', '- title: a\n  room: b\n'],
    ['yaml', '# x\n---\nname: Day\nsessions:\n  - title: a\n    room: b\n'],
    ['text', 'Topic: a\nDiscussion:\n- one: two\n- three\nActions:\n- five\n'],
    ['text', '- Kim: we should\n- Otto: why?\n  Kim: because\n'],
    ['text', 'Actions:\n- Write: a letter\n  Due: May\n'],
  ])('is told as %s by a list of objects', (format, text) => {
    expect(detectWrittenFormat(text)).toBe(format);
  });
});
