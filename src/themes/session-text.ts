import { compareText, itemsOf, type Session } from '../model/index.js';
import { findNearDuplicates, knownWord, tokenise } from '../text/index.js';

/** What a session says, made ready to be compared and named. */
export interface SessionText {
  readonly id: string;
  readonly topic: string;
  /** Its items that are finished and not pasted from another session. */
  readonly lines: readonly string[];
  readonly topicStems: readonly string[];
  /** Stems of each line. */
  readonly lineStems: readonly (readonly string[])[];
  /** Stems of topic and lines; those of the topic twice, as it says what the session was about. */
  readonly stems: readonly string[];
}

// Two rooms may well wish for the same; this many lines alike were pasted.
const pastedFrom = 3;

/** Returns the texts of sessions, in the order of their ids, so that the order they came in cannot matter. */
export function sessionTexts(sessions: readonly Session[], lang: string): SessionText[] {
  const sorted = [...sessions].sort((a, b) => compareText(a.id, b.id));
  const pasted = findPastedItems(sorted, lang);
  return sorted.map((session) => {
    const finished = itemsOf(session).filter((item) => item.kind !== 'unfinished');
    const own = finished.filter((item) => !pasted.has(item.id));
    const lines = (own.length > 0 ? own : finished).map((item) => item.text);
    const lineStems = lines.map((line) => stemsOf(line, lang));
    const topic = session.topic.text;
    const topicStems = stemsOf(topic, lang);
    return {
      id: session.id,
      topic,
      lines,
      topicStems,
      lineStems,
      stems: [...topicStems, ...topicStems, ...lineStems.flat()],
    };
  });
}

/** Returns the stems of the telling words of a text; a hyphenated word gives its own and those of its parts. */
export function stemsOf(text: string, lang: string): string[] {
  const stems: string[] = [];
  for (const token of tokenise(text)) {
    if (token.isNumber || token.isAddress) continue;
    addStem(stems, token.text, lang);
    if (!hyphen.test(token.text)) continue;
    for (const part of token.text.split(hyphen)) addStem(stems, part, lang);
  }
  return stems;
}

const hyphen = /[-‐‑]/;

function addStem(stems: string[], word: string, lang: string): void {
  const { stem, isStop, isFiller } = knownWord(word, lang);
  if (!isStop && !isFiller && stem.length > 1) stems.push(stem);
}

/** Returns the ids of items that two sessions share along with two or more others: they say nothing of which session they belong to. */
function findPastedItems(sessions: readonly Session[], lang: string): Set<string> {
  const sessionOf = new Map<string, string>();
  const items = sessions.flatMap((session) =>
    itemsOf(session).map((item) => {
      sessionOf.set(item.id, session.id);
      return { id: item.id, text: item.text };
    }),
  );
  const shared = new Map<string, string[]>();
  for (const { ids } of findNearDuplicates(items, lang)) {
    const homes = [...new Set(ids.map((id) => sessionOf.get(id)!))].sort(compareText);
    // A line that very many sessions hold is a form's own wording, not a paste between two of them.
    if (homes.length < 2 || homes.length > 6) continue;
    for (const [i, one] of homes.entries()) {
      for (const other of homes.slice(i + 1)) {
        const pair = `${one}\n${other}`;
        const both = ids.filter((id) => sessionOf.get(id) === one || sessionOf.get(id) === other);
        const lines = shared.get(pair);
        if (lines) lines.push(both.join('\n'));
        else shared.set(pair, [both.join('\n')]);
      }
    }
  }
  const pasted = new Set<string>();
  for (const lines of shared.values()) {
    if (lines.length >= pastedFrom) for (const ids of lines) for (const id of ids.split('\n')) pasted.add(id);
  }
  return pasted;
}
