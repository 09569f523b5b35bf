import { deflateSync } from 'node:zlib';
import { block, darkMap, type MadePresentation } from './make-presentation.js';

const blue = {
  dk1: '1A1A1A',
  lt1: 'FFFFFF',
  dk2: '0B2A4A',
  lt2: 'EEF2F6',
  accent1: '0B5CAD',
  accent2: 'F2A900',
  accent3: '2E8B57',
  accent4: 'C0392B',
  accent5: '7D3C98',
  accent6: '16A085',
  hlink: '0B5CAD',
  folHlink: '6A3D9A',
};

const foot = (top: number, width: number) => [
  { type: 'dt', idx: 10, at: [0.5, top, 2, 0.35], size: 11 } as const,
  { type: 'ftr', idx: 11, at: [width / 2 - 2, top, 4, 0.35], size: 11, align: 'ctr' } as const,
  { type: 'sldNum', idx: 12, at: [width - 1.5, top, 1, 0.35], size: 11, align: 'r' } as const,
];
const footOf = [
  { type: 'dt', idx: 10 },
  { type: 'ftr', idx: 11 },
  { type: 'sldNum', idx: 12 },
] as const;

/** Layouts drawn by hand: no kinds, names of the house, placeholders in odd places and with odd numbers, a title at the side. */
const oddNames: MadePresentation = {
  page: [13.333, 7.5],
  colours: blue,
  fonts: ['Georgia', 'Verdana'],
  notesMaster: true,
  linked: true,
  master: [
    { type: 'title', at: [0.9, 0.5, 9, 1.1], colour: 'tx2' },
    { type: 'body', idx: 1, at: [0.9, 1.9, 11.5, 4.6] },
    ...foot(6.95, 13.333),
  ],
  masterShapes: block([10.9, 0.45, 1.9, 0.8], 'accent2', 80) + block([0, 0, 0.35, 7.5], 'accent1', 81),
  layouts: [
    {
      name: 'HOUSE 07 Columns',
      holders: [
        { type: 'title' },
        { type: 'obj', idx: 41, at: [7, 1.9, 5.4, 4.6] },
        { type: 'obj', idx: 40, at: [0.9, 1.9, 5.4, 4.6] },
        ...footOf,
      ],
    },
    {
      name: 'HOUSE 01 Opening',
      holders: [
        { type: 'ctrTitle', at: [1.2, 2.2, 8, 1.9], size: 48, colour: 'bg1' },
        { type: 'subTitle', idx: 17, at: [1.2, 4.3, 8, 0.7], size: 20, colour: 'bg1' },
      ],
      shapes: block([0, 0, 13.333, 7.5], 'tx2'),
    },
    {
      name: 'HOUSE 05 Words',
      holders: [{ type: 'title' }, { type: 'body', idx: 33, at: [0.9, 1.9, 11.5, 4.6] }, ...footOf],
    },
    {
      name: 'HOUSE 03 Chapter',
      holders: [{ type: 'title', at: [1.2, 3, 10, 1.4], size: 44, colour: 'bg1', caps: true }],
      shapes: block([0, 0, 13.333, 7.5], 'accent1'),
    },
    { name: 'HOUSE 09 Bare', holders: [{ type: 'title' }, ...footOf] },
    { name: 'HOUSE 11 Empty', holders: [...footOf] },
  ],
};

/** 4:3 with the layouts that PowerPoint itself makes, but none for sections. */
const oldProjector: MadePresentation = {
  page: [10, 7.5],
  colours: { ...blue, accent1: 'FFC20E', hlink: 'FFC20E' },
  fonts: ['Calibri', 'Calibri'],
  macros: true,
  master: [
    { type: 'title', at: [0.5, 0.3, 9, 1.25], align: 'ctr' },
    { type: 'body', idx: 1, at: [0.5, 1.75, 9, 4.95] },
    ...foot(6.95, 10),
  ],
  layouts: [
    {
      name: 'Title Slide',
      type: 'title',
      holders: [
        { type: 'ctrTitle', at: [0.75, 2.33, 8.5, 1.6] },
        { type: 'subTitle', idx: 1, at: [1.5, 4.25, 7, 1.9], align: 'ctr' },
        ...footOf,
      ],
    },
    {
      name: 'Title and Content',
      type: 'obj',
      holders: [{ type: 'title' }, { type: 'obj', idx: 1 }, ...footOf],
    },
    {
      name: 'Two Content',
      type: 'twoObj',
      holders: [
        { type: 'title' },
        { type: 'obj', idx: 1, at: [0.5, 1.75, 4.4, 4.95] },
        { type: 'obj', idx: 2, at: [5.1, 1.75, 4.4, 4.95] },
        ...footOf,
      ],
    },
    { name: 'Title Only', type: 'titleOnly', holders: [{ type: 'title' }, ...footOf] },
  ],
};

