import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridOf, newFolder, runBatch, treeOf, writeFiles } from './batch-folder.js';

const json = ['--format', 'json'];
const three = () =>
  writeFiles(newFolder(), {
    'events/leeds/grid.csv': gridOf(1),
    'events/york.csv': gridOf(2),
    'events/hull/day 1.csv': gridOf(3),
    'events/hull/day 2.csv': gridOf(4),
    'events/README.md': 'What these are.',
  });
const dataOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'data/playback.json'), 'utf8'));

describe('batch', () => {
  it('writes a playback of each folder and file, one of all, and a page that leads to them', async () => {
    const folder = three();
    const out = join(folder, 'out');
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', out, ...json]);
    expect(ran.error).toContain('Events   3 written, 0 unchanged, 0 failed');
    expect(ran.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['combined', 'data', 'hull', 'index.html', 'leeds', 'york']);
    expect(dataOf(join(out, 'combined')).sites.map((site: { name: string }) => site.name)).toEqual([
      'Day',
      'Leeds',
      'York',
    ]);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    for (const id of ['hull', 'leeds', 'york', 'combined'])
      expect(page).toContain(`href="${id}/data/playback.json"`);
    expect(page).not.toContain(folder);
  });

  it('makes the same bytes with one worker and with two, and wherever the events lie', async () => {
    const [one, two] = [three(), three()];
    await runBatch(['batch', join(one, 'events'), '-o', join(one, 'out'), '--jobs', '1', ...json]);
    await runBatch(['batch', join(two, 'events'), '-o', join(two, 'out'), '--jobs', '2', ...json]);
    expect(treeOf(join(two, 'out'))).toEqual(treeOf(join(one, 'out')));
  });

  it('passes over what has not changed, and makes just the event whose grid, options, files or outputs did', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--format', 'json,md'];
    const again = async (...more: string[]) => (await runBatch([...args, ...more])).made;
    expect(await again()).toEqual(['hull', 'leeds', 'york', 'combined']);
    const first = treeOf(join(folder, 'out'));
    expect(await again()).toEqual([]);

    writeFiles(folder, { 'events/york.csv': gridOf(5) });
    expect(await again()).toEqual(['york', 'combined']);

    writeFiles(folder, { 'events/leeds/ddat-playback.yaml': 'themes: 2\n' });
    expect(await again()).toEqual(['leeds', 'combined']);

    writeFiles(folder, {
      'events/hull/ddat-playback.yaml': 'template: ours.yaml\n',
      'events/hull/ours.yaml': 'name: Ours\nfooter: One\n',
    });
    expect(await again()).toContain('hull');
    writeFiles(folder, { 'events/hull/ours.yaml': 'name: Ours\nfooter: Two\n' });
    expect((await again()).filter((id) => id !== 'combined')).toEqual(['hull']);

    writeFiles(folder, { 'out/leeds/playback.md': 'mine' });
    expect((await again()).filter((id) => id !== 'combined')).toEqual(['leeds']);
    expect(readFileSync(join(folder, 'out/leeds/playback (your changes).md'), 'utf8')).toBe('mine');
    rmSync(join(folder, 'out/york/playback.md'));
    expect(await again()).toEqual(['york']);

    expect(await again('--force')).toEqual(['hull', 'leeds', 'york', 'combined']);
    expect(Object.keys(first).length).toBeGreaterThan(10);
  });

  it('makes an event again where its review or the names to hide changed, and writes no name', async () => {
    const folder = three();
    const grid =
      'Slot,Room,Topic,Discussion,Actions\n1,A,Pay,Maria Lopez said much about pay,Ask Maria Lopez\n';
    writeFiles(folder, {
      'events/leeds/grid.csv': grid,
      'names.txt': 'Maria Lopez\n',
      'events/york.csv': `${gridOf(2)}`,
    });
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json];
    const hidden = [...args, '--redact-names', join(folder, 'names.txt')];
    await runBatch(hidden);
    expect((await runBatch(hidden)).made).toEqual([]);
    for (const path of Object.keys(treeOf(join(folder, 'out')))) {
      expect(readFileSync(join(folder, 'out', path), 'utf8'), path).not.toMatch(/Maria|Lopez/);
    }
    expect(JSON.stringify(dataOf(join(folder, 'out/combined')))).toContain('[person 1, Leeds]');
    writeFiles(folder, { 'names.txt': 'Maria Lopez\nJo Smith\n' });
    expect((await runBatch(hidden)).made).toContain('leeds');

    writeFiles(folder, {
      'events/york/ddat-playback.yaml': 'review: review.yaml\n',
      'events/york/grid.csv': gridOf(7),
      'events/york/review.yaml': 'ignore: [branch]\n',
    });
    rmSync(join(folder, 'events/york.csv'));
    await runBatch(hidden);
    writeFiles(folder, { 'events/york/review.yaml': 'ignore: [branches]\n' });
    expect((await runBatch(hidden)).made.filter((id) => id !== 'combined')).toEqual(['york']);
  });

  it('writes the others where one event is bad, says why, and ends with 1; with 2 where all are', async () => {
    const folder = three();
    writeFiles(folder, {
      'events/bad.csv': 'nothing of use\n',
      'events/noise.csv': '\u0000\u0001\u0002\u0000'.repeat(99),
      'events/worse/grid.csv': gridOf(8),
      'events/worse/ddat-playback.yaml': 'tittle: Worse\n',
    });
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json]);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('Events   3 written, 0 unchanged, 3 failed');
    expect(ran.error).toMatch(/ {2}bad {4}No session was found in it\. bad\.csv: /);
    expect(ran.error).toMatch(/ {2}noise {2}No session was found in it\. noise\.csv: The file is not text/);
    expect(ran.error).toContain(
      'worse/ddat-playback.yaml, line 1, column 1: There is no `tittle` here; did you mean `title`?',
    );
    const page = readFileSync(join(folder, 'out/index.html'), 'utf8');
    expect(page).toContain('Events without a playback');
    expect(page).toContain('did you mean `title`?');
    expect(page).not.toContain(folder);
    expect(existsSync(join(folder, 'out/bad'))).toBe(false);

    const alone = writeFiles(newFolder(), { 'events/bad.csv': 'nothing\n' });
    const failed = await runBatch(['batch', join(alone, 'events'), '-o', join(alone, 'out'), ...json]);
    expect(failed.code).toBe(2);
    expect(existsSync(join(alone, 'out'))).toBe(false);
  });

  it('tells a wrong option once and writes nothing', async () => {
    const folder = three();
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--date', 'May']);
    expect([ran.code, ran.made]).toEqual([2, []]);
    expect(ran.error).toBe('The date is written as in 2026-03-31.\n');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('begins the review of the combined playback, which the next batch follows', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json];
    const review = join(folder, 'events/review.yaml');
    expect((await runBatch([...args, '--write-review', review])).code).toBe(0);
    expect(readFileSync(review, 'utf8')).toContain('leeds--');
    writeFileSync(review, 'ignore: [branch]\n');
    expect((await runBatch([...args, '--review', review])).made).toEqual(['combined']);
  });

  it('leaves the events out that would share a folder, and says which', async () => {
    const folder = writeFiles(newFolder(), {
      'events/Leeds.csv': gridOf(1),
      'events/leeds/grid.csv': gridOf(2),
      'events/york.csv': gridOf(3),
    });
    const ran = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json]);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain(
      '2 events would be written into the folder `leeds`: “Leeds” (`Leeds.csv`), “Leeds” (`leeds`).',
    );
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['combined', 'data', 'index.html', 'york']);
  });

  it('takes nothing that it wrote for an event, where the out folder stands inside the events', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'events/playbacks'), ...json];
    await runBatch(args);
    const before = treeOf(join(folder, 'events/playbacks'));
    const elsewhere = await runBatch(['batch', join(folder, 'events'), '-o', join(folder, 'other'), ...json]);
    expect(elsewhere.error).toContain('Events   3 written');
    expect((await runBatch(args)).made).toEqual([]);
    expect(treeOf(join(folder, 'events/playbacks'))).toEqual(before);
  });

  it('takes each of several paths, and each match of a pattern, for an event', async () => {
    const folder = three();
    const paths = ['leeds', 'york.csv'].map((name) => join(folder, 'events', name));
    const named = await runBatch(['batch', ...paths, '-o', join(folder, 'named'), ...json]);
    expect(named.made).toEqual(['leeds', 'york', 'combined']);
    const pattern = await runBatch(['batch', join(folder, '*/*'), '-o', join(folder, 'all'), ...json]);
    expect(pattern.made).toEqual(['events-hull', 'events-leeds', 'events-york', 'combined']);
  });

  it('reads a list of events with their own options, and names what it does not know', async () => {
    const folder = three();
    const list = join(folder, 'events.yaml');
    writeFileSync(
      list,
      'title: All of us\nevents:\n  - name: Leeds 2026\n    grids: events/leeds\n    title: Leeds talks\n  - grids: [events/york.csv, events/hull/*.csv]\n    out: north\n',
    );
    const ran = await runBatch(['batch', list, '-o', join(folder, 'out'), ...json]);
    expect(ran.code).toBe(0);
    expect(dataOf(join(folder, 'out/leeds-2026')).title).toBe('Leeds talks');
    expect(dataOf(join(folder, 'out/combined')).title).toBe('All of us');
    expect(dataOf(join(folder, 'out/north')).sites).toHaveLength(2);

    writeFileSync(list, 'events:\n  - grid: events/leeds\n');
    const wrong = await runBatch(['batch', list, '-o', join(folder, 'no'), ...json]);
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('There is no `grid` here; did you mean `grids`?');
  });

  it('shares the configuration beside the events; an event’s own wins, and flags go before both', async () => {
    const folder = three();
    writeFiles(folder, {
      'events/ddat-playback.yaml':
        'title: The year\ncontact: all@example.org\nrooms:\n  - name: Hall\n    also: [Nowhere]\n',
      'events/leeds/ddat-playback.yaml': 'contact: leeds@example.org\n',
    });
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), ...json];
    expect((await runBatch([...args, '--strict'])).error).not.toContain('Nowhere');
    const contact = (id: string) => dataOf(join(folder, 'out', id)).madeFrom.contact;
    expect([contact('leeds'), contact('york'), contact('combined')]).toEqual([
      'leeds@example.org',
      'all@example.org',
      'all@example.org',
    ]);
    expect(dataOf(join(folder, 'out/combined')).title).toBe('The year');
    expect(dataOf(join(folder, 'out/york')).title).not.toBe('The year');
    await runBatch([...args, '--contact', 'flag@example.org']);
    expect(contact('leeds')).toBe('flag@example.org');
  });

  it('tells a program of each event on a line, and a person of errors only where asked to be quiet', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--jobs', '1', ...json];
    const told = (await runBatch([...args, '--reporter', 'json'])).error.trim().split('\n');
    expect(
      told.map((line) => JSON.parse(line)).map(({ event, status, combined }) => event ?? combined + status),
    ).toEqual(['hull', 'leeds', 'york', 'writtenundefined']);
    expect((await runBatch([...args, '-q'])).error).toBe('');
  });

  it('shows on a terminal how many are done and about how long the rest takes', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--jobs', '1', ...json];
    const { error } = await runBatch(args, { isTerminal: true });
    expect(error).toMatch(/0 of 3 events\s+\r/);
    expect(error).toMatch(/1 of 3 events, about \d+ seconds? left\s+\r/);
    expect(error).not.toContain('hull  written');
  });

  it('goes on where it was stopped, and ends with 130', async () => {
    const folder = three();
    const args = ['batch', join(folder, 'events'), '-o', join(folder, 'out'), '--jobs', '1', ...json];
    let [ask, told] = [() => {}, ''];
    const stopped = await runBatch(args, {
      onInterrupt: (given) => {
        ask = given;
        return () => {};
      },
      writeError: (text) => {
        told += text;
        if (text.startsWith('hull')) ask();
      },
    });
    expect(stopped.code).toBe(130);
    expect(told).toContain('Stopped. 1 of 3 events');
    expect(readdirSync(join(folder, 'out'))).toEqual(['hull']);
    expect((await runBatch(args)).made).toEqual(['leeds', 'york', 'combined']);
  });
});
