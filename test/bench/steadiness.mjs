import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const realGrid = '../shared/seeds/000_1db49bbe12fb7833.txt';
const changes = 20;

/**
 * Gives lines that say how many themes keep their members, and their names, when one session is left out: the mean over twenty evenly picked
 * sessions of each set. To leave one out is to add it, seen from the other side. A theme keeps its members where its best match shares
 * 80 % of them (Jaccard), the session that comes or goes not counted.
 */
export async function* shareKept(ours, folders, toSession, lang) {
  for await (const [name, sessions] of listSets(ours, folders, toSession)) {
    const find = (some) => ours.findThemes(some, { themes: 'auto', lang }, () => {});
    const whole = find(sessions);
    let [members, names, seen] = [0, 0, 0];
    const runs = Math.min(changes, sessions.length);
    for (let run = 0; run < runs; run++) {
      const gone = sessions[Math.floor((run * sessions.length) / runs)];
      const part = find(sessions.filter((session) => session !== gone));
      for (const theme of whole.themes.filter(({ id }) => id !== 'other')) {
        const own = theme.sessionIds.filter((id) => id !== gone.id);
        if (own.length === 0) continue;
        seen++;
        if (Math.max(0, ...part.themes.map(({ sessionIds }) => jaccard(own, sessionIds))) >= 0.8) members++;
        if (part.themes.some(({ label }) => label === theme.label)) names++;
      }
    }
    const percent = (count) => `${Math.round((100 * count) / seen)} %`;
    const two = whole.assignments.filter(({ themeIds }) => themeIds.length > 1).length;
    yield `${name}: one session more or less, of ${whole.themes.length} themes ${percent(members)} keep their members, ${percent(names)} their names; in two themes: ${two} of ${sessions.length} sessions`;
  }
}

async function* listSets(ours, folders, toSession) {
  for (const folder of folders) {
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      yield [basename(file, '.json'), gold.map(toSession)];
    }
  }
  for (const grid of [realGrid, 'fixtures/sample/libraries-together.txt']) {
    if (!existsSync(grid)) continue;
    const { sessions } = await ours.readEvent([{ path: basename(grid), bytes: readFileSync(grid) }]);
    yield [basename(grid), sessions];
  }
}

function jaccard(a, b) {
  const both = a.filter((id) => b.includes(id)).length;
  return both / (a.length + b.length - both);
}