/** Light text over a picture on a dark theme, whose dark colours are its papers. */
const nightSky: MadePresentation = {
  page: [13.333, 7.5],
  colours: {
    ...blue,
    dk1: '0A1622',
    dk2: '14283C',
    lt2: 'C9D6E2',
    accent1: '4FC3F7',
    accent3: '0D47A1',
    hlink: '1565C0',
  },
  fonts: ['Arial', 'Arial'],
  colourMap: darkMap,
  background:
    '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId6"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>',
  more: { 'ppt/media/image1.png': darkPicture() },
  master: [
    { type: 'title', at: [0.6, 0.4, 12.1, 1] },
    { type: 'body', idx: 1, at: [0.6, 1.6, 12.1, 5.1] },
    ...foot(6.95, 13.333),
  ],
  layouts: [
    {
      name: 'Cover',
      type: 'title',
      holders: [
        { type: 'ctrTitle', at: [0.9, 1.2, 11, 2], size: 54 },
        { type: 'subTitle', idx: 1, at: [0.9, 3.4, 11, 2] },
      ],
    },
    {
      name: 'Section',
      type: 'secHead',
      holders: [
        { type: 'title', at: [0.9, 2, 11, 2], size: 48 },
        { type: 'body', idx: 1, at: [0.9, 4.1, 11, 1.5], size: 20 },
        ...footOf,
      ],
    },
    { name: 'Content', type: 'obj', holders: [{ type: 'title' }, { type: 'obj', idx: 1 }, ...footOf] },
    { name: 'Title only', type: 'titleOnly', holders: [{ type: 'title' }, ...footOf] },
  ],
};

/** A footer that nobody may change, a logo in the lower corner that reaches into the contents, and no layout for a title alone. */
const lockedFooter: MadePresentation = {
  page: [11.69, 8.27],
  colours: blue,
  fonts: ['Arial', 'Arial'],
  master: [
    { type: 'title', at: [0.8, 0.6, 10, 0.8], size: 26 },
    { type: 'body', idx: 1, at: [0.8, 1.6, 10, 6] },
    {
      type: 'ftr',
      idx: 3,
      at: [0.8, 7.7, 8, 0.35],
      size: 9,
      text: 'Harbour Council, registered charity 123',
      locked: true,
    },
    { type: 'sldNum', idx: 4, at: [10, 7.7, 0.9, 0.35], size: 9, align: 'r' },
  ],
  masterShapes: block([9.3, 6.6, 2.1, 0.95], 'rId5', 80) + block([0, 8.1, 11.69, 0.17], 'accent1', 81),
  more: { 'ppt/media/image1.png': darkPicture() },
  layouts: [
    {
      name: 'Front',
      type: 'title',
      holders: [
        { type: 'title', at: [0.8, 2, 10, 1.5] },
        { type: 'body', idx: 1, at: [0.8, 3.6, 10, 0.6], size: 18 },
        { type: 'ftr', idx: 3, text: 'Harbour Council, registered charity 123', locked: true },
      ],
    },
    {
      name: 'Divider',
      type: 'secHead',
      holders: [
        { type: 'title', at: [0.8, 3, 10, 1.2] },
        { type: 'ftr', idx: 3, text: 'Harbour Council, registered charity 123', locked: true },
        { type: 'sldNum', idx: 4 },
      ],
    },
    {
      name: 'Text',
      type: 'obj',
      holders: [
        { type: 'title' },
        { type: 'obj', idx: 1 },
        { type: 'ftr', idx: 3, text: 'Harbour Council, registered charity 123', locked: true },
        { type: 'sldNum', idx: 4 },
      ],
    },
  ],
};

