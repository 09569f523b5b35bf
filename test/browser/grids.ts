import { existsSync, readFileSync } from 'node:fs';
import type { InputFile } from '../../src/index.js';
import { makeGrid } from '../look/made-up-grids.mjs';
import { hostileGrid } from '../shared/hostile-cells.js';

const sample = 'fixtures/sample/libraries-together.txt';
const real = '../shared/seeds/000_1db49bbe12fb7833.txt';

/** Eighty letters without a blank. */
const longWord = 'communityswimmingpoolandrepaircafeopeninghoursworkinggroupforharrowbyandsaltmere';

const columns = ['Site', 'Session', 'Room', 'Topic', 'Discussion', 'Actions'];
const awkwardRows = [
  [
    'Nord <b>bold</b>',
    'Session 1',
    'Room "A" & \'B\'',
    'Café ovens: <script>alert(1)</script> or "><img src=x onerror=alert(1)>?',
    'Flour is dear at the Café Zoë\n</script><script>alert(2)</script>\n&lt;b&gt; is typed, not bold',
    'Build one oven together\n<svg onload=alert(3)> for the bakers',
  ],
  [
    'Nord <b>bold</b>',
    'Session 1',
    'قاعة',
    'كيف نحافظ على المكتبة مفتوحة في المساء؟',
    'الخبز غالي الثمن\nמה עושים עם התנור הישן?\nOvens and فرن and תנור on a line',
    'اسألوا المجلس عن الفرن',
  ],
  [
    'Süd',
    'Session 2',
    longWord,
    `Who is in the ${longWord}?`,
    `${longWord}\nThe ${longWord} has not met`,
    `Wind up the ${longWord}`,
  ],
  [
    'Süd',
    'Session 2',
    'Rose bed',
    '“Roses”, \'roses\', «roses», „roses“ & "roses"',
    'Roses want sun and water\nWho waters the roses in August?',
    'Dig two rose beds\nAsk the school for water butts',
  ],
  ['Süd', 'Session 3', 'Rose bed', 'Water for the roses', 'Water butts leak', 'Mend the water butts'],
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Grids that reports are opened of, by name; null where the file is not on this machine. */
export const grids: Readonly<Record<string, InputFile | null>> = {
  sample: { path: 'libraries-together.txt', bytes: readFileSync(sample) },
  'real grid': existsSync(real) ? { path: 'grid.txt', bytes: readFileSync(real) } : null,
  'awkward grid': csv([columns, ...awkwardRows].map((row) => row.map(quoted).join(',')).join('\r\n')),
  'hostile cells': hostileGrid(),
  '300 sessions': csv(makeGrid({ sessions: 300, sites: 4, rooms: 6 })),
};

function csv(text: string): InputFile {
  return { path: 'grid.csv', bytes: new TextEncoder().encode(text) };
}
