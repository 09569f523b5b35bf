import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readEvent } from '../../src/index.js';
import { itemsOf } from '../../src/model/index.js';
import { createRandom, tokenise } from '../../src/text/index.js';
import { findTypos, typosIn } from '../../src/text/spelling/find-typos.js';
import { loadSpeller, type Speller } from '../../src/text/spelling/speller.js';
import { openWordList, unpackWords } from '../../src/text/spelling/word-list.js';
import words from '../../src/text/spelling/words-en.json' with { type: 'json' };

let speller: Speller;
beforeAll(async () => {
  const loaded = await loadSpeller('en-GB');
  if (loaded === null) throw new Error('English has no list of words.');
  speller = loaded;
});
const find = (...texts: string[]) =>
  Object.fromEntries(
    findTypos(
      texts.map((text, index) => ({ sessionId: `${index}`, text })),
      speller,
    ),
  );

describe('the check of spelling', () => {
  it('finds slips and says what is likely meant', () => {
    expect(find('Poeple recieve a catalouge', 'The maintainance of trainning roomss')).toEqual({
      poeple: 'people',
      recieve: 'receive',
      catalouge: 'catalogue',
      maintainance: 'maintenance',
      trainning: 'training',
      roomss: 'rooms',
    });
  });

  it('takes no name, acronym, number or address for a slip', () => {
    expect(
      find(
        'Ask Kubernates, DDaT, JDs, NHSX or 8wk at foo@exampel.org, see notez.csv and #teh_thing and http://exampel.org',
      ),
    ).toEqual({});
  });

  it('takes no word for a slip that several sessions say, or that is written as a name elsewhere', () => {
    expect(find('The webhok is down', 'Who knows the webhok?')).toEqual({});
    expect(find('Ask at Kirkbrige, the kirkbrige list')).toEqual({});
  });

  it('knows both spellings of English, words put together and words of the trade', () => {
    expect(
      find(
        'organize the colour of color, organise a hotdesk, onboarding, cybersecurity, codebases, upskilling, workstreams, unconferences',
      ),
    ).toEqual({});
  });

  it('tells slips as they are written', () => {
    const typos = findTypos([{ sessionId: 'a', text: 'Poeple talk. Well-maintianed rooms.' }], speller);
    expect(typosIn('Poeple talk. Well-maintianed rooms.', typos)).toEqual([
      { word: 'Poeple', meant: 'people' },
      { word: 'Well-maintianed', meant: 'maintained' },
    ]);
  });

  it('has no list for other languages', async () => {
    expect(await loadSpeller('cy')).toBeNull();
  });

  it('is quiet on the sample and finds most slips put into it', async () => {
    const bytes = readFileSync('fixtures/sample/libraries-together.txt');
    const { sessions } = await readEvent([{ path: 'sample.txt', bytes }]);
    const texts = sessions.flatMap((session) =>
      [session.topic, ...itemsOf(session)].map(({ text }) => ({ sessionId: session.id, text })),
    );
    expect([...findTypos(texts, speller)]).toEqual([]);
    const words = texts.flatMap(({ text }, index) =>
      tokenise(text)
        .filter((token) => /^[a-z]{6,}$/.test(token.text) && speller.knows(token.text))
        .map((token) => ({ index, token })),
    );
    const random = createRandom(1);
    let found = 0;
    let tried = 0;
    while (tried < 100) {
      const { index, token } = words[Math.floor(random() * words.length)]!;
      const at = 1 + Math.floor(random() * (token.text.length - 2));
      const slip = `${token.text.slice(0, at)}${token.text[at + 1]}${token.text[at]}${token.text.slice(at + 2)}`;
      if (slip === token.text) continue;
      tried += 1;
      const { sessionId, text } = texts[index]!;
      const changed = { sessionId, text: text.slice(0, token.start) + slip + text.slice(token.end) };
      if (findTypos(texts.with(index, changed), speller).has(slip)) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(90);
  });
});

it('unpacks a list of words', () => {
  expect([...unpackWords('AcatDsDtle')]).toEqual(['cat', 'cats', 'cattle']);
});

it('finds in a packed list the words that are in it and no others, whatever it was asked before', () => {
  for (const packed of [words.common, words.rare]) {
    const all = unpackWords(packed);
    const list = openWordList(packed);
    expect(all.size).toBeGreaterThan(60_000);
    expect([...all].filter((word) => !list.has(word))).toEqual([]);
    const others = ['', 'a', 'zz', 'qx', 'catt', 'Cat', 'constructor', '__proto__', 'naïve', 'an', 'ands'];
    expect(others.filter(list.has)).toEqual(others.filter((word) => all.has(word)));
    const openings = new Set([...all].map((word) => word.slice(0, 3)));
    expect([...openings].flatMap((opening) => [...list.besides(opening)])).toEqual([...all]);
  }
});
