import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { make, makeOf, normaliseCases, sample, textOf } from './make.js';

const schema = JSON.parse(readFileSync('templates/playback.schema.json', 'utf8'));
const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const problemsOf = (document: unknown) => (isValid(document) ? [] : (isValid.errors ?? []));

/** What the tests look at; the schema holds the rest. */
interface Document {
  readonly sites: readonly { name: string }[];
  readonly sessions: readonly {
    id: string;
    site: string | null;
    themes: string[];
    mentions: string[];
    discussion: { id: string; sameAs: string[] }[];
    actions: { id: string; sameAs: string[] }[];
  }[];
  readonly themes: readonly {
    id: string;
    sessions: string[];
    mentionedIn: string[];
    points: { items: string[] }[];
    suggestedActions: { items: string[] }[];
    actionGroups: string[];
  }[];
  readonly actionGroups: readonly Referring[];
  readonly summary: {
    findings: Referring[];
    contrasts: (Referring & { site: string })[];
    openQuestions: string[];
    withoutAction: string[];
  };
  readonly ledger: { cells: number; used: number; merged: number; leftOut: number };
}

interface Referring {
  readonly id?: string;
  readonly items: string[];
  readonly sessions: string[];
  readonly sites?: string[];
  readonly themes?: string[];
}

/** Every id that the document refers to and does not hold. */
function danglingIds({ sites, sessions, themes, actionGroups, summary }: Document): string[] {
  const known = (kind: string, ids: Iterable<string>) => ({ kind, ids: new Set(ids) });
  const items = sessions.flatMap(({ discussion, actions }) => [...discussion, ...actions]);
  const item = known(
    'item',
    items.map(({ id }) => id),
  );
  const session = known(
    'session',
    sessions.map(({ id }) => id),
  );
  const theme = known(
    'theme',
    themes.map(({ id }) => id),
  );
  const group = known(
    'group',
    actionGroups.map(({ id }) => id ?? ''),
  );
  const site = known(
    'site',
    sites.map(({ name }) => name),
  );
  const missing = ({ kind, ids }: typeof item, named: readonly string[]) =>
    named.filter((id) => !ids.has(id)).map((id) => `${kind} ${id}`);
  const referring: Referring[] = [...actionGroups, ...summary.findings, ...summary.contrasts];
  return [
    ...items.flatMap(({ sameAs }) => missing(item, sameAs)),
    ...sessions.flatMap((one) => missing(theme, [...one.themes, ...one.mentions])),
    ...sessions.flatMap((one) => missing(site, one.site === null ? [] : [one.site])),
    ...themes.flatMap((one) => missing(session, [...one.sessions, ...one.mentionedIn])),
    ...themes.flatMap(({ points, suggestedActions }) =>
      [...points, ...suggestedActions].flatMap((point) => missing(item, point.items)),
    ),
    ...themes.flatMap((one) => missing(group, one.actionGroups)),
    ...referring.flatMap((one) => [
      ...missing(item, one.items),
      ...missing(session, one.sessions),
      ...missing(site, one.sites ?? []),
      ...missing(theme, one.themes ?? []),
    ]),
    ...summary.contrasts.flatMap((one) => missing(site, [one.site])),
    ...missing(item, summary.openQuestions),
    ...missing(session, summary.withoutAction),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

const cases = [{ name: 'the sample', inputs: [sample], options: {} }, ...normaliseCases];

describe.each(cases)('data/playback.json of $name', async ({ inputs, options }) => {
  const result = await make(inputs, options);
  it.skipIf(result.playback === null)('is valid by the published schema', () => {
    expect(problemsOf(JSON.parse(textOf(result, 'data/playback.json')))).toEqual([]);
  });

  it.skipIf(result.playback === null)('refers only to ids it holds, and holds each once', () => {
    const document: Document = JSON.parse(textOf(result, 'data/playback.json'));
    expect(danglingIds(document)).toEqual([]);
    const items = document.sessions.flatMap(({ discussion, actions }) => [...discussion, ...actions]);
    expect(repeated(items.map(({ id }) => id))).toEqual([]);
    expect(repeated(document.sessions.map(({ id }) => id))).toEqual([]);
    expect(repeated(document.themes.map(({ id }) => id))).toEqual([]);
  });

  it.skipIf(result.playback === null)('accounts for every cell', () => {
    const { cells, used, merged, leftOut }: Document['ledger'] = JSON.parse(
      textOf(result, 'data/playback.json'),
    ).ledger;
    expect(used + merged + leftOut).toBe(cells);
  });
});

it('finds a session among most grids under fixtures/normalise, so that the tests above look at something', async () => {
  const results = await Promise.all(normaliseCases.map(({ inputs, options }) => make(inputs, options)));
  expect(results.filter(({ playback }) => playback !== null).length).toBeGreaterThan(10);
});

describe('the schema', () => {
  it('refuses a property it does not know, wherever it stands', async () => {
    const document = JSON.parse(textOf(await make([sample]), 'data/playback.json'));
    const holders = [
      document,
      document.sites[0],
      document.sessions[0],
      document.sessions[0].topic.place,
      document.sessions[0].discussion[0],
      document.sessions[0].actions[0],
      document.themes[0],
      document.themes[0].points[0],
      document.actionGroups[0],
      document.summary,
      document.summary.findings[0].count,
      document.ledger,
      document.diagnostics[0],
    ];
    for (const holder of holders) {
      holder.surprise = 1;
      expect(problemsOf(document)).not.toEqual([]);
      delete holder.surprise;
    }
    expect(problemsOf(document)).toEqual([]);
  });

  it('describes every property in a sentence, and requires all but those that may be absent', () => {
    const loose: string[] = [];
    const optional: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
        if (!('additionalProperties' in node) || node.additionalProperties !== false) loose.push(path);
        const required = 'required' in node && Array.isArray(node.required) ? node.required : [];
        for (const [name, property] of Object.entries(node.properties)) {
          if (!/^[A-Z].*\.$/.test(String(property.description))) loose.push(`${path}/${name}`);
          if (!required.includes(name)) optional.push(`${path}/${name}`);
        }
      }
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    };
    walk(schema, '');
    expect(loose).toEqual([]);
    expect(optional).toEqual([
      '/themeColours',
      '/since',
      '/edits',
      '/madeFrom',
      ...['part', 'row', 'column', 'heading'].map((name) => `/$defs/place/${name}`),
      ...['sourcedText/edited', 'discussionPoint/edited', 'discussionPoint/inFront', 'action/edited'].map(
        (name) => `/$defs/${name}`,
      ),
      ...['action/inFront', 'finding/edited', 'madeFrom/findings'].map((name) => `/$defs/${name}`),
      ...['id', 'said', 'text', 'show'].map((name) => `/$defs/madeFrom/properties/findings/items/${name}`),
      '/$defs/codebook/properties/themes/items/description',
      ...['assignment/weights', 'assignment/next', 'assignment/isGiven', 'diagnostic/cause'].map(
        (name) => `/$defs/${name}`,
      ),
    ]);
  });
});

it('ends with a line end and gives null for the date that was not given', async () => {
  const text = textOf(
    await makeOf('Topic,Discussion,Actions\nOvens,Flour is dear,Build one\n'),
    'data/playback.json',
  );
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text).date).toBeNull();
});
