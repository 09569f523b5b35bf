import { describe, expect, it } from 'vitest';
import { createPlayback, OptionError, readEvent, resolveSettings } from '../../src/index.js';
import { matchesGlob } from '../../src/model/match-glob.js';
import { createRedactor } from '../../src/privacy/redactor.js';
import { readXmlEvents } from '../../src/read/xml-events.js';
import { readEarlier } from '../../src/since/read-earlier.js';
import { createSpeller } from '../../src/text/spelling/speller.js';
import { makeArchive, makeDocument } from '../read/make-office-files.js';
import { resources } from '../resources.js';

const within = async (seconds: number, action: () => unknown) => {
  const started = performance.now();
  await action();
  expect((performance.now() - started) / 1000).toBeLessThan(seconds);
};
const grid = (cells: string) => ({
  path: 'grid.csv',
  bytes: new TextEncoder().encode(`Site,Topic,Discussion,Actions\n${cells}`),
});

describe('what the cases found, once mended', () => {
  it('refuses a document whose elements stand thousands deep in each other, at once', async () => {
    const deep = makeDocument('<w:p>'.repeat(13_000) + '</w:p>'.repeat(13_000));
    await within(4, async () => {
      const { sessions, diagnostics } = await readEvent([{ path: 'notes.docx', bytes: deep }]);
      expect(sessions).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toContain('file-damaged');
    });
    expect(makeArchive({}).length).toBeGreaterThan(0);
  });

  it('hides names with a hyphen, of marks alone, and of any length', async () => {
    const long = 'Anna '.repeat(9000).trim();
    const { redact } = createRedactor({
      kinds: [],
      names: ['Mary-Jane Smith', '---', '. '.repeat(500), '/x\\', long],
    });
    expect(redact('mary-jane smith met Mary Jane Smith.')).toBe('[person 1] met [person 1].');
    expect(redact(`${long} spoke`)).toMatch(/^\[person \d\] spoke$/);
    await within(2, () => redact('. '.repeat(400)));
  });

  it('matches paths in time, whatever the pattern', async () => {
    expect(matchesGlob('/a/**/x*.csv', '/a/b/c/x1.csv')).toBe(true);
    expect(matchesGlob('/a/**/x.csv', '/a/x.csv')).toBe(true);
    expect(matchesGlob('/a/*.csv', '/a/b/x.csv')).toBe(false);
    expect(matchesGlob('x?.csv', 'in/x1.csv', { anywhere: true })).toBe(true);
    expect(matchesGlob('1.csv', 'in/x1.csv', { anywhere: true })).toBe(false);
    expect(matchesGlob('&#x'.repeat(20_000), 'x.csv')).toBe(false);
    await within(2, () => matchesGlob(`${'*a'.repeat(400)}b`, 'a'.repeat(4000)));
  });

  it('reads a tag of any length in time', async () => {
    const [first] = readXmlEvents('<a x = "1" y=\'2\' z=3 :w="&lt;"/>');
    expect(first).toMatchObject({
      attributes: new Map([
        ['x', '1'],
        ['y', '2'],
        [':w', '<'],
      ]),
    });
    await within(2, () => [...readXmlEvents(`<a ${'[x('.repeat(100_000)}>`)]);
  });

  it('keeps the place of a colour whose theme an earlier playback names wrongly', () => {
    const earlier = {
      schemaVersion: 1,
      title: 'Last year',
      sessions: [],
      themes: [],
      date: 'soon',
      themeColours: ['a', '', 'b c'],
    };
    expect(readEarlier(JSON.stringify(earlier))).toMatchObject({
      date: null,
      colourIds: ['a', 'theme-2', 'theme-3'],
    });
  });

  it('looks for no slip in a word of thousands of letters', async () => {
    const { nearest, knows } = createSpeller(new Set(['harbour']), new Set());
    expect(nearest('harbur')).toBe('harbour');
    await within(1, () => [nearest('a'.repeat(20_000)), knows('b'.repeat(20_000))]);
  });

  it.each([{ template: ' ' }, { since: '' }, { review: '' }, { codebook: [''] }])(
    'says what is wrong with %j',
    (options) => {
      expect(() => resolveSettings(options)).toThrow(OptionError);
      expect(() => resolveSettings(options)).toThrow(/\p{L}/u);
    },
  );

  it('gives a site of marks alone an id without spaces', async () => {
    const input = grid(
      '( ( (,Bread ovens,Flour is dear,Build one oven\nLeeds,Rose beds,Roses want sun,Dig two beds\n',
    );
    const { playback } = await createPlayback([input], { formats: ['json'] }, resources);
    expect(playback?.sites.map(({ id }) => id).filter((id) => /\s/.test(id))).toEqual([]);
  });
});
