import { describe, expect, it } from 'vitest';
import type { LineDecision, Session } from '../../src/model/index.js';
import { reviewLines } from '../../src/review/review-lines.js';
import { makeSession } from '../themes/sessions.js';

/** Reviews one session whose only action reads so, with a decision on a line that read otherwise. */
function follow(now: string, said: string) {
  const session: Session = makeSession('hut', 'The hut', [], [now]);
  const line: LineDecision = { id: 'hut-00000000', said, show: 'never' };
  const found: string[] = [];
  const review = {
    file: 'review.yaml',
    themes: [],
    sessions: [],
    findings: [],
    corrections: [],
    lines: [line],
  };
  const { sessions } = reviewLines([session], review as never, (code) => void found.push(code));
  return { show: sessions[0]?.actions[0]?.inFront ?? null, found };
}

describe('a decision on a line that was reworded since', () => {
  it('follows it where a few letters changed', () => {
    expect(follow('Paint the door of the hut in green', 'Paint the doors of the hut in green')).toEqual({
      show: 'never',
      found: ['review-line-followed'],
    });
  });

  it.each([
    ['a quarter', 'Paint the door of the hut in green', 'Paint the walls of the hut in blue'],
    ['more than half', 'Paint the door of the hut in green', 'Print the posters for the next fair'],
  ])('does not follow it where %s changed, and says so', (_, now, said) => {
    expect(follow(now, said)).toEqual({ show: null, found: ['review-line-gone'] });
  });
});
