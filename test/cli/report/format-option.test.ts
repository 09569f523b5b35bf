import { expect, it } from 'vitest';
import { formatOption } from '../../../src/cli/report/format-option.js';

const file = (name: string, sha256: string) => ({ file: name, sha256 });

it.each([
  ['title', null, 'Gardens', 'the option title was not given and is "Gardens"'],
  ['showHosts', false, true, 'the option show-hosts was false and is true'],
  ['template', 'plain', file('house.potx', 'a'), 'the option template was "plain" and is house.potx'],
  [
    'since',
    file('a.json', 'a'),
    file('a.json', 'b'),
    'the option since is a.json as before, with other content',
  ],
  [
    'codebook',
    [file('a.yaml', 'a')],
    ['x', file('a.yaml', 'a')],
    'the option codebook was a.yaml and is "x", a.yaml',
  ],
  ['mapping', null, { tables: [] }, 'what the configuration says of tables is otherwise'],
  ['review', null, file('r.yaml', 'a'), 'decisions of the review r.yaml count now, and none counted before'],
  ['review', file('r.yaml', 'a'), null, 'decisions of the review r.yaml counted before, and none count now'],
  ['review', file('r.yaml', 'a'), file('r.yaml', 'b'), 'decisions of the review are others'],
  ['accept', null, [{ code: 'a' }, { code: 'b' }], 'known findings: none accepted before, 2 now'],
])('what is otherwise of the option %s is told in plain words', (name, before, now, told) => {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  expect(formatOption({ name, before: json(before), now: json(now) })).toBe(told);
});
