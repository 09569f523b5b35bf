import type { PreviousEvent } from '../model/index.js';

type Values = Readonly<Record<string, unknown>>;

/** Returns the earlier event that a `playback.json` tells of; null where the text is none. */
export function readPreviousPlayback(text: string): PreviousEvent | null {
  const value = parse(text);
  if (!isValues(value) || !Array.isArray(value.sessions) || !Array.isArray(value.themes)) return null;
  if (typeof value.schemaVersion !== 'number' || typeof value.title !== 'string') return null;
  const sessions = value.sessions.filter(isValues);
  const topicOf = new Map(
    sessions.map(({ id, topic }) => [textOf(id), isValues(topic) ? textOf(topic.text) : '']),
  );
  const themes = value.themes.filter(isValues).map(({ id, label, terms, sessions: own }) => ({
    id: textOf(id),
    label: textOf(label) || textOf(id),
    terms: textsOf(terms),
    topics: textsOf(own).flatMap((session) => topicOf.get(session) ?? []),
    sessionCount: textsOf(own).length,
  }));
  const colours = textsOf(value.themeColours);
  return {
    title: value.title,
    date: /^\d{4}-\d{2}-\d{2}$/.test(textOf(value.date)) ? textOf(value.date) : null,
    sessionCount: sessions.length,
    themes,
    actions: sessions
      .flatMap(({ actions }) => (Array.isArray(actions) ? actions.filter(isValues) : []))
      .map(({ id, text }) => ({ id: textOf(id), text: textOf(text) })),
    // A colour is known by its place, so that what is no id holds its place.
    colourIds: (colours.length > 0 ? colours : themes.map(({ id }) => id)).map((id, at) =>
      /^\S+$/.test(id) ? id : `theme-${at + 1}`,
    ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
