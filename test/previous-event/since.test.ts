import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPlayback, type InputFile, OptionError, type Options } from '../../src/index.js';
import { resources } from '../resources.js';

const csv = (rows: readonly string[]): InputFile => ({
  path: 'grid.csv',
  bytes: new TextEncoder().encode(['Topic,Discussion,Actions', ...rows].join('\n')),
});
const make = (input: InputFile, options: Options = {}) =>
  createPlayback([input], { formats: ['json'], ...options }, resources);
const jsonOf = async (input: InputFile, options: Options = {}) =>
  new TextDecoder().decode(
    (await make(input, options)).files.find(({ path }) => path.endsWith('playback.json'))?.bytes,
  );
const since = (text: string): Options => ({ since: { file: 'old/playback.json', text } });

const buses = [
  'Bus service at night,The night bus is late,Ask the bus company for a night bus',
  'Bus stops without shelter,No shelter at the bus stop,Build a bus shelter at the school',
  'Bus tickets for families,Bus tickets cost too much,Offer a family bus ticket',
];
const libraries = [
  'Library hours,Readers want the library open late,Open the library on Sundays',
  'Library keys,The library is shut on Fridays,Lend library keys to readers',
];
const gardens = [
  'Garden tools,Gardeners share tools,Buy tools for the garden',
  'Garden water,The garden is dry in June,Put a water butt in the garden',
];
const then = csv([...buses, ...libraries]);
const now = csv([
  'Night buses again,The last bus leaves at nine,Ask the bus company for a night bus.',
  'A shelter at each bus stop,The bus shelter leaks,Mend the bus shelter',
  ...gardens,
]);

describe('an event compared with an earlier one', () => {
  it('keeps the name, the id and the colour of a theme that goes on, and tells new and gone ones', async () => {
    const earlier = await jsonOf(then, { themes: 2 });
    const old = JSON.parse(earlier).themes as { id: string; label: string; sessions: string[] }[];
    const bus = old.find(({ sessions }) => sessions.length === 3);
    const { playback } = await make(now, { themes: 2, ...since(earlier) });
    const theme = playback?.themes.themes.find(({ id }) => id === bus?.id);
    expect(theme?.label).toBe(bus?.label);
    expect(playback?.since).toMatchObject({
      continued: [{ themeId: bus?.id, before: 3 }],
      goneThemes: [{ label: old.find(({ id }) => id !== bus?.id)?.label, sessions: 2 }],
    });
    expect(playback?.since?.newThemes).toHaveLength(1);
    expect(playback?.themes.colourIds?.slice(0, 2)).toEqual(old.map(({ id }) => id));
  });

  it('finds an action that says what one said then, whatever its last mark', async () => {
    const { playback } = await make(now, { themes: 2, ...since(await jsonOf(then)) });
    const items = playback?.sessions.flatMap(({ actions }) => actions) ?? [];
    const again = playback?.since?.actionsAgain.map((id) => items.find((one) => one.id === id)?.text);
    expect(again).toEqual(['Ask the bus company for a night bus.']);
  });

  it('finds everything again in the same event, and nothing in one about other things', async () => {
    const earlier = await jsonOf(then, { themes: 2 });
    const same = (await make(then, { themes: 2, ...since(earlier) })).playback?.since;
    expect(same).toMatchObject({ newThemes: [], goneThemes: [] });
    expect(same?.actionsAgain).toHaveLength(5);
    const other = (await make(csv(gardens), since(earlier))).playback?.since;
    expect(other).toMatchObject({ continued: [], actionsAgain: [] });
  });

  it('carries the colours on to the event after', async () => {
    const first = await jsonOf(then, { themes: 2 });
    const second = await jsonOf(now, { themes: 2, ...since(first) });
    const { playback } = await make(csv([...libraries, ...gardens]), { themes: 2, ...since(second) });
    const colours = JSON.parse(second).themeColours as string[];
    expect(playback?.themes.colourIds?.slice(0, colours.length)).toEqual(colours);
  });

  it('says so in the Markdown file and in the workbook too', async () => {
    const earlier = await jsonOf(then, { themes: 2 });
    const { files, playback } = await make(now, { formats: ['md', 'xlsx'], themes: 2, ...since(earlier) });
    const bytesOf = (ending: string) =>
      files.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();
    const gone = playback?.since?.goneThemes[0]?.label ?? '';
    const markdown = new TextDecoder().decode(bytesOf('.md'));
    expect(markdown).toContain('What has changed since Playback');
    const strings = new TextDecoder().decode(unzipSync(bytesOf('.xlsx'))['xl/sharedStrings.xml']);
    expect(strings).toContain('What has changed since Playback');
    expect(strings).toContain(`${gone} (Then: 2 of 5; Now: not raised)`);
    expect(strings).toContain('Asked for again');
  });

  it('says so on a slide, with names of the earlier event', async () => {
    const { files } = await make(now, {
      formats: ['pptx'],
      themes: 2,
      ...since(await jsonOf(then, { title: 'Spring day' })),
    });
    expect(files[0]?.path).toBe('playback.pptx');
    const plain = await make(now, { formats: ['pptx'], themes: 2 });
    expect(files[0]?.bytes.length).toBeGreaterThan(plain.files[0]?.bytes.length ?? 0);
  });

  it.each(['', '{}', '[1]', 'Topic,Discussion', readFileSync('package.json', 'utf8')])(
    'refuses what is no playback: %#',
    async (text) => {
      const refused = make(now, since(text));
      await expect(refused).rejects.toBeInstanceOf(OptionError);
      await expect(refused).rejects.toThrow('data/playback.json');
    },
  );
});
