import type { Action, DiscussionPoint, Session } from '../../src/model/index.js';

/** Gives a session of a made-up event from its topic, points and actions. */
export function makeSession(
  id: string,
  topic: string,
  points: string[] = [],
  actions: string[] = [],
): Session {
  const place = { file: 'village.csv', row: 2 };
  const discussion = points.map(
    (text, n): DiscussionPoint => ({ id: `${id}-p${n}`, text, place, sameAs: [], kind: 'point' }),
  );
  return {
    id,
    site: null,
    slot: null,
    room: null,
    facilitator: null,
    topic: { text: topic, place },
    discussion,
    actions: actions.map(
      (text, n): Action => ({
        id: `${id}-a${n}`,
        text,
        place,
        sameAs: [],
        kind: 'action',
        owner: null,
        due: null,
      }),
    ),
    fieldsUnsure: false,
  };
}

/** Twelve sessions of a village meeting on four things, three sessions each: buses, the library, allotments, broadband. */
export const village: readonly Session[] = [
  makeSession(
    'b1',
    'Evening bus service',
    ['Last bus leaves at six', 'Bus fares went up'],
    ['Ask the bus company for timetables'],
  ),
  makeSession(
    'b2',
    'A bus service to the hospital',
    ['Drivers are short', 'Bus stops without shelter'],
    ['Survey bus passengers'],
  ),
  makeSession(
    'b3',
    'Cheaper bus fares for pupils',
    ['The bus service is full at eight'],
    ['Compare fares with the next county'],
  ),
  makeSession(
    'l1',
    'Library opening hours',
    ['Library books are lent to schools', 'Volunteers run the library on Mondays'],
    ['Train library volunteers'],
  ),
  makeSession(
    'l2',
    'Volunteers for the library',
    ['Opening hours depend on volunteers'],
    ['Recruit library volunteers from the school'],
  ),
  makeSession(
    'l3',
    'A reading room in the library',
    ['Children want library books', 'Opening hours after school'],
    [],
  ),
  makeSession(
    'g1',
    'Allotment waiting list',
    ['Forty people wait for allotment plots', 'Plots lie fallow'],
    ['Share allotment plots'],
  ),
  makeSession(
    'g2',
    'Water on the allotment plots',
    ['Rain barrels for each allotment'],
    ['Dig a well beside the plots'],
  ),
  makeSession(
    'g3',
    'Compost for allotment plots',
    ['Heaps attract rats on the allotment'],
    ['Build compost bays'],
  ),
  makeSession(
    'i1',
    'Fibre broadband for farms',
    ['Broadband speed is poor on farms', 'Fibre stops at the church'],
    ['Apply for fibre vouchers'],
  ),
  makeSession(
    'i2',
    'Broadband speed in the valley',
    ['Fibre cabinets are far away'],
    ['Measure broadband speed'],
  ),
  makeSession(
    'i3',
    'Vouchers for fibre broadband',
    ['Nobody knows of the vouchers'],
    ['Write about broadband vouchers in the newsletter'],
  ),
];
