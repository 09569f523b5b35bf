import { describe, expect, it } from 'vitest';
import { sessionTexts } from '../../src/themes/session-text.js';
import { standTogether } from '../../src/themes/stand-together.js';
import { makeSession } from './sessions.js';

const together = (...topics: string[]) =>
  standTogether(
    'machin',
    'learn',
    sessionTexts(
      topics.map((topic, index) => makeSession(`s${index}`, topic, [], [])),
      'en-GB',
    ),
    'en-GB',
  );

describe('standTogether', () => {
  it('gives two words in the order and form that the participants write them', () => {
    expect(together('Machine learning for parks', 'The machine that learns')).toBe('Machine learning');
    expect(together('A learning machine')).toBe('learning machine');
  });
  it('gives none where the words only meet in the same topic', () => {
    expect(together('Learning about a machine', 'Machine, learning')).toBeNull();
  });
});
