import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createPlayback, formatCodebook, type Options } from '../../src/index.js';
import { resources } from '../resources.js';

const path = 'fixtures/sample/libraries-together.txt';
const build = async (options: Options) => {
  const inputs = [{ path: 'grid.txt', bytes: readFileSync(path) }];
  const { playback } = await createPlayback(inputs, { formats: [], ...options }, resources);
  if (playback === null) throw new Error('The sample has sessions.');
  return playback;
};
const told = ({ themes }: Awaited<ReturnType<typeof build>>) =>
  themes.themes.map(({ id, label, longName, sessionIds }) => ({ id, label, longName, sessionIds }));

it.each([
  ['as they are found', {}],
  ['by number', { themes: 9 }],
  ['by a shipped codebook', { codebook: ['digital-workforce'] }],
] as [string, Options][])(
  'prints themes %s as a codebook that makes the same themes with the same names',
  async (_, options) => {
    const first = await build(options);
    const printed = formatCodebook(first);
    const second = await build({ codebook: [{ file: 'printed.yaml', text: printed }] });
    expect(told(second)).toEqual(told(first));
    expect(formatCodebook(await build(options))).toBe(printed);
  },
);

it('prints a codebook that says how to use it', async () => {
  const printed = formatCodebook(await build({}));
  expect(printed.split('\n').slice(0, 30).join('\n')).toMatchInlineSnapshot(`
    "# The themes of Libraries Together Unconference, as they were found.
    #
    # Make your changes, save this as a file such as themes.yaml, and build with it:
    #   npx ddat-playback build … --codebook themes.yaml
    #
    # name      what the theme is called
    # words     words of the notes that mark it, in any form
    # phrases   words that appear together
    # examples  topics of sessions that belong to it: to move a session, move its topic to another theme
    #
    # Two themes are put together by giving one of them the words and examples of the other and deleting that. Sessions that fit
    # no theme are grouped by what they share. Words that mean the same are listed under "synonyms".
    lang: en-GB
    themes:

      # 5 of 21 sessions are about it
      - name: Job adverts
        words: [page, words, Recruit, panel, shorten, advertising, placements]
        phrases: [job adverts, job descriptions, Writing job adverts]
        examples:
          - Writing job adverts that people understand
          - Recruit beyond the people who already "know a librarian"
          - Letting teams write shorter job adverts
          - One page for all library and museum jobs
          - A workforce as varied as our readers

      # 4 of 21 sessions are about it
      - name: Learning and apprentices
        words: [learning, apprentices, college, courses, grows, money, swap, changing, training]
        phrases: [county scheme]"
  `);
});
