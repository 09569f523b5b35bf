import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/model/index.js';
import { contrastSites } from '../../src/summarise/contrasts.js';
import { findQuotableLines } from '../../src/summarise/quotable-lines.js';
import { createSay } from '../../src/text/index.js';
import wording from '../../templates/wording/en-GB.json' with { type: 'json' };
import { makeSession } from '../themes/sessions.js';

const say = createSay(wording, 'en-GB');
const at = (site: string, session: Session): Session => ({ ...session, site });
const contrasts = (sessions: readonly Session[]) =>
  contrastSites(sessions, { lang: 'en-GB', say, front: findQuotableLines(sessions, 'en-GB') });

const hill = [
  at('Hill', makeSession('h1', 'Roof repairs', ['The slate roof leaks'], ['Order slate tiles'])),
  at('Hill', makeSession('h2', 'Winter plans', ['Snow lies on the slate for weeks'], ['Buy salt'])),
];
const shore = [
  at('Shore', makeSession('s1', 'Boat sheds', ['The slipway floods'], ['Raise the slipway'])),
  at('Shore', makeSession('s2', 'Summer plans', ['Visitors block the road'], ['Mark the road'])),
];

describe('what differs between sites', () => {
  it('is a word of two sessions of one site that no other site uses', () => {
    const found = contrasts([...hill, ...shore]);
    expect(found.find(({ term }) => term === 'slate')).toMatchObject({
      site: 'Hill',
      sessions: ['h1', 'h2'],
    });
  });

  it('is nothing that only one session says, however often', () => {
    expect(contrasts([...hill, ...shore]).map(({ term }) => term)).not.toContain('slipway');
  });

  it('is nothing that another site says too', () => {
    const said = at('Shore', makeSession('s3', 'Walls', ['Our slate walls crumble'], []));
    expect(contrasts([...hill, ...shore, said]).map(({ term }) => term)).not.toContain('slate');
  });

  it('is nothing where there is one site', () => {
    expect(contrasts(hill)).toEqual([]);
  });
});
