import { describe, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import { planStoryboard } from '../../src/storyboard/index.js';
import { createSay } from '../../src/text/index.js';
import wording from '../../templates/wording/en-GB.json' with { type: 'json' };

async function titlesOf(rows: readonly string[]): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(['Site,Slot,Room,Topic,Discussion,Actions', ...rows].join('\n'));
  const { playback } = await createPlayback([{ path: 'grid.csv', bytes }], { formats: ['json'] });
  if (playback === null) throw new Error('The grid holds sessions.');
  const settings = { say: createSay(wording, 'en-GB'), showHosts: false, contact: null, correctBy: null };
  const { parts } = planStoryboard(playback, [], settings);
  return parts.flatMap(({ slides }) =>
    slides.filter(({ purpose }) => purpose === 'session').map(({ title }) => title),
  );
}

describe('the titles of sessions on one topic', () => {
  it('are told apart by where the sessions were', async () => {
    const titles = await titlesOf([
      'Ryde,10:00,Barn,Open mic,Songs were sung,Buy a microphone',
      'Ryde,11:00,Loft,Open mic,Poems were read,Print the poems',
      'Ryde,11:00,Barn,Lost keys,Keys were lost,Copy the keys',
    ]);
    expect(titles).toHaveLength(3);
    expect(titles.filter((title) => title.includes('Open mic')).sort()).toEqual([
      expect.stringMatching(/^Open mic \(.*10:00.*Barn.*\)$/),
      expect.stringMatching(/^Open mic \(.*11:00.*Loft.*\)$/),
    ]);
    expect(titles).toContain('Lost keys');
  });

  it('are told apart by a number where the place is the same or unknown', async () => {
    const titles = await titlesOf([
      ',,,Open mic,Songs were sung,Buy a microphone',
      ',,,Open mic,Poems were read,Print the poems',
    ]);
    expect(new Set(titles).size).toBe(2);
  });
});
