import type { Block } from '../../model/index.js';
import { isObject, type JsonTable, objectsOf, textOrNull } from './json-value.js';
import type { JsonWriter } from './json-writer.js';

const headings = ['Site', 'Slot', 'Room', 'Facilitator', 'Topic', 'Discussion', 'Actions', 'Owner', 'Due'];

/**
 * Returns the table of a `playback.json` that this tool wrote, or null where the value is none. Actions with another owner or
 * date than those above them are in a row of their own below the session, whose topic is empty.
 */
export function readPlaybackJson(value: unknown, writer: JsonWriter): JsonTable | null {
  if (!isObject(value) || typeof value.schemaVersion !== 'number' || !Array.isArray(value.sessions))
    return null;
  const sessions = objectsOf(value.sessions);
  const rows = sessions.flatMap((session, index) => {
    const own = (name: string) => writer.item(session[name], 'line');
    const topic = writer.item(isObject(session.topic) ? session.topic.text : null, 'line');
    const discussion = objectsOf(session.discussion).flatMap(({ text }) => writer.item(text));
    const [first, ...others] = groupActions(objectsOf(session.actions), writer);
    const place = [own('site'), own('slot'), own('room'), own('facilitator')];
    const number = index + 1;
    return [
      { number, cells: [...place, topic, discussion, ...toCells(first, writer)] },
      ...others.map((group) => ({ number, cells: [[], [], [], [], [], [], ...toCells(group, writer)] })),
    ];
  });
  return { title: textOrNull(value.title), part: 'sessions', headings, rows };
}

interface SavedActionGroup {
  readonly owner: string | null;
  readonly due: string | null;
  readonly actions: Block[];
}

function groupActions(
  actions: readonly Readonly<Record<string, unknown>>[],
  writer: JsonWriter,
): SavedActionGroup[] {
  const groups: SavedActionGroup[] = [];
  for (const action of actions) {
    const owner = textOrNull(action.owner);
    const due = textOrNull(action.due);
    let group = groups.at(-1);
    if (group === undefined || group.owner !== owner || group.due !== due) {
      group = { owner, due, actions: [] };
      groups.push(group);
    }
    group.actions.push(...writer.item(action.text));
  }
  return groups;
}

function toCells(group: SavedActionGroup | undefined, writer: JsonWriter): Block[][] {
  if (!group) return [[], [], []];
  return [group.actions, writer.item(group.owner, 'line'), writer.item(group.due, 'line')];
}
