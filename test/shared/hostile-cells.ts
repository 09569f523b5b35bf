import type { InputFile } from '../../src/index.js';

/** What people, or somebody who means harm, can type into a cell: no format may act on any of it. Each is one line. */
export const hostileCells: readonly string[] = [
  // Formulas.
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://example.invalid?"&A1,"Click here")',
  '=WEBSERVICE("https://example.invalid/?"&A1)',
  '=IMPORTXML("https://example.invalid","//a")',
  '=DDE("cmd";"/C calc";"x")',
  "+1+cmd|'/C calc'!A0",
  '-2+3+cmd|"/C calc"!A0',
  '@SUM(1+9)*cmd|"/C calc"!A0',
  '＝1+1 in full width',
  "'=1+1 behind an apostrophe",
  '"=1+1" in quotation marks',
  '=_xlfn.SINGLE(1)',
  '_x003D_1+1 and _x000D_ as escapes of a workbook',
  // Scripts and markup.
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)//',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">click</a>',
  '<style>body{display:none}</style>',
  '<!-- a comment that does not close',
  '--> out of a comment',
  ']]> out of CDATA',
  '<![CDATA[ into CDATA',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<?xml version="1.0"?><a/>',
  '&lt;script&gt;alert(1)&lt;/script&gt; in entities',
  '&#x3C;script&#x3E;alert(1)&#x3C;/script&#x3E; in numbers',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</title></style></textarea><b>out of everything',
  '{{constructor.constructor("alert(1)")()}}',
  '{% include "secrets.md" %}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what stands in the cell.
  '${7*7} and `${7*7}`',
  '$\\href{javascript:alert(1)}{x}$',
  // Markdown.
  '[click](javascript:alert(1))',
  '![x](https://example.invalid/pixel.png)',
  '[x]: https://example.invalid "a definition"',
  '<https://example.invalid>',
  '# A heading of its own',
  '- [x] done already',
  '1. first of a list',
  '| a | row | of a table |',
  '```sh rm -rf',
  '--- and a rule',
  '> quoted *strong* _weak_ ~~gone~~ \\',
  // Paths, headers, directions.
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\calc.exe',
  '/etc/passwd',
  'C:\\windows\\win.ini',
  '\\\\example.invalid\\share\\x',
  'file:///etc/passwd',
  'CON',
  'aux.txt',
  'Bcc: everyone@example.invalid',
  'Subject: another',
  'Right \u202egnp.exe to left',
  'Zero\u200bwidth\u2060words',
  'Lone half \ud83d of a letter',
  'Bell \u0007 and escape \u001b[31m red',
  '%s %n %x {0} {title}',
  '__proto__',
  'constructor',
];

const inTurn = (index: number): string => hostileCells[index % hostileCells.length] ?? '';

/**
 * A playback.json, so that each text reaches us as it stands, not as the markup it may be: a session for each hostile cell, with it as
 * topic, discussion point and action; sites, slots, rooms, host, owners, dates and the title are hostile too.
 */
export function hostileGrid(): InputFile {
  const sites = ['../../../etc/passwd', '<script>alert(1)</script>', '=1+1'];
  const sessions = hostileCells.map((text, index) => ({
    site: sites[index % sites.length],
    slot: `Session ${1 + Math.floor(index / 12)} ${index % 2 === 0 ? '<b onclick=alert(1)>' : '=2+2'}`,
    room: `${inTurn(index + 7)} ${index}`,
    facilitator: null,
    topic: { text },
    discussion: [{ text }, { text: `Ovens and flour for bread ${index}, says ${inTurn(index + 3)}` }],
    actions: [
      { text, owner: inTurn(index + 11), due: inTurn(index + 13) },
      { text: `Build ${index} ovens with ${inTurn(index + 5)}`, owner: null, due: null },
    ],
  }));
  const title = 'Bread </title><script>alert(1)</script>';
  return {
    path: 'grid.json',
    bytes: new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, title, sessions })),
  };
}