/** A dark master for covers and dividers, a light one for pages, whose layouts have the same names; fonts of its own in a title. */
const twoMasters: MadePresentation = {
  page: [13.333, 7.5],
  name: 'Brand dark',
  colours: { ...blue, dk1: '10131A', accent1: '7FD1AE' },
  fonts: ['Arial', 'Arial'],
  colourMap: darkMap,
  master: [
    { type: 'title', at: [1, 1, 11.3, 1.2] },
    { type: 'body', idx: 1, at: [1, 2.4, 11.3, 4.2] },
  ],
  masterShapes: block([0, 7.2, 13.333, 0.3], 'accent1', 80),
  layouts: [
    {
      name: 'Title Slide',
      type: 'title',
      holders: [
        { type: 'ctrTitle', at: [1, 2.4, 11.3, 1.6], size: 50, align: 'r' },
        { type: 'subTitle', idx: 1, at: [1, 4.2, 11.3, 1.2], size: 22, align: 'r' },
      ],
    },
    {
      name: 'Section Header',
      type: 'secHead',
      holders: [
        { type: 'title', at: [1, 2.6, 11.3, 1.4], size: 44 },
        { type: 'body', idx: 1, at: [1, 4.2, 11.3, 2.4], size: 20 },
      ],
    },
    { name: 'Thank you', holders: [{ type: 'body', idx: 1 }] },
  ],
  second: {
    name: 'Brand light',
    colours: blue,
    fonts: ['Work Sans', 'Arial'],
    master: [
      { type: 'title', at: [0.7, 0.5, 11.9, 1], size: 30, font: 'Montserrat' },
      { type: 'body', idx: 1, at: [0.7, 1.7, 11.9, 4.9] },
      ...foot(6.9, 13.333),
    ],
    layouts: [
      { name: 'Title Slide', type: 'title', holders: [{ type: 'ctrTitle', at: [1, 2.4, 11.3, 1.6] }] },
      {
        name: 'Title and Content',
        type: 'obj',
        holders: [{ type: 'title' }, { type: 'obj', idx: 1 }, ...footOf],
      },
      {
        name: 'Comparison',
        type: 'twoTxTwoObj',
        holders: [
          { type: 'title' },
          { type: 'body', idx: 1, at: [0.7, 1.7, 5.8, 0.6] },
          { type: 'obj', idx: 2, at: [0.7, 2.4, 5.8, 4.2] },
          { type: 'body', idx: 3, at: [6.8, 1.7, 5.8, 0.6] },
          { type: 'obj', idx: 4, at: [6.8, 2.4, 5.8, 4.2] },
          ...footOf,
        ],
      },
      { name: 'Title Only', type: 'titleOnly', holders: [{ type: 'title' }, ...footOf] },
    ],
  },
};

/** A sheet of paper upright, most of which is letterhead, with one layout for everything. */
const letterhead: MadePresentation = {
  page: [8.27, 11.69],
  colours: blue,
  fonts: ['Arial', 'Arial'],
  master: [
    { type: 'title', at: [0.8, 2.9, 6.67, 0.9], size: 24, colour: 'tx2' },
    { type: 'body', idx: 1, at: [0.8, 4, 6.67, 4.6] },
    { type: 'ftr', idx: 3, at: [0.8, 11, 4.6, 0.35], size: 9, text: 'Your footer here' },
    { type: 'sldNum', idx: 4, at: [6.4, 11, 1.07, 0.35], size: 9, align: 'r' },
  ],
  masterShapes: block([0, 0, 8.27, 2.4], 'accent1', 80) + block([0.8, 9, 6.67, 1.7], 'bg2', 81),
  layouts: [
    {
      name: 'Letter',
      holders: [
        { type: 'title' },
        { type: 'body', idx: 1 },
        { type: 'ftr', idx: 3, text: 'Your footer here' },
        { type: 'sldNum', idx: 4 },
      ],
    },
  ],
};

export const presentations: Readonly<Record<string, MadePresentation>> = {
  'odd-names': oddNames,
  'old-projector': oldProjector,
  'night-sky': nightSky,
  'locked-footer': lockedFooter,
  'two-masters': twoMasters,
  letterhead,
};

/** Gives a PNG of one dark colour, four pixels by four. */
function darkPicture(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 2, 0, 0, 0]);
  const row = [0, ...Array.from({ length: 4 }, () => [16, 34, 58]).flat()];
  const rows = deflateSync(Buffer.from([...row, ...row, ...row, ...row]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
  );
}

function crc(bytes: Uint8Array): number {
  let state = 0xffffffff;
  for (const byte of bytes) {
    state ^= byte;
    for (let bit = 0; bit < 8; bit++) state = (state >>> 1) ^ (state & 1 ? 0xedb88320 : 0);
  }
  return (state ^ 0xffffffff) >>> 0;
}
