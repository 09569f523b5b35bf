import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foundByOutputs, foundOfSessions } from '../../src/diagnostics/index.js';
import { createPlayback, type InputFile, type Options, renderPlayback } from '../../src/index.js';
import { normaliseCases, sample } from '../render/data/make.js';
import { withValidJson } from '../shared/valid-json.js';

const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const table = (files: readonly InputFile[]) =>
  Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));
const jsonOf = (files: readonly InputFile[]) =>
  files.find(({ path }) => path === 'data/playback.json')?.bytes ?? new Uint8Array();
/** The paths of the files that rendering makes otherwise than building. */
async function differing(inputs: readonly InputFile[], options: Options, atLeast = 1): Promise<string[]> {
  const built = withValidJson(await createPlayback(inputs, options));
  if (built.playback === null) return [];
  expect(built.files.length).toBeGreaterThanOrEqual(atLeast);
  const { formats } = options;
  const again = await renderPlayback(jsonOf(built.files), formats === undefined ? {} : { formats });
  const [before, after] = [table(built.files), table(again.files)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(again.diagnostics).toEqual(built.diagnostics);
  return Object.keys(before).filter((path) => before[path] !== after[path]);
}

describe('renderPlayback makes the bytes that building from the grids made', () => {
  it('of every file of the sample', async () => {
    expect(await differing([sample], {}, 18)).toEqual([]);
  });

  it('in two languages, with hosts, a contact, a template, a codebook and a date', async () => {
    const options: Options = {
      lang: 'cy,en',
      title: 'Libraries',
      date: '2026-03-31',
      showHosts: true,
      contact: 'Ann Lee',
      correctBy: '2026-05-01',
      template: 'dark',
      codebook: ['service-design'],
      formats: ['json', 'pptx', 'html'],
    };
    // What depends on languages and options is there in the smallest of events.
    const grid =
      'Site,Slot,Room,Host,Topic,Discussion,Actions\nLeeds,1,Hall,Kim,Booking rooms,Forms are slow,Mend the form\nYork,1,Barn,Lee,Paying online,Cards fail,Ask the bank\n';
    expect(await differing([{ path: 'grid.csv', bytes: encode(grid) }], options)).toEqual([]);
  });

  it('with a review, an earlier event and names hidden', async () => {
    const earlier = await createPlayback([sample], { formats: ['json'], themes: 4, title: 'Last year' });
    const plain = await createPlayback([sample], { formats: ['json'] });
    const [action] = plain.playback?.sessions[0]?.actions ?? [];
    const decisions = [
      `lines:\n  - id: ${action?.id}\n    text: Say it in other words\n    show: first`,
      'findings:\n  - id: ask\n    text: Choose one.\n  - text: A finding of our own.',
      'corrections:\n  - word: library\n    to: Library',
    ];
    const options: Options = {
      review: { file: 'review.yaml', text: `${decisions.join('\n')}\n` },
      since: { file: 'old.json', text: new TextDecoder().decode(jsonOf(earlier.files)) },
      redact: ['hosts'],
      redactNames: ['Millbrook'],
      showHosts: true,
      formats: ['json', 'pptx', 'xlsx', 'md', 'email'],
    };
    expect(await differing([sample], options)).toEqual([]);
  });

  const formats: Options['formats'] = ['json', 'xlsx', 'md'];
  it.each(normaliseCases)('of the data of $name', async ({ inputs, options }) => {
    expect(await differing(inputs, { ...options, formats })).toEqual([]);
  });

  it('of one format alone, from a file that was written with others', async () => {
    const built = await createPlayback([sample], { formats: ['json', 'md'] });
    const { files } = await renderPlayback(jsonOf(built.files), { formats: ['md'] });
    expect(table(files)['playback.md']).toBe(table(built.files)['playback.md']);
    expect(files.map(({ path }) => path)).toEqual(['playback.md', 'organiser/before-you-send.md']);
  });
});

describe('renderPlayback says plainly', () => {
  const stored = async () => {
    const { files } = await createPlayback([sample], { formats: ['json'] });
    return JSON.parse(new TextDecoder().decode(jsonOf(files)));
  };
  const fails = async (value: unknown, options = {}) =>
    renderPlayback(encode(value), options).then(() => '', String);

  it('that a file is cut off', async () => {
    expect(await fails(JSON.stringify(await stored()).slice(0, 5_000))).toContain(
      'This file is no JSON, or was cut off',
    );
  });

  it.each([[[]], [{}], ['null'], [{ schemaVersion: 1 }], [{ sessions: [] }]])(
    'that %j is no playback.json',
    async (value) => {
      expect(await fails(value)).toContain('This file is no playback.json');
    },
  );

  it('that the form is another', async () => {
    expect(await fails({ ...(await stored()), schemaVersion: 2 })).toContain('has the form 2');
  });

  it('that an earlier version wrote it', async () => {
    const { madeFrom: _, ...earlier } = await stored();
    expect(await fails(earlier)).toContain('was written by an earlier version');
  });

  it('what was changed in it', async () => {
    const changed = await stored();
    changed.sessions[2].topic.text = 7;
    expect(await fails(changed)).toContain('`sessions.2.topic.text`');
    const lost = await stored();
    lost.sessions.pop();
    expect(await fails(lost)).toContain('not one assignment for each session');
    const unknown = await stored();
    unknown.sessions[0].themes = ['nowhere'];
    expect(await fails(unknown)).toContain('the theme `nowhere`');
  });

  it('that the template is wanted again', async () => {
    const bytes = readFileSync('fixtures/template/a-colour-too-faint/ours.yaml');
    const template = { file: 'looks/ours.yaml', bytes, beside: [] };
    const { files } = await createPlayback([sample], { formats: ['json'], template });
    const text = new TextDecoder().decode(jsonOf(files));
    expect(await fails(text)).toContain('made with the template `ours.yaml`: give it with --template');
    expect(await fails(text, { template, formats: ['md'] })).toBe('');
    expect(await fails(text, { template: 'plain', formats: ['md'] })).toBe('');
  });

  it('that there is no such format', async () => {
    expect(await fails(await stored(), { formats: ['pdf'] })).toContain('There is no format "pdf"');
  });
});

/** Codes that the files of some folders report. */
function reportedIn(folders: readonly string[]): (string | undefined)[] {
  const source = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const found = source.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/diagnose\(\s*'([a-z-]+)'/g)].map((match) => match[1]),
  );
  return [...new Set(found)].sort();
}

it('finds anew just what templates and pictures report', () => {
  expect(reportedIn(['src/cloud', 'src/template'])).toEqual([...foundByOutputs].sort());
});

it('finds anew of several events just what is reported of all sessions', () => {
  const ofLanguages = ['language-found', 'language-without-wording'];
  const reported = reportedIn(['src/themes', 'src/summarise', 'src/privacy']);
  expect([...reported, ...ofLanguages].sort()).toEqual([...foundOfSessions].sort());
});
