import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvent, type Session } from '../../src/index.js';

const shared = '../shared';
const there = existsSync(shared);
const read = (path: string) =>
  readEvent([{ path: path.split('/').at(-1) ?? path, bytes: readFileSync(path) }]);

interface GoldItem {
  readonly text: string;
  readonly either?: boolean;
}
interface GoldSession {
  readonly site: string | null;
  readonly slot: string | null;
  readonly room: string | null;
  readonly facilitator?: string | null;
  readonly topic: string;
  readonly discussion: readonly (string | GoldItem)[];
  readonly actions: readonly (string | GoldItem)[];
}

describe.skipIf(!there)('the real London and Leeds grid', () => {
  const load = async () => {
    const gold: { sessions: GoldSession[] } = JSON.parse(
      readFileSync(`${shared}/gold/unconference-playback.json`, 'utf8'),
    );
    return { gold: gold.sessions, ...(await read(`${shared}/seeds/000_1db49bbe12fb7833.txt`)) };
  };
  const words = (items: readonly (string | GoldItem)[]) =>
    items.map((item) => (typeof item === 'string' ? item : item.text));

  it('reads every session with its place, host and topic as the hand-checked answer says', async () => {
    const { gold, sessions } = await load();
    const place = ({ site, slot, room, facilitator }: GoldSession | Session) => ({
      site,
      slot,
      room,
      facilitator: facilitator ?? null,
    });
    expect(sessions.map((session) => ({ ...place(session), topic: session.topic.text }))).toEqual(
      gold.map((session) => ({ ...place(session), topic: session.topic })),
    );
  });

  it('reads every discussion point and action in its session and field', async () => {
    const { gold, sessions } = await load();
    expect(sessions.map((session) => session.discussion.map(({ text }) => text))).toEqual(
      gold.map((session) => words(session.discussion)),
    );
    expect(sessions.map((session) => session.actions.map(({ text }) => text))).toEqual(
      gold.map((session) => words(session.actions)),
    );
  });

  it('loses no cell, and lists the headings of its empty outline', async () => {
    const { ledger } = await load();
    expect(ledger).toMatchObject({ cells: 143, used: 130, leftOut: 13 });
  });
});

describe.skipIf(!there)('every other real table', () => {
  const paths = there
    ? ['004_4ee299284ad8aa03.txt', '001_fbda40a23d8484ed.txt']
        .map((name) => join(shared, 'seeds', name))
        .concat(readdirSync(join(shared, 'grids')).map((name) => join(shared, 'grids', name)))
    : [];

  it.each(paths)('%s ends with sessions or with a clear message', async (path) => {
    const { sessions, diagnostics } = await read(path);
    if (sessions.length > 0) return;
    const error = diagnostics.find(({ severity }) => severity === 'error');
    expect(error?.reason).toMatch(/table|file/i);
    expect(error?.fix).not.toBe('');
  });
});
