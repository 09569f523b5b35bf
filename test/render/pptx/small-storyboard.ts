import type { Cloud, Storyboard } from '../../../src/model/index.js';

/** The smallest PNG there is: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

export const smallCloud: Cloud = {
  id: 'topics',
  width: 1600,
  height: 900,
  words: [],
  png: new Uint8Array(pixel),
  svg: new Uint8Array(),
};

/** A storyboard of four slides: title, text, table with a link and an empty cell, cloud. */
export const smallStoryboard: Storyboard = {
  title: 'Harbour Day',
  lang: 'en-GB',
  date: null,
  themeIds: ['tools'],
  words: { pageOf: '({page} of {pages})', sources: 'Where this comes from', noneRecorded: 'None recorded' },
  parts: [
    {
      id: 'front',
      name: 'Front',
      slides: [
        { id: 'title', purpose: 'title', title: 'Harbour Day', subtitle: 'Playback', body: [], notes: [] },
        {
          id: 'text',
          purpose: 'findings',
          title: 'A slide of text',
          body: [{ kind: 'list', items: [[{ text: 'One thing' }], [{ text: 'Another & more' }]] }],
          notes: ['From row 2.'],
        },
      ],
    },
    {
      id: 'rest',
      name: 'Tables & clouds',
      slides: [
        {
          id: 'table',
          purpose: 'register',
          title: 'A slide with a table',
          body: [
            {
              kind: 'table',
              description: 'What was asked and where.',
              columns: [{ heading: 'Asked' }, { heading: 'Where' }],
              rows: [
                [[[{ text: 'Share the tools' }]], [[{ text: 'Leeds', link: 'text' }]]],
                [[[{ text: 'Meet again' }]], []],
              ],
              themeIds: ['tools', null],
            },
          ],
          notes: [],
        },
        {
          id: 'cloud',
          purpose: 'cloud',
          title: 'A cloud',
          body: [
            {
              kind: 'cloud',
              cloudId: 'topics',
              description: 'Words of the topics; tools is the largest.',
              ranked: {
                kind: 'table',
                description: 'The words and their counts.',
                columns: [{ heading: 'Word' }, { heading: 'Sessions', align: 'end' }],
                rows: [[[[{ text: 'tools' }]], [[{ text: '3' }]]]],
              },
            },
          ],
          notes: [],
        },
      ],
    },
  ],
};
