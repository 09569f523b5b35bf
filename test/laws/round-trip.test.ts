import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlayback, type InputFile, readEvent, type Session } from '../../src/index.js';
import { resources } from '../resources.js';
import { withValidJson } from '../shared/valid-json.js';
import { type PlainSession, writers } from './round-trip.js';

const nouns =
  'shelf lantern rota harbour kettle museum van garden archive ticket ladder puzzle choir notice bicycle'.split(
    ' ',
  );
const others =
  'our the every small old quiet shared broken local new weekly & and with for before near'.split(' ');
const marks = [
  '',
  '',
  '',
  '?',
  '!',
  ' (twice)',
  ', perhaps',
  ' “so to speak”',
  ' 50 %',
  ': wait',
  ' – later',
  ' 🙂',
  ' <b>',
  ' | both',
];

/** A line that is one item wherever it stands: it opens with a capital word, holds no line end and is no label or break. */
const line = fc
  .record({
    words: fc.array(fc.constantFrom(...nouns, ...others), { minLength: 2, maxLength: 7 }),
    noun: fc.constantFrom(...nouns),
    mark: fc.constantFrom(...marks),
    number: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ words, noun, mark, number }) => `Keep ${words.join(' ')} ${noun} ${number}${mark}`);
const lines = (most: number) => fc.uniqueArray(line, { maxLength: most });

const sessions: fc.Arbitrary<PlainSession[]> = fc
  .uniqueArray(
    fc.record({
      site: fc.constantFrom('Northgate', 'Southbank'),
      slot: fc.constantFrom('Session 1', 'Session 2', 'Session 3'),
      room: fc.constantFrom('Main Hall', 'Boat Room', 'Studio 4'),
      topic: line,
      discussion: lines(4),
      actions: lines(3),
    }),
    { minLength: 2, maxLength: 12, selector: ({ site, slot, room }) => `${site} ${slot} ${room}` },
  )
  // A topic alone under a heading is no minutes; a session has something to say.
  .filter((all) => all.every(({ discussion, actions }) => discussion.length > 0 && actions.length > 0));

/** Forms whose own marks make some signs mean something else, as they would for anyone who types them. */
const toPlain = ({ site, slot, room, topic, discussion, actions }: Session): PlainSession => ({
  site: site ?? '',
  slot: slot ?? '',
  room: room ?? '',
  topic: topic.text,
  discussion: discussion.map(({ text }) => text),
  actions: actions.map(({ text }) => text),
});
const inOrder = (all: readonly PlainSession[]) =>
  [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const readBack = async (input: InputFile) => inOrder((await readEvent([input])).sessions.map(toPlain));
/** In a workbook a tag that was typed cannot be told from one that was pasted. */
const withoutTags = (all: readonly PlainSession[]): PlainSession[] =>
  JSON.parse(JSON.stringify(all).replaceAll(' <b>', ''));
const runs = { numRuns: 25, seed: 20 };

describe('sessions written in any form are read as the same sessions', () => {
  it.each(Object.entries(writers))('as %s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(sessions, async (any) => {
        const all = name === 'an XLSX workbook' ? withoutTags(any) : any;
        expect(await readBack(write(all))).toEqual(inOrder(all));
      }),
      runs,
    );
  });

  it.each(['data/playback.json', 'data/sessions.csv', 'playback.xlsx'])('as our own %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(sessions, async (all) => {
        const result = await createPlayback(
          [writers['CSV with commas']?.(all) ?? { path: '', bytes: new Uint8Array() }],
          { formats: ['json', 'csv', 'xlsx'] },
          resources,
        );
        const { files } = withValidJson(result);
        const own = files.find((file) => file.path === path);
        expect(await readBack(own ?? { path, bytes: new Uint8Array() })).toEqual(inOrder(all));
      }),
      { ...runs, numRuns: 10 },
    );
  });
});
