import { expect, it } from 'vitest';
import type { Theme } from '../../src/model/index.js';
import { checkThemes } from '../../src/themes/index.js';

const theme = (id: string, label: string, sessionIds: string[], mentionedIn: string[] = []): Theme => ({
  id,
  label,
  longName: label,
  terms: [],
  sessionIds,
  mentionedIn,
  littleEvidence: false,
});
const kinds = (...themes: Theme[]) => checkThemes({ themes, assignments: [] }).map((problem) => problem.kind);

it('finds names alike but for the order of their words', () => {
  expect(kinds(theme('a', 'Pay and leave', ['1', '2']), theme('b', 'Leave and pay', ['3', '4']))).toEqual([
    'namesAlike',
  ]);
});
it('finds a theme that is too small and not marked so', () => {
  expect(kinds(theme('a', 'Pay', ['1']))).toEqual(['tooSmall']);
});
it('finds themes whose members overlap', () => {
  expect(
    kinds(theme('a', 'Pay', ['1', '2'], ['3', '4']), theme('b', 'Leave', ['3', '4'], ['1', '2'])),
  ).toEqual(['overlap']);
});
it('finds a session mainly about two themes, and an Other that is not last', () => {
  expect(kinds(theme('other', 'Other', ['1', '2']), theme('b', 'Leave', ['2', '3']))).toEqual([
    'otherNotLast',
    'sessionTwice',
  ]);
});
