import { headingsOfLanguages } from './words-of-languages.js';

/** What a column of a grid can hold. */
export type Field =
  | 'topic'
  | 'discussion'
  | 'actions'
  | 'site'
  | 'slot'
  | 'day'
  | 'room'
  | 'facilitator'
  | 'owner'
  | 'due'
  | 'kind';

/** Headings people use for each field, in small letters without punctuation; the likelier ones first. */
const synonyms: Readonly<Record<Field, readonly string[]>> = {
  topic: [
    'topic',
    'topics',
    'session topic',
    'session title',
    'title',
    'theme',
    'subject',
    'area',
    'programme area',
    'program area',
    'question',
    'idea',
    'proposal',
    'topic title',
    'talk',
    'presentation',
    'pitch',
    'name',
    'session name',
    'what',
    'challenge',
    'issue',
  ],
  discussion: [
    'discussion',
    'discussions',
    'discussion points',
    'key discussion points',
    'main points',
    'key points',
    'points',
    'points raised',
    'notes',
    'session notes',
    'meeting notes',
    'learning',
    'learnings',
    'key learning',
    'key learnings',
    'lessons',
    'lessons learned',
    'lessons learnt',
    'what we heard',
    'what was said',
    'what was discussed',
    'what we discussed',
    'what people said',
    'comments',
    'feedback',
    'observations',
    'insights',
    'findings',
    'description',
    'summary',
    'abstract',
    'details',
    'key messages',
    'takeaways',
    'key takeaways',
    'what we learned',
    'what we learnt',
    'reflections',
    'conversation',
    'discussion notes',
    'key discussions',
    'themes discussed',
  ],
  actions: [
    'action',
    'actions',
    'action points',
    'action point',
    'action items',
    'action item',
    'actions agreed',
    'agreed actions',
    'suggested actions',
    'proposed actions',
    'next steps',
    'next step',
    'outcome',
    'outcomes',
    'recommendation',
    'recommendations',
    'to do',
    'todo',
    'to dos',
    'follow up',
    'follow ups',
    'commitments',
    'asks',
    'what next',
    'what we will do',
    'what should happen',
    'what needs to happen',
    'solutions',
    'suggestions',
    'proposed solutions',
    'ways forward',
    'way forward',
    'next actions',
  ],
  site: ['site', 'venue', 'location', 'city', 'town', 'region', 'office', 'event'],
  slot: [
    'slot',
    'date time',
    'date and time',
    'start time end time',
    'time slot',
    'session slot',
    'slot number',
    'session time',
    'begin time',
    'timeslot',
    'time',
    'session',
    'session no',
    'session number',
    'start',
    'start time',
    'when',
    'round',
    'hour',
    'period',
  ],
  day: ['day', 'date', 'session date', 'start date', 'session day'],
  room: [
    'room',
    'room name',
    'room number',
    'session room',
    'space',
    'breakout room',
    'breakout',
    'table',
    'stage',
    'meeting room',
    'where',
  ],
  facilitator: [
    'facilitator',
    'facilitators',
    'host',
    'hosts',
    'hosted by',
    'lead',
    'leader',
    'leaders',
    'led by',
    'session lead',
    'session leader',
    'speaker',
    'speakers',
    'presenter',
    'presenters',
    'convenor',
    'convener',
    'chair',
    'chairs',
    'topic facilitator',
    'topic facilitators',
    'moderator',
    'moderators',
    'organiser',
    'proposer',
    'leader1',
    'facilitated by',
    'run by',
    'session host',
  ],
  owner: [
    'owner',
    'owners',
    'action owner',
    'who',
    'responsible',
    'assigned to',
    'assignee',
    'by whom',
    'responsibility',
  ],
  due: ['due', 'due date', 'by when', 'deadline', 'target date', 'timescale', 'complete by', 'due by'],
  kind: ['type', 'kind', 'session type', 'event type', 'item type'],
};

const fieldByWords = new Map<string, Field>();
for (const [field, words] of Object.entries(synonyms) as [Field, readonly string[]][]) {
  for (const word of words) if (!fieldByWords.has(word)) fieldByWords.set(word, field);
}
for (const [field, word] of headingsOfLanguages()) {
  const words = plainHeading(word);
  if (!fieldByWords.has(words)) fieldByWords.set(words, field);
}

/** Gives the field that words name exactly, as a line among others must to count as a heading. */
export function fieldOfExactWords(text: string): Field | null {
  return fieldByWords.get(plainHeading(text)) ?? null;
}

/** Gives what a heading says its column holds, or null when it is no heading known. */
export function fieldOfHeading(heading: string): Field | null {
  let field = knownHeadings.get(heading);
  if (field === undefined) {
    if (knownHeadings.size >= maxKnown) knownHeadings.clear();
    field = readField(heading);
    knownHeadings.set(heading, field);
  }
  return field;
}

/** Any row may be one of headings, and the cells of a large table say the same again and again. */
const knownHeadings = new Map<string, Field | null>();
const maxKnown = 5_000;

function readField(heading: string): Field | null {
  if (heading.length > 120) return null;
  const words = plainHeading(heading);
  if (words === '') return null;
  const exact = fieldByWords.get(words) ?? fieldByWords.get(words.replace(/\b(s)\b/g, '').trim());
  if (exact) return exact;
  if (words.split(' ').length > 5) return null;
  if (/\baction(s)?\b|\bnext steps?\b/.test(words)) return 'actions';
  if (/\bdiscussions?\b|\bwhat we (heard|said|discussed|learn)/.test(words)) return 'discussion';
  return null;
}

/** Small letters, without punctuation, brackets and what stands in them: `Action(s) – max. 3` → `action`. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\((s|es)\)/gi, '$1')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
