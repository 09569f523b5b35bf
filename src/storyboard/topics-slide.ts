import type { Slide, TableCell } from '../model/index.js';
import { plain, type StoryContext, sessionSlideId } from './context.js';
import { withReasons } from './reasons.js';

/** Returns the topics of all themes in one table: where nothing but topics is recorded, a slide a theme would hold little. */
export function planTopics(context: StoryContext): Slide {
  const { playback, say, placeName, sessionById } = context;
  const { themes } = playback.themes;
  return {
    id: 'topics-by-theme',
    purpose: 'overallSummary',
    title: say('topics.title'),
    body: [
      {
        kind: 'table',
        description: say('topics.description'),
        columns: [
          { heading: say('overall.theme'), weight: 1 },
          { heading: say('asked.sessions'), align: 'end', weight: 0.5 },
          { heading: say('site.topics'), weight: 4 },
        ],
        rows: themes.map(({ label, sessionIds }): TableCell[] => [
          [[{ text: label, strong: true }]],
          [plain(say('nOfN', { count: sessionIds.length, of: playback.sessions.length }))],
          sessionIds
            .flatMap((id) => sessionById.get(id) ?? [])
            .map((session) => [
              { text: `${session.topic.text} ` },
              { text: placeName(session), link: sessionSlideId(session.id) },
            ]),
        ]),
        themeIds: themes.map((theme) => theme.id),
      },
    ],
    notes: themes.map(({ label, terms }) => {
      const marks = say('note.grouping', { terms: terms.map((term) => term.text).join(', ') });
      return `${label}. ${marks}`;
    }),
    ...withReasons(
      themes.flatMap(({ sessionIds }) => sessionIds.flatMap((id) => sessionById.get(id) ?? [])),
      say('why.descriptionAll'),
      context,
    ),
  };
}
