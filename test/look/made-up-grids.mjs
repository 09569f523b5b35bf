// Makes up grids of the awkward shapes a deck must hold, the same every time: see `shapes` for what each is for.

/**
 * Gives the grid of a shape as a CSV file with the columns Site, Session, Room, Topic, Discussion and Actions.
 * Every session has two to seven discussion points and one to four actions unless the shape says otherwise.
 */
export function makeGrid({
  sessions = 6,
  sites = 1,
  rooms = 4,
  points = null,
  actions = null,
  odd = {},
  seed = 11,
}) {
  const random = seeded(seed);
  const rows = Array.from({ length: sessions }, (_, n) => {
    const about = subjects[(n + Math.floor(n / subjects.length)) % subjects.length];
    const pick = (list) => list[Math.floor(random() * list.length)];
    const say = (patterns) =>
      capital(
        pick(patterns)
          .replace('{thing}', pick(about))
          .replace('{where}', pick(places))
          .replace('{when}', pick(times)),
      );
    const lines = (count, patterns) => Array.from({ length: count }, () => say(patterns));
    const slot = Math.floor(n / sites / rooms) + 1;
    const row = {
      Site: sites === 1 ? '' : siteName(n % sites),
      Session: `Session ${slot}`,
      Room: roomNames[Math.floor(n / sites) % rooms] ?? `Room ${(Math.floor(n / sites) % rooms) + 1}`,
      Topic: say(topicPatterns),
      Discussion: lines(points ?? 2 + Math.floor(random() * 6), pointPatterns).join('\n'),
      Actions: lines(actions ?? 1 + Math.floor(random() * 4), actionPatterns).join('\n'),
    };
    return n === 0 ? { ...row, ...odd } : row;
  });
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}

const columns = ['Site', 'Session', 'Room', 'Topic', 'Discussion', 'Actions'];

const subjects = [
  ['the evening bus', 'bus shelters', 'timetables at stops', 'the village minibus', 'fares for carers'],
  ['the seed library', 'allotment plots', 'water butts', 'the compost scheme', 'shared greenhouses'],
  ['the swimming pool', 'pool opening hours', 'swimming lessons', 'lifeguard training', 'the pool boiler'],
  ['the repair café', 'tool lending', 'sewing machines', 'spare parts', 'volunteer menders'],
  ['the food bank', 'breakfast clubs', 'the community kitchen', 'surplus from shops', 'recipe cards'],
  ['the school crossing', 'cycle training', 'safe routes to school', 'bike parking', 'the towpath'],
  ['the advice desk', 'benefit forms', 'debt advisers', 'the telephone line', 'interpreters'],
  ['the museum store', 'loan boxes', 'oral history', 'the town archive', 'gallery volunteers'],
];
const places = [
  'in Harrowby',
  'near the station',
  'in the old town',
  'on the estate',
  'at the market hall',
  'by the river',
  'in the outlying villages',
  'along the coast road',
];
const times = [
  'after six',
  'at weekends',
  'in the school holidays',
  'over the winter',
  'before the summer fair',
  'on market days',
  'when the weather turns',
  'early in the year',
  'during the rush hour',
  'until the grant ends',
];
const topicPatterns = [
  'What would it take to keep {thing} going {when}?',
  'Getting more people to know about {thing} {where}',
  '{thing}: who looks after it {where}?',
  'Paying for {thing} {when}',
  'What we learned about {thing} {where} {when}',
  'Sharing {thing} with our neighbours {where}',
];
const pointPatterns = [
  'Nobody knows who pays for {thing} {where} {when}',
  'People ask for {thing} {when}, and are turned away',
  '{thing} {where} works well, because two people know each other',
  'It takes three forms to book {thing} {when}',
  'Older residents {where} find out about {thing} too late',
  'Is {thing} still open {where} {when}?',
  'The figures for {thing} {where} are counted twice {when}',
  'We tried {thing} {where} {when} and would do it again',
  'Keys for {thing} are kept {where}, which is shut {when}',
  'Young people say {thing} is not meant for them {when}',
  'Cover for {thing} {where} falls through {when}',
  'A noticeboard {where} does more for {thing} than the website',
];
const actionPatterns = [
  'Ask the council to pay for {thing} {where} {when}',
  'Put a poster about {thing} {where}',
  'Train two volunteers to look after {thing} {when}',
  'Write down how {thing} is run {where}',
  'Share the rota for {thing} {when}',
  'Find a second key holder for {thing} {where}',
  'Visit {thing} {where} {when} and report back',
  'Agree one telephone number for {thing}',
];
const roomNames = [
  'Great Hall',
  'Library',
  'Room 3',
  'Sail Loft',
  'Studio',
  'Orchard Room',
  'Old Chapel',
  'Committee Room',
  'Cellar',
  'Bandstand',
  'Long Gallery',
  'Kitchen',
];
const siteNames = ['Harrowby', 'Saltmere', 'Eddington', 'Brackwater', 'Nether Coombe', 'St Aldhelms'];

/** Eighty letters without a blank, as a name that was run together. */
const longWord = 'communityswimmingpoolandrepaircafeopeninghoursworkinggroupforharrowbyandsaltmere';
const longTopic =
  'How could the towns along the coast share the minibus, the repair café, the swimming lessons and the advice desk ' +
  'between them without each having to run its own booking system, its own insurance, its own rota and its own training, ' +
  'given that none of the four has enough volunteers for a full week and that the last attempt, three years ago, ended ' +
  'when the one person who understood the spreadsheet moved away?';
const longCell = Array.from({ length: 12 }, () => longTopic).join(' ');

const bare = { Discussion: '', Actions: '' };

/** Shapes of grids by name: what the layout must stand. */
export const shapes = {
  'two-hundred-items': { sessions: 4, odd: manyItems(200) },
  'twelve-rooms': { sessions: 12, rooms: 12 },
  'long-topic': { sessions: 4, odd: { Topic: longTopic } },
  'long-topic-alone': { sessions: 1, odd: { Topic: longTopic, ...bare } },
  'long-word': {
    sessions: 4,
    odd: {
      Room: longWord,
      Topic: `Who is in the ${longWord}?`,
      Discussion: `${longWord}\nThe ${longWord} has not met`,
      Actions: `Wind up the ${longWord}`,
    },
  },
  'longest-cells': { sessions: 4, odd: { Discussion: longCell, Actions: `${longTopic}\n${longCell}` } },
  'one-session': { sessions: 1 },
  'one-site': { sessions: 9 },
  'two-sites': { sessions: 14, sites: 2 },
  'six-sites': { sessions: 36, sites: 6 },
  'forty-sites': { sessions: 80, sites: 40, points: 2, actions: 1 },
  'no-actions': { sessions: 8, actions: 0 },
  'no-discussion': { sessions: 8, points: 0 },
  'topics-only': { sessions: 12, points: 0, actions: 0 },
};

function manyItems(count) {
  const about = subjects.flat();
  const line = (n) =>
    `${capital(about[n % about.length])} ${places[n % places.length]}: note ${n + 1} of a long afternoon`;
  const lines = Array.from({ length: count }, (_, n) => line(n));
  return {
    Discussion: lines.slice(0, count * 0.75).join('\n'),
    Actions: lines.slice(count * 0.75).join('\n'),
  };
}

function siteName(n) {
  const name = siteNames[n % siteNames.length];
  const round = Math.floor(n / siteNames.length);
  return round === 0 ? name : `${name} ${['North', 'South', 'East', 'West', 'Quay', 'Hill'][round - 1]}`;
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

function quoted(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Park and Miller's generator, 1988. */
function seeded(start) {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
