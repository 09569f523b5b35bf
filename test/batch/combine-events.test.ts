import { describe, expect, it } from 'vitest';
import { compareEventIds, nameEvent } from '../../src/combine/event-names.js';
import { nameSitesOfEvents } from '../../src/combine/sites-of-events.js';
import { combinePlaybacks, createPlayback, OptionError } from '../../src/index.js';
import { makeGrid } from '../look/made-up-grids.mjs';

const encode = (text: string) => new TextEncoder().encode(text);
const resources = { loadFonts: () => Promise.reject(new Error('No font is needed for data.')) };

async function eventOf(id: string, grid: string, options = {}) {
  const { files } = await createPlayback(
    [{ path: 'grid.csv', bytes: encode(grid) }],
    { formats: ['json'], ...options },
    resources,
  );
  const playback = files.find(({ path }) => path === 'data/playback.json');
  if (playback === undefined) throw new Error('No playback was made.');
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), playback: playback.bytes };
}

const combined = async (events: readonly Awaited<ReturnType<typeof eventOf>>[]) => {
  const result = await combinePlaybacks(events, { formats: ['json'] }, resources);
  if (result.playback === null) throw new Error('Nothing was combined.');
  return { ...result, playback: result.playback };
};

describe('combinePlaybacks', () => {
  it.each([2, 6, 40])('holds every session, line and cell of %i events', async (count) => {
    const made = await Promise.all(
      [1, 2, 3].map((seed) => eventOf('x', makeGrid({ sessions: 2, seed, points: 2, actions: 1 }))),
    );
    const events = Array.from({ length: count }, (_, at) => ({
      id: `e${at + 1}`,
      name: `Event ${at + 1}`,
      playback: made[at % made.length]?.playback ?? new Uint8Array(),
    }));
    const { playback } = await combined(events);
    expect(playback.sites).toHaveLength(count);
    expect(playback.sessions).toHaveLength(2 * count);
    expect(new Set(playback.sessions.map(({ id }) => id)).size).toBe(2 * count);
    const own = events.map((event) => JSON.parse(new TextDecoder().decode(event.playback)));
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0);
    for (const key of ['cells', 'used', 'merged', 'leftOut'] as const) {
      expect(playback.summary.ledger[key]).toBe(sum(({ ledger }) => ledger[key]));
    }
    const placed = playback.themes.themes.flatMap(({ sessionIds }) => sessionIds);
    expect([...placed].sort()).toEqual(playback.sessions.map(({ id }) => id).sort());
    for (const { count: counted } of playback.summary.findings) {
      if (counted !== null) expect(counted.sessions).toBeLessThanOrEqual(2 * count);
    }
  });

  it('leads every line to its cell in the event’s grid', async () => {
    const event = await eventOf('leeds', makeGrid({ sessions: 2 }));
    const { playback } = await combined([event, await eventOf('york', makeGrid({ sessions: 2, seed: 2 }))]);
    const [before] = JSON.parse(new TextDecoder().decode(event.playback)).sessions;
    const [after] = playback.sessions;
    expect(after?.topic.place).toEqual({ ...before.topic.place, file: 'leeds/grid.csv' });
    expect(after?.id).toBe(`leeds--${before.id}`);
    expect(after?.actions.map(({ id }) => id)).toEqual(
      before.actions.map(({ id }: { id: string }) => `leeds--${id}`),
    );
  });

  it('finds the same said in two events, and links the two', async () => {
    const grid =
      'Slot,Room,Topic,Discussion,Actions\n1,A,Pay,We lose good people to better paid jobs nearby,Publish the pay bands\n';
    const { playback } = await combined([await eventOf('leeds', grid), await eventOf('york', grid)]);
    const [one, two] = playback.sessions;
    expect(one?.actions[0]?.sameAs).toEqual([two?.actions[0]?.id]);
  });

  it('keeps what a person decided of lines, and says how many decisions there are', async () => {
    const grid = makeGrid({ sessions: 2, points: 2, actions: 1 });
    const plain = JSON.parse(new TextDecoder().decode((await eventOf('leeds', grid)).playback));
    const [{ actions }] = plain.sessions;
    const review = { file: 'review.yaml', text: `lines:\n  - id: ${actions[0].id}\n    text: Said better\n` };
    const { playback } = await combined([
      await eventOf('leeds', grid, { review }),
      await eventOf('york', makeGrid({ seed: 3 })),
    ]);
    expect(playback.sessions[0]?.actions[0]?.edited).toBe('Said better');
    expect(playback.edits?.linesReworded).toBe(1);
  });

  it('carries what was found of each event, and finds anew only what is of all sessions', async () => {
    const grid =
      'Slot,Room,Topic,Discussion,Actions\n1,A,Pay,Write to jo@example.org about pay,"Publish the bands\nPublish the bands"\n';
    const { diagnostics } = await combined([await eventOf('leeds', grid), await eventOf('york', grid)]);
    const files = (code: string) =>
      diagnostics.filter((one) => one.code === code).map(({ place }) => place.file);
    expect(files('personal-data-seen')).toEqual(['leeds/grid.csv']);
    expect(files('line-repeated')).toEqual(['leeds/grid.csv', 'york/grid.csv']);
  });

  it('tells hidden persons of two events apart', async () => {
    const grid = 'Slot,Room,Topic,Discussion,Actions\n1,A,Pay,Maria said much about it,Ask Maria\n';
    const hidden = { redactNames: ['Maria'] };
    const { playback } = await combined([
      await eventOf('leeds', grid, hidden),
      await eventOf('york', grid, hidden),
    ]);
    expect(playback.sessions.map(({ actions }) => actions[0]?.text)).toEqual([
      'Ask [person 1, Leeds]',
      'Ask [person 1, York]',
    ]);
  });

  it('refuses what is no playback.json', async () => {
    await expect(combined([{ id: 'x', name: 'X', playback: encode('{}') }])).rejects.toThrow(OptionError);
  });
});

