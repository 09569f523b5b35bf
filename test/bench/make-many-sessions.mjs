// Makes up the sessions of a very large event, the same every time: words of invented syllables, as common as words of a language
// are (Zipf), every session mainly about one of twelve things, one in five also about a second; some lines repeat across rooms.

const kinds = 12;
const wordsOfKind = 60;
const commonWords = 6000;

/** Gives `count` sessions of about 50 words at four sites, in the form the pipeline works on. */
export function makeManySessions(count) {
  const random = seeded(7);
  const word = wordMaker(random);
  const common = Array.from({ length: commonWords }, word);
  const own = Array.from({ length: kinds }, () => Array.from({ length: wordsOfKind }, word));
  const zipf = (list) => list[Math.min(list.length - 1, Math.floor(list.length ** random()) - 1)];
  const line = (kind, length) =>
    Array.from({ length }, (_, at) => {
      if (at % 3 === 1) return functionWords[Math.floor(random() * functionWords.length)];
      return zipf(random() < 0.4 ? own[kind] : common);
    }).join(' ');
  const sites = ['North', 'East', 'South', 'West'].map((name) => ({ id: name.toLowerCase(), name }));
  const said = [];
  const sessions = Array.from({ length: count }, (_, n) => {
    const kind = Math.floor(random() * kinds);
    const second = random() < 0.2 ? Math.floor(random() * kinds) : kind;
    const id = `s${String(n).padStart(6, '0')}`;
    const place = { file: 'many.csv', row: n + 2 };
    const item = (rest) => (field, at) => ({
      id: `${id}-${field}${at}`,
      text:
        random() < 0.02 && said.length > 0
          ? said[Math.floor(random() * said.length)]
          : remember(said, line(random() < 0.5 ? kind : second, 9)),
      place,
      sameAs: [],
      ...rest,
    });
    const point = item({ kind: 'point' });
    const action = item({ kind: 'action', owner: null, due: null });
    return {
      id,
      site: sites[n % sites.length].name,
      slot: `Slot ${(n % 8) + 1}`,
      room: `Room ${n % 40}`,
      facilitator: null,
      topic: { text: line(kind, 5), place },
      discussion: [0, 1, 2].map((at) => point('p', at)),
      actions: [0, 1].map((at) => action('a', at)),
      fieldsUnsure: false,
    };
  });
  return { sessions, sites, kinds };
}

const functionWords = ['of', 'the', 'to', 'and', 'for', 'in', 'with', 'on', 'a', 'from'];

function remember(said, text) {
  if (said.length < 500) said.push(text);
  return text;
}

function wordMaker(random) {
  const pick = (letters) => letters[Math.floor(random() * letters.length)];
  const seen = new Set();
  return () => {
    for (;;) {
      let word = '';
      for (let i = 0; i < 2 + Math.floor(random() * 2); i++) word += pick('bdfgklmnprtv') + pick('aeiou');
      word += pick('bdgklmnprt');
      if (seen.has(word)) continue;
      seen.add(word);
      return word;
    }
  };
}

/** Park & Miller 1988. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
