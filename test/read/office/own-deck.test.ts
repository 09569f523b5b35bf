import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownDeckWords, readOwnLine } from '../../../src/read/office/own-deck.js';
import { createSay, fullTagOf, loadWording } from '../../../src/text/index.js';
import { wordingTags } from '../../../src/text/load-wording.js';

const line = (text: string) => ({ text, kind: 'listItem' as const });

describe.each(wordingTags)('a slide of ours in the language %s', (tag) => {
  it('is read without what the deck adds', async () => {
    const say = createSay(await loadWording(tag), fullTagOf(tag));
    for (const key of ['session.noDiscussion', 'session.noActions'])
      expect(readOwnLine(line(say(key)))).toBeNull();
    const notes = [
      say('session.alsoIn', { places: 'Wells, Session 2, Barn; Ryde, Loft' }),
      say('session.owner', { owner: 'Mo' }),
      say('session.due', { due: '1 June' }),
    ];
    const read = { ...line('Buy tools (cheap)'), owner: 'Mo', due: '1 June' };
    expect(readOwnLine(line(`Buy tools (cheap) (${notes.join(', ')})`))).toEqual(read);
    expect(readOwnLine(line(`Buy tools (${notes[0]})`))).toEqual(line('Buy tools'));
    expect(readOwnLine(line(`Buy tools (${notes[2]})`))).toEqual({ ...line('Buy tools'), due: '1 June' });
    expect(readOwnLine(line('Buy tools (cheap)'))).toEqual(line('Buy tools (cheap)'));
  });
});

it('knows no words that no wording has', () => {
  const all = ['cy', 'de', 'en-GB', 'es', 'fr', 'nl', 'pt'].map((name) =>
    readFileSync(`templates/wording/${name}.json`, 'utf8'),
  );
  for (const word of Object.values(ownDeckWords).flat())
    expect(all.some((wording) => wording.includes(word))).toBe(true);
});
