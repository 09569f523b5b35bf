import { expect, it } from 'vitest';
import { findPersonalData } from '../../src/text/personal-data.js';

it.each([
  ['Ask ann.smith+news@example.co.uk first', 'email', 'ann.smith+news@example.co.uk'],
  ['London 020 7946 0000', 'phone', '020 7946 0000'],
  ['Leeds 0113 496 0000.', 'phone', '0113 496 0000'],
  ['(01632) 960000', 'phone', '(01632) 960000'],
  ['07700900123', 'phone', '07700900123'],
  ['+44 20 7946 0000', 'phone', '+44 20 7946 0000'],
  ['+44 (0)20 7946 0000', 'phone', '+44 (0)20 7946 0000'],
  ['case 943 476 5919', 'nhsNumber', '943 476 5919'],
])('finds in %j what may be about a person', (text, kind, found) => {
  expect(findPersonalData(text)).toEqual([{ kind, text: found }]);
});

it.each(['In 2024 we had 1,000,000 visits', '10:00 - 10:45', 'Room 020', 'me @ noon', '3.14159265358979'])(
  'finds nothing in %j',
  (text) => {
    expect(findPersonalData(text)).toEqual([]);
  },
);
