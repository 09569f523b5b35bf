import type { CloudRequest, CloudTerm, Slide, TableCell } from '../model/index.js';
import { joinNames, type Say } from '../text/index.js';
import { plain, type StoryContext, shorten } from './context.js';

/** The words of one cloud and what they were counted in. */
export interface CloudWords {
  readonly id: string;
  readonly of: 'topics' | 'actions';
  /** Null for the cloud of all sites. */
  readonly site: string | null;
  readonly terms: readonly CloudTerm[];
}

/** How many words the table beside a cloud ranks: as many as have room where every theme takes two lines. */
const rankedWords = 8;

/** Longest name of a theme in the table, in characters. */
const longestTheme = 40;

/** Returns the request of each cloud that has any word. */
export function requestClouds(clouds: readonly CloudWords[], say: Say): CloudRequest[] {
  return clouds
    .filter((cloud) => cloud.terms.length > 0)
    .map((cloud) => ({
      id: cloud.id,
      title: titleOf(cloud, say),
      description: describe(cloud, say),
      terms: cloud.terms,
    }));
}

/** Returns the slide of a cloud: the picture and the ranked table that says the same, colours too, without it. */
export function planCloud(cloud: CloudWords, { say, themeById }: StoryContext): Slide {
  const ranked = cloud.terms.slice(0, rankedWords);
  const rows = ranked.map((term): TableCell[] => [
    [plain(term.text)],
    [plain(String(term.weight))],
    [plain(shorten(themeById.get(term.themeId ?? '')?.label ?? say('cloud.noTheme'), longestTheme))],
  ]);
  const what = say(cloud.of === 'topics' ? 'cloud.whatTopics' : 'cloud.whatActions');
  return {
    id: `cloud-${cloud.id}`,
    purpose: 'cloud',
    title: titleOf(cloud, say),
    body: [
      {
        kind: 'cloud',
        cloudId: cloud.id,
        description: describe(cloud, say),
        ranked: {
          kind: 'table',
          description: say('cloud.ranked'),
          columns: [
            { heading: say('cloud.word'), weight: 1 },
            {
              heading: say(cloud.of === 'topics' ? 'cloud.inTopics' : 'cloud.inActions'),
              align: 'end',
              weight: 0.5,
            },
            { heading: say('grid.theme'), weight: 1.4 },
          ],
          rows,
          themeIds: ranked.map((term) => term.themeId),
        },
      },
    ],
    footnote: plain(say('cloud.footnote', { what })),
    notes: [],
  };
}

function titleOf({ of, site }: CloudWords, say: Say): string {
  if (site === null) return say(of === 'topics' ? 'cloud.topics' : 'cloud.actions');
  return say(of === 'topics' ? 'cloud.siteTopics' : 'cloud.siteActions', { site });
}

function describe({ of, terms }: CloudWords, say: Say): string {
  const what = say(of === 'topics' ? 'cloud.whatTopics' : 'cloud.whatActions');
  const words = joinNames(
    terms.slice(0, 3).map((term) => term.text),
    say,
  );
  return say(terms.length > 1 ? 'cloud.description' : 'cloud.descriptionOne', { what, words });
}
