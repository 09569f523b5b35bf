import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCodebooks, readCodebook } from '../../src/codebook/index.js';
import { shippedCodebooks } from '../../src/codebook/shipped.js';
import { formatProblem } from '../../src/config/config.js';
import { stemsOfMark } from '../../src/text/index.js';

const told = (text: string) => readCodebook(text, 'ours.yaml').problems.map(formatProblem);

describe('readCodebook', () => {
  it('reads themes, synonyms and words to ignore; what is not said is empty', () => {
    const { codebook, problems } = readCodebook(
      'name: ours\nlang: en\nthemes:\n  - name: Getting about\n    words: [bus]\nsynonyms:\n  - say: bus stop\n    also: [shelter]\nignore: [village]\n',
      'ours.yaml',
    );
    expect(problems).toEqual([]);
    expect(codebook).toEqual({
      themes: [{ name: 'Getting about', words: ['bus'], phrases: [], examples: [] }],
      synonyms: [{ say: 'bus stop', also: ['shelter'] }],
      ignore: ['village'],
    });
  });

  it('tells every problem at once, with its line and column and the nearest name', () => {
    expect(
      told(
        'themes:\n  - name: Pay\n    word: [pay]\n  - words: [bus]\n  - name: Roads\n    words: road\nsynonym: []\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "ours.yaml, line 2, column 11: \`name\` is the text \`Pay\`. Nothing marks that theme: give it \`words\`, \`phrases\` or \`examples\`.",
        "ours.yaml, line 3, column 5: There is no \`word\` here; did you mean \`words\`?",
        "ours.yaml, line 4, column 5: \`name\` is missing here.",
        "ours.yaml, line 6, column 12: \`words\` is the text \`road\`. The words are a list, such as \`[pay, salary]\`.",
        "ours.yaml, line 7, column 1: There is no \`synonym\` here; did you mean \`synonyms\`?",
      ]
    `);
  });

  it('tells of two themes with one name, of no themes, and of a file that is no codebook', () => {
    expect(
      told('themes:\n  - name: Pay\n    words: [pay]\n  - name: pay\n    words: [salary]\n'),
    ).toMatchInlineSnapshot(`
      [
        "ours.yaml, line 4, column 11: Another theme has this name already. Give each its own.",
      ]
    `);
    expect(told('themes: []\n')).toEqual([
      'ours.yaml, line 1, column 9: `themes` is a list. There is no theme in the list.',
    ]);
    expect(told('Topic,Actions\nBuses,Buy one\n')[0]).toContain('begins with `themes:`');
    expect(told('')[0]).toContain('begins with `themes:`');
  });
});

describe('loadCodebooks', () => {
  it('puts several together; a theme that two of them name has the marks of both', async () => {
    const own = (words: string) => ({
      file: 'a.yaml',
      text: `themes:\n  - name: Pay\n    words: [${words}]\n`,
    });
    const { codebook } = await loadCodebooks([own('pay, wage'), own('wage, salary'), 'service-design']);
    expect(codebook?.themes[0]).toMatchObject({ name: 'Pay', words: ['pay', 'wage', 'salary'] });
    expect(codebook?.themes.length).toBeGreaterThan(10);
  });

  it('knows the shipped ones by name and says which name is near', async () => {
    const { codebook, problems } = await loadCodebooks(['digital-workfroce']);
    expect(codebook).toBeNull();
    expect(problems.map(formatProblem)[0]).toContain('did you mean `digital-workforce`?');
  });
});

describe.each(Object.keys(shippedCodebooks))('the codebook %s', (name) => {
  const { codebook, problems } = readCodebook(
    readFileSync(`templates/codebooks/${name}.yaml`, 'utf8'),
    `${name}.yaml`,
  );
  it('is right, and comes with the program', async () => {
    expect(problems).toEqual([]);
    expect((await loadCodebooks([name])).codebook).toEqual(codebook);
  });
  it('marks each theme by 8 to 30 words and phrases that find something', () => {
    for (const { name: theme, words, phrases } of codebook?.themes ?? []) {
      const marks = [...words, ...phrases].map((text) => stemsOfMark(text, 'en'));
      expect({ theme, ok: marks.length >= 8 && marks.length <= 30 }).toEqual({ theme, ok: true });
      expect(marks.every((stems) => stems.length > 0)).toBe(true);
    }
  });
});
