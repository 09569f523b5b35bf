import { beforeAll, describe, expect, it } from 'vitest';
import { createPlayback } from '../../src/index.js';
import type { ActionGroup, Playback, Slide, Theme } from '../../src/model/index.js';
import { createStoryContext } from '../../src/storyboard/context.js';
import { planAskedTogether, planFindings } from '../../src/storyboard/front-slides.js';
import { planGlance, planOverall } from '../../src/storyboard/overview-slides.js';
import { planSiteSummary } from '../../src/storyboard/site-slides.js';
import { planTheme } from '../../src/storyboard/theme-slides.js';
import { createSay } from '../../src/text/index.js';
import wording from '../../templates/wording/en-GB.json' with { type: 'json' };

const lines = [
  'Site,Room,Topic,Discussion,Actions',
  'Ryde,Barn,Old barges,Locks leak,Oil the locks',
  'Ryde,Loft,New ropes,Hemp rots,Oil the locks',
  'Hull,Barn,Torn sails,Canvas tears,Patch every sail',
  'Hull,Loft,Loud bells,Brass dulls,Oil every bell',
  'Deal,Loft,Slow pumps,Bilges fill,Prime each pump',
];
let playback: Playback;
beforeAll(async () => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const made = await createPlayback([{ path: 'grid.csv', bytes }], { formats: ['json'] });
  if (made.playback === null) throw new Error('The grid holds sessions.');
  playback = made.playback;
});

const contextOf = (given: Playback) =>
  createStoryContext(given, {
    say: createSay(wording, 'en-GB'),
    showHosts: false,
    notes: 'en-GB',
    reasons: false,
    shows: new Set(),
  });
const words = (part: unknown): string => JSON.stringify(part);
const footnote = ({ footnote: told }: Slide): string => (told ?? []).map(({ text }) => text).join('');

/** A group of the lines with these texts. */
function group(id: string, sites: readonly string[], texts: readonly string[]): ActionGroup {
  const found = playback.sessions.filter(({ actions }) => actions.some(({ text }) => texts.includes(text)));
  return {
    id,
    text: id,
    term: id,
    words: [id],
    items: found.flatMap(({ actions }) => actions.map((action) => action.id)),
    sessions: found.map((session) => session.id),
    sites,
    themes: [],
  };
}

const withGroups = (actionGroups: readonly ActionGroup[]): Playback => ({
  ...playback,
  summary: { ...playback.summary, actionGroups },
});

function withThemes(sizes: readonly (readonly number[])[]): Playback {
  const themes = sizes.map(
    (own, at): Theme => ({
      id: `t${at}`,
      label: ['Boats', 'Nets', 'Tides'][at] ?? '',
      longName: '',
      littleEvidence: false,
      terms: [],
      sessionIds: own.flatMap((nth) => playback.sessions[nth]?.id ?? []),
      mentionedIn: [],
    }),
  );
  return { ...playback, themes: { ...playback.themes, themes } };
}

describe('what was asked for together', () => {
  it('quotes no line twice where another of the group is there', () => {
    const slide = planAskedTogether(
      contextOf(
        withGroups([
          group('Locks', ['Ryde', 'Hull'], ['Oil the locks', 'Oil every bell']),
          group('Oil', ['Ryde', 'Hull'], ['Oil the locks', 'Oil every bell', 'Patch every sail']),
        ]),
      ),
    );
    expect(words(slide?.body).match(/Oil the locks/g)).toHaveLength(1);
    expect(words(slide?.body)).toContain('Patch every sail');
  });

  it('names all sites in its title only where each asked for all of it, else those of each row', () => {
    const all = planAskedTogether(
      contextOf(withGroups([group('Oil', ['Ryde', 'Hull', 'Deal'], ['Oil the locks'])])),
    );
    expect(all?.title).toBe('What Ryde, Hull and Deal asked for together: 1 suggestion');
    const some = planAskedTogether(
      contextOf(withGroups([group('Oil', ['Ryde', 'Hull'], ['Oil the locks'])])),
    );
    expect(some?.title).toBe('What sites asked for together: 1 suggestion');
    expect(words(some?.body)).toContain('In Ryde and Hull');
  });
});

describe('the summary of a site', () => {
  const told = (given: Playback) => {
    const site = given.sites[0];
    if (!site) throw new Error('There is a site.');
    const own = given.sessions.filter((session) => session.site === site.name);
    return words(planSiteSummary(site, own, contextOf(given)).body);
  };

  it('begins with what was discussed where no theme has two sessions', () => {
    expect(told(withThemes([[0], [1]]))).toContain('"Discussed: Boats and Nets."');
  });

  it('names themes of as many sessions together', () => {
    expect(told(withThemes([[0, 1], [1, 0], [1]]))).toContain(
      'The largest themes were Boats and Nets, with 2 of 2 sessions each.',
    );
    expect(told(withThemes([[0, 1], [1]]))).toContain('The largest theme was Boats, with 2 of 2 sessions.');
  });
});

describe('a footnote', () => {
  it('explains a 0 only where one stands under a site', () => {
    expect(
      footnote(
        planGlance(
          contextOf(
            withThemes([
              [0, 2, 4],
              [1, 3, 4],
            ]),
          ),
        ),
      ),
    ).not.toContain('A 0 means');
    expect(
      footnote(
        planGlance(
          contextOf(
            withThemes([
              [0, 1],
              [2, 3, 4],
            ]),
          ),
        ),
      ),
    ).toContain('A 0 means');
  });

  it('speaks of actions only where there are some', () => {
    const none = {
      ...playback,
      sessions: playback.sessions.map((session) => ({ ...session, actions: [] })),
    };
    const footnotes = (given: Playback) => {
      const context = contextOf(given);
      const theme = given.themes.themes[0];
      const slides = [
        planFindings(context),
        planOverall(context),
        ...(theme ? [planTheme(theme, context)] : []),
      ];
      return slides.map(footnote);
    };
    for (const text of footnotes(playback)) expect(text).toContain('Actions are suggested');
    for (const text of footnotes(none)) expect(text).not.toContain('Actions');
  });
});
