import type { Diagnose } from '../../diagnostics/index.js';
import { compareText, type Place } from '../../model/index.js';

/** A label out of a heading, with the site whose rooms it is one of. */
export interface PlaceLabel {
  readonly site: string | null;
  readonly label: string | null;
  readonly place: Place;
}

export interface RoomAndHost {
  readonly room: string | null;
  readonly facilitator: string | null;
}

/** How a label reads once all labels are known. */
interface RoomReading extends RoomAndHost {
  readonly isPair: boolean;
}

const name = "\\p{Lu}[\\p{L}'’]+";
const dashedPair = new RegExp(`^(${name}) [-–—] ([\\p{L}][\\p{L}'’]*)$`, 'u');
const singleName = new RegExp(`^${name}$`, 'u');
const hostBefore = new RegExp(`^(${name}(?: (?:&|and) ${name})?) (.+)$`, 'u');

/**
 * Parts each label into room and host by holding all labels of the input against each other: `Kim - Larch` is a host and
 * a room; in `Kim Conf 2` the host is before a room because `Conf 2` (or another numbered `Conf`) is alone in some
 * heading; a single plain name among such pairs is a host whose room is not known. One spelling is kept for a room.
 */
export function splitRoomsAndHosts(
  labels: readonly PlaceLabel[],
  diagnose: Diagnose,
  isRoom: (label: string) => boolean = () => false,
): RoomAndHost[] {
  const distinct = [...new Set(labels.map(({ label }) => label))];
  const alone = new Set(distinct.flatMap((label) => (label === null ? [] : [roomShape(label)])));
  const readings = new Map(distinct.map((label) => [label, readLabel(label, alone)]));
  const read = labels.map(({ label }) => readings.get(label));
  const pairSites = new Set(labels.flatMap(({ site }, index) => (read[index]?.isPair ? [site] : [])));
  const pairRooms = new Set(
    [...readings.values()].flatMap(({ room, isPair }) => (isPair && room ? [foldRoom(room)] : [])),
  );

  const split = labels.map(({ site, label, place }, index): RoomAndHost => {
    const reading = read[index] ?? { room: null, facilitator: null };
    const lonely =
      label !== null && singleName.test(label) && !pairRooms.has(foldRoom(label)) && !isRoom(label);
    if (!lonely || !pairSites.has(site)) return { room: reading.room, facilitator: reading.facilitator };
    diagnose('host-without-room', place, { heading: place.heading ?? label, host: label });
    return { room: null, facilitator: label };
  });
  return unifySpelling(labels, split, diagnose);
}

function readLabel(label: string | null, alone: ReadonlySet<string>): RoomReading {
  if (label === null) return { room: null, facilitator: null, isPair: false };
  const dashed = dashedPair.exec(label);
  if (dashed?.[1] && dashed[2]) return { facilitator: dashed[1], room: dashed[2], isPair: true };
  const before = hostBefore.exec(label);
  if (before?.[1] && before[2] && alone.has(roomShape(before[2]))) {
    return { facilitator: before[1], room: before[2], isPair: true };
  }
  return { room: label, facilitator: null, isPair: false };
}

/** Rooms of one kind look alike: `Room 22` and `Room 24` are both `room #`. */
function roomShape(label: string): string {
  return foldRoom(label).replace(/\d+/g, '#');
}

/** Rooms come again in every row; each is folded once. */
const folded = new Map<string, string>();
const maxKnown = 5_000;

function foldRoom(label: string): string {
  let key = folded.get(label);
  if (key === undefined) {
    if (folded.size >= maxKnown) folded.clear();
    key = label
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s.\-–—]+/g, ' ')
      .trim();
    folded.set(label, key);
  }
  return key;
}

function unifySpelling(
  labels: readonly PlaceLabel[],
  split: readonly RoomAndHost[],
  diagnose: Diagnose,
): RoomAndHost[] {
  const spellings = new Map<string, Map<string, number>>();
  const keyOf = (index: number, room: string) => `${labels[index]?.site ?? ''}\u0000${foldRoom(room)}`;
  split.forEach(({ room }, index) => {
    if (room === null) return;
    const counts = spellings.get(keyOf(index, room)) ?? new Map<string, number>();
    counts.set(room, (counts.get(room) ?? 0) + 1);
    spellings.set(keyOf(index, room), counts);
  });
  const chosen = new Map<string, string>();
  for (const [key, counts] of spellings) chosen.set(key, commonest(counts));
  const said = new Set<string>();
  return split.map((reading, index) => {
    if (reading.room === null) return reading;
    const key = keyOf(index, reading.room);
    const room = chosen.get(key) ?? reading.room;
    const counts = spellings.get(key);
    if (counts && counts.size > 1 && !said.has(key)) {
      said.add(key);
      const list = [...counts.keys()]
        .sort(compareText)
        .map((spelling) => `\`${spelling}\``)
        .join(', ');
      diagnose('room-spelled-in-several-ways', labels[index]?.place ?? { file: '' }, {
        spellings: list,
        room,
      });
    }
    return { ...reading, room };
  });
}

/** The commonest spelling; of equals the one with more capitals, then the first by code unit. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const capitals = (text: string) => text.replace(/[^\p{Lu}]/gu, '').length;
  const sorted = [...counts].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || capitals(b) - capitals(a) || compareText(a, b),
  );
  return sorted[0]?.[0] ?? '';
}
