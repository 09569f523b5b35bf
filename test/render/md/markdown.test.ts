import { describe, expect, it } from 'vitest';
import { keepText, richToMarkdown, sentencesOf } from '../../../src/render/md/markdown.js';
import { make, makeOf, sample, textOf } from '../data/make.js';

const makeFile = async (inputs = [sample], options = {}) =>
  textOf(await make(inputs, { formats: ['md'], ...options }), 'playback.md');

describe('playback.md', () => {
  it('has one title, levels that do not jump, and a heading for every part', async () => {
    const levels = [...(await makeFile()).matchAll(/^(#+) /gm)].map((match) => match[1]?.length ?? 0);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('leads every link to an anchor in the file, each of which is there once', async () => {
    const text = await makeFile();
    const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1]);
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !anchors.includes(link?.slice(1)))).toEqual([]);
  });

  it('holds every line of the notes on a line of its own', async () => {
    const result = await make([sample], { formats: ['md'] });
    const lines = textOf(result, 'playback.md').replaceAll('\\', '').split('\n');
    const items = (result.playback?.sessions ?? []).flatMap(({ discussion, actions }) => [
      ...discussion,
      ...actions,
    ]);
    expect(items.length).toBeGreaterThan(150);
    expect(
      items.filter(({ text }) => !lines.some((line) => line.startsWith(`- ${text.replace(/\s+/g, ' ')}`))),
    ).toEqual([]);
  });

  it('changes in the lines of a session alone when a word of it changes', async () => {
    const grid = (word: string) =>
      `Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one ${word}\nRose beds,Roses want sun,Dig two beds\n`;
    const [before, after] = await Promise.all(
      ['oven', 'stove'].map(async (word) =>
        textOf(await makeOf(grid(word), { formats: ['md'] }), 'playback.md').split('\n'),
      ),
    );
    const changed = after?.filter((line) => !before?.includes(line)) ?? [];
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((line) => !line.includes('stove'))).toEqual([]);
  });

  it('draws nothing: no cloud is made for it', async () => {
    const { files, failures } = await make([sample], { formats: ['md'] });
    expect([files.map(({ path }) => path), failures]).toEqual([
      ['playback.md', 'organiser/before-you-send.md'],
      [],
    ]);
  });
});

describe('sentencesOf', () => {
  it('puts each sentence on a line', () => {
    expect(sentencesOf('One. Two? “Three!” Four.')).toBe('One.\nTwo?\n“Three!”\nFour.');
  });

  it('keeps what only looks like an end', () => {
    expect(sentencesOf('About 3.5 km, e.g. here.')).toBe('About 3.5 km, e.g. here.');
  });
});

describe('keepText', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['1. no list', '1\\. no list'],
    ['=== no heading', '\\=== no heading'],
    [': no definition', '\\: no definition'],
    ['plain', 'plain'],
    ['1.5 km', '1\\.5 km'],
  ])('makes %j %j', (line, kept) => {
    expect(keepText(line)).toBe(kept);
  });
});

describe('richToMarkdown', () => {
  it('marks what is strong, leads where an anchor is known, and keeps the rest as text', () => {
    const rich = [
      { text: 'See ' },
      { text: 'theme [1]', link: 'theme-a' },
      { text: ' and ', strong: true },
      { text: '*this*', strong: true },
      { text: ' elsewhere', link: 'gone' },
    ];
    expect(richToMarkdown(rich, new Set(['theme-a']))).toBe(
      'See [theme \\[1\\]](#theme-a) **and** **\\*this\\*** elsewhere',
    );
  });
});
