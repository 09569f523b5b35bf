import type { CloudRequest, CloudTerm, Slide, TableCell } from '../model/index.js';
import { joinNames, type Say } from '../text/index.js';
import { plain } from './context.js';

/** The words of one cloud and what they were counted in. */
export interface CloudWords {
  readonly id: string;
  readonly of: 'topics' | 'actions';
  /** Null for the cloud of all sites. */
  readonly site: string | null;
  readonly terms: readonly CloudTerm[];
}

/** How many words the table beside a cloud ranks. */
const rankedWords = 10;

/** Gives the request of each cloud that has any word. */
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

/** Gives the slide of a cloud: the picture and the ranked table that says the same without it. */
export function planCloud(cloud: CloudWords, say: Say): Slide {
  const rows = cloud.terms
    .slice(0, rankedWords)
    .map((term): TableCell[] => [[plain(term.text)], [plain(String(term.weight))]]);
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
            { heading: say('cloud.word'), weight: 2 },
            {
              heading: say(cloud.of === 'topics' ? 'cloud.inTopics' : 'cloud.inActions'),
              align: 'end',
              weight: 1,
            },
          ],
          rows,
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