describe('nameSitesOfEvents', () => {
  const event = (name: string, ...sites: string[]) => ({
    name,
    sites: sites.map((site) => ({ id: site, name: site })),
    sessions: sites.length === 0 ? [{ site: null }] : sites.map((site) => ({ site })),
  });

  it('names a site without a name after its event, and two of one name by theirs', () => {
    const named = nameSitesOfEvents([
      event('Spring', 'Leeds', 'York'),
      event('Autumn', 'leeds'),
      event('Hull'),
    ]);
    expect(named.sites.map(({ name }) => name)).toEqual(['Leeds (Spring)', 'York', 'leeds (Autumn)', 'Hull']);
    expect(named.nameOf(2)(null)).toBe('Hull');
    expect(named.nameOf(1)('leeds')).toBe('leeds (Autumn)');
  });

  it('gives every site an id of its own', () => {
    const { sites } = nameSitesOfEvents([event('C', 'A B'), event('B C', 'A'), event('D', 'A', 'A B')]);
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  });
});

describe('the id of an event', () => {
  it.each([
    ['Leeds & York 2026', 'leeds-york-2026'],
    ['CON', 'con-event'],
    ['com1', 'com1-event'],
    ['data', 'data-event'],
    ['Combined', 'combined-event'],
    ['north/leeds', 'north-leeds'],
    ['a.b: c?*', 'a-b-c'],
    ['Αθήνα', 'αθηνα'],
  ])('of %s is %s', (name, id) => expect(nameEvent(name)).toBe(id));

  it('can always name a folder, and tells long names apart', () => {
    expect(nameEvent('???')).toMatch(/^event-[a-z0-9]{8}$/);
    const [one, two] = ['a', 'b'].map((end) => nameEvent(`${'long name '.repeat(20)}${end}`));
    expect(one).not.toBe(two);
    expect(one?.length).toBeLessThanOrEqual(60);
  });

  it('comes in the order a person counts', () => {
    expect(['site-10', 'site-2', 'site', 'site-2b'].sort(compareEventIds)).toEqual([
      'site',
      'site-2',
      'site-2b',
      'site-10',
    ]);
  });
});
