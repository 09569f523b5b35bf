import { isObject, objectsOf, textOrNull } from './json-value.js';

export type PlannerObject = Readonly<Record<string, unknown>>;

/** The names behind ids: rooms, speakers, and entries of categories. */
export interface Names {
  readonly rooms: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
}

/** Returns the names that the lists beside the sessions give to ids. */
export function findNames(value: unknown): Names {
  const root = isObject(value) ? value : {};
  const items = objectsOf(root.categories).flatMap((category) => objectsOf(category.items));
  return { rooms: namesOf(root.rooms), speakers: namesOf(root.speakers), categories: namesOf(items) };
}

function namesOf(list: unknown): Map<string, string> {
  return new Map(
    objectsOf(list).flatMap((object): [string, string][] => {
      const name = nameOf(object);
      return name === null ? [] : [[String(object.id ?? object.code ?? name), name]];
    }),
  );
}

/** Returns the words of a text, or of an object that has it in several languages or under its name; else null. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return textOrNull(value);
  for (const key of ['en', 'name', 'title', 'label', 'text']) {
    const own = value[key];
    if (textOrNull(own) !== null) return textOrNull(own);
    if (isObject(own) && textOrNull(own.en) !== null) return textOrNull(own.en);
  }
  const [first] =
    Object.entries(value).find(([key, own]) => /^[a-z]{2}(?:-\w+)?$/.test(key) && textOrNull(own)) ?? [];
  return first === undefined ? null : textOrNull(value[first]);
}

function nameOf(person: PlannerObject): string | null {
  const whole = ['name', 'fullName', 'public_name', 'display_name', 'full_name', 'title'];
  for (const key of whole) {
    const name = wordsOf(person[key]);
    if (name !== null) return name;
  }
  const parts = [person.firstName ?? person.first_name, person.lastName ?? person.last_name].map(textOrNull);
  const name = parts.filter((part) => part !== null).join(' ');
  return name === '' ? null : name;
}

/** Returns the room of a session: its name, that of an object, or that behind an id. */
export function placeOf(session: PlannerObject, { rooms }: Names): string | null {
  const slot = isObject(session.slot) ? session.slot : {};
  for (const holder of [session, slot]) {
    for (const key of [
      'room',
      'roomName',
      'room_name',
      'venue',
      'stage',
      'hall',
      'location',
      'roomId',
      'room_id',
    ]) {
      const value = holder[key];
      const named = typeof value === 'object' ? null : rooms.get(String(value));
      if (named !== undefined && named !== null) return named;
      if (/id$/i.test(key) || typeof value === 'number') continue;
      const words = wordsOf(value);
      if (words !== null) return words;
    }
  }
  return null;
}

/** Returns the names of those who hold a session; ids without a name give none. */
export function personsOf(session: PlannerObject, { speakers }: Names): string[] {
  const keys = [
    'speakers',
    'persons',
    'presenters',
    'hosts',
    'facilitators',
    'speaker',
    'host',
    'facilitator',
  ];
  const held = keys.flatMap((key) => (Array.isArray(session[key]) ? session[key] : [session[key]]));
  const names = held.map((entry: unknown) => {
    if (isObject(entry)) return nameOf(entry) ?? speakers.get(String(entry.id)) ?? null;
    if (typeof entry !== 'string' && typeof entry !== 'number') return null;
    return speakers.get(String(entry)) ?? (/\d/.test(String(entry)) ? null : String(entry));
  });
  return [...new Set(names.filter((name) => name !== null && name.trim() !== ''))] as string[]; // The filter leaves texts.
}

/** Returns the tracks of a session: its own, its categories, its type. */
export function tracksOf(session: PlannerObject, { categories }: Names): string[] {
  const items = Array.isArray(session.categoryItems) ? session.categoryItems : [];
  const within = objectsOf(session.categories).flatMap((category) => objectsOf(category.categoryItems));
  const tracks = [
    wordsOf(session.track) ?? wordsOf(session.event_type) ?? wordsOf(session.category),
    ...items.map((id: unknown) => categories.get(String(id)) ?? null),
    ...within.map((item) => wordsOf(item.name)),
  ];
  return [...new Set(tracks)].filter((track) => track !== null);
}
