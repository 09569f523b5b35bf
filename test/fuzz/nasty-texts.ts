import { hostileCells } from '../shared/hostile-cells.js';

/** Texts that mean something to one reader or another, or that are a strain. */
export const nastyTexts: readonly string[] = [
  ...hostileCells,
  ...['', ' ', '\u00a0', '\u0000', '\ufeff', '\ud800', '\u202e', '\u200b', 'e\u0301\u0301\u0301', 'ﷺ', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'İ', 'ß'],
  ...['\n', '\r', '\r\n', '\t', '\v', '\u2028', '\u0085', ',', ';', '|', '"', "'", '""', '\\', '/', '%', '#', '---', '***'],
  ...['-1', '0', '1e309', 'NaN', '99999999999999999999', '0x7fffffff', '1.5', 'null', 'true', '2026-02-30', '25:99'],
  ...['A1:XFD1048576', 'XFD1048576', 'R1C1', '../../../etc/passwd', 'file:///etc/passwd', 'https://example.invalid/x'],
  ...['C:\\Windows\\win.ini', '\\\\example.invalid\\share', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['Topic', 'Discussion', 'Actions', 'Session 1', 'Room', 'Topic:', 'Actions:', 'Host', 'Slot', 'Site'],
  ...['a'.repeat(5000), 'word '.repeat(1000), '. '.repeat(500), '- a\n'.repeat(200), '( '.repeat(800)],
];

/** What opens something that another has to close: repeated, it goes deep. */
export const openings: readonly string[] = [
  ...['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<p', '<!--', '<![CDATA[', '<script>', '&', '&#x'],
  ...['[', '{"a":', '[[', '{', '"', '> ', '  - ', '- ', '1. ', '(', '*', '_', '**', '[x](', '![', '`', '~~', '|', '\\'],
  ...['<w:p>', '<w:tbl><w:tr><w:tc>', '<a:p><a:r>', '<p:grpSp>', '<c r="A1">', '<table:table-row>', '<text:list>'],
  ...['\t', ',', ';', '\n', '\r', '# ', '&a ', '*a ', '? ', '!!js/function ', '"\n', '=\n', '\n    '],
];
