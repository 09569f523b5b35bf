import type { Block } from '../../model/index.js';
import { isObject, type JsonTable, objectsOf, textOrNull } from './json-value.js';
import type { JsonWriter } from './json-writer.js';

const headings = ['Day', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Track'];

/**
 * Returns the table of a schedule as pretalx and frab export it (`schedule.json`), or null where the value is none. Its sessions
 * stand by day and room; the table has them in that order.
 */
export function readSchedule(value: unknown, writer: JsonWriter): JsonTable | null {
  const schedule = isObject(value) ? value.schedule : undefined;
  const conference = isObject(schedule) ? schedule.conference : undefined;
  if (!isObject(conference) || !Array.isArray(conference.days)) return null;
  const cells: Block[][][] = [];
  for (const day of objectsOf(conference.days)) {
    const rooms = isObject(day.rooms) ? Object.entries(day.rooms) : [];
    for (const [room, events] of rooms) {
      for (const event of objectsOf(events)) cells.push(readEvent(event, { day: day.date, room }, writer));
    }
  }
  const title = textOrNull(conference.title);
  const rows = cells.map((own, index) => ({ number: index + 1, cells: own }));
  return { title, part: 'schedule.conference.days', headings, rows };
}

function readEvent(
  event: Readonly<Record<string, unknown>>,
  { day, room }: { day: unknown; room: string },
  writer: JsonWriter,
): Block[][] {
  const persons = objectsOf(event.persons)
    .map((person) => textOrNull(person.public_name) ?? textOrNull(person.name))
    .filter((name) => name !== null);
  const discussion = [
    ...writer.item(event.subtitle, 'paragraph'),
    ...writer.prose(event.abstract),
    // Where there is no abstract, some programs repeat the description in its place.
    ...(event.description === event.abstract ? [] : writer.prose(event.description)),
  ];
  return [
    writer.item(day, 'line'),
    writer.item(event.start, 'line'),
    writer.item(textOrNull(event.room) ?? room, 'line'),
    writer.item(persons.join(', '), 'line'),
    writer.item(event.title, 'line'),
    discussion,
    writer.item(event.track, 'line'),
  ];
}
