import { expect, it } from 'vitest';
import { createPlayback, readEvent } from '../../../src/index.js';
import { readOwnerAndDue } from '../../../src/normalise/items/owner-and-due.js';
import { weighActionTerms } from '../../../src/summarise/index.js';
import { soundsHarsh } from '../../../src/text/index.js';
import { resources } from '../../resources.js';

const file = (text: string) => [{ path: 'grid.csv', bytes: new TextEncoder().encode(text) }];
const grid = [
  'Site,Slot,Room,Topic,Discussion,Actions',
  'Ryde,10:00,Barn,Old barges,Locks leak,"Pay the lock keepers (Marta, by 1 June)"',
  'Ryde,10:00,Loft,New ropes,Hemp rots,Ask (Marta) again',
  'Ryde,11:00,Yard,Torn sails,,Meet the sailmaker at the 11am huddle',
  'Ryde,11:00,Shed,Loud bells,Brass dulls,"Ring less (nights, by 1 June)"',
].join('\n');

it('reads who and by when out of brackets at the end of an action', async () => {
  const { sessions } = await readEvent(file(grid));
  expect(sessions.flatMap(({ actions }) => actions.map(({ owner, due }) => [owner, due]))).toEqual([
    ['Marta', '1 June'],
    [null, null],
    [null, null],
    [null, '1 June'],
  ]);
});

it.each([
  ['Clear the attic by Friday', 'Friday'],
  ['Send the list before 3 May', '3 May'],
  ['Order paint (end of June)', 'end of June'],
  // When something happens is no date by which it is to be done.
  ['Book the hall for Friday', null],
  ['Book the hall for Friday (ask the caretaker)', null],
  ['Write by e-mail to meet on Monday', null],
  ['Meet the plumber on Monday', null],
  ['Plan a fair for 12 July', null],
  ['Hold it on 3 May 2027', null],
  ['Report 6 monthly', null],
])('%s: is due %s', (text, due) => {
  const block = { text, place: { file: 'grid.csv' } };
  expect(readOwnerAndDue({ block } as never).due).toBe(due);
});

it('puts neither that name nor a time of day into a cloud', async () => {
  const { sessions } = await readEvent(file(grid));
  const context = {
    themes: { themes: [], assignments: [] },
    lang: 'en-GB',
    front: { mayLead: () => true, mayName: () => true, isMisspelt: () => false },
  };
  const words = weighActionTerms(sessions.slice(0, 3), context as never).map(({ text }) =>
    text.toLowerCase(),
  );
  expect(words).toContain('meet');
  expect(words.filter((word) => /june|11am/.test(word))).toEqual([]);
  const [first] = sessions;
  const own = weighActionTerms(first ? [first] : [], context as never).map(({ text }) => text.toLowerCase());
  expect(own).not.toContain('marta');
});

it('reads its own presentation again as it was', async () => {
  const { files } = await createPlayback(file(grid), { formats: ['pptx'] }, resources);
  const deck = files.find(({ path }) => path.endsWith('.pptx'));
  const again = await readEvent([{ path: 'playback.pptx', bytes: deck?.bytes ?? new Uint8Array() }]);
  const tell = (sessions: typeof again.sessions) =>
    sessions.map(({ topic, discussion, actions }) => [
      topic.text,
      ...discussion.map(({ text }) => text),
      ...actions.map(({ text, owner, due }) => [text, owner, due]),
    ]);
  expect(tell(again.sessions)).toEqual(tell((await readEvent(file(grid))).sessions));
  expect([...new Set(again.ledger.entries.map(({ reason }) => reason))]).toEqual([
    'it is outside the sessions',
  ]);
});

it('hears no blame in what is said to be without', () => {
  for (const text of [
    'Incident reviews without blame',
    'A no-blame culture',
    'Blame-free reviews',
    'No blame here',
  ])
    expect(soundsHarsh(text)).toBe(false);
  for (const text of ['They blame us', 'Reviews look for someone to blame'])
    expect(soundsHarsh(text)).toBe(true);
});
