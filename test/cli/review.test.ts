import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const grid = put(
  'grid.csv',
  'Topic,Discussion,Actions\nBus service,The bus is late,Ask the bus company\nBus stops,No shelter at the bus stop,Build one\nLibrary hours,Readers want the library,Open the library\nLibrary keys,The library is shut,Lend library keys\n',
);
const file = join(folder, 'review.yaml');
const jsonIn = (out: string, name: string) => JSON.parse(readFileSync(join(out, 'data', name), 'utf8'));

describe('review', () => {
  it('writes a file, says what to do next, and leaves one that is there alone', async () => {
    const first = await runCli(['review', grid, '-o', file]);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.error).toContain(`build ${grid} --review ${file}`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}# mine\n`);
    const second = await runCli(['review', grid, '-o', file]);
    expect(second.code).toBe(2);
    expect(second.error).toContain('--force');
    expect(readFileSync(file, 'utf8')).toContain('# mine');
  });

  it('tells the build with what the themes hang on', async () => {
    const args = ['--codebook', 'community-events', '--site', 'Old Town', '--no-repair', '--themes', '2'];
    const { error } = await runCli(['review', grid, '-o', join(folder, 'told.yaml'), '--no-page', ...args]);
    expect(error).toContain(
      `build ${grid} --site "Old Town" --no-repair --themes 2 --codebook community-events --review ${join(folder, 'told.yaml')}`,
    );
  });

  it('writes neither file where one may not be replaced', async () => {
    const beside = join(folder, 'page');
    mkdirSync(beside);
    writeFileSync(join(beside, 'playback-review.html'), 'mine');
    const { code } = await runCli(['review', grid, '-o', join(beside, 'review.yaml')]);
    expect(code).toBe(2);
    expect(readdirSync(beside)).toEqual(['playback-review.html']);
  });

  it('goes on with the one it is given, and keeps that beside it', async () => {
    const own = put('own.yaml', 'findings:\n  - text: The bus was late that day too.\n');
    const { code, error } = await runCli(['review', grid, '--review', own]);
    expect(code).toBe(0);
    expect(error).toContain('own.yaml.old');
    expect(readFileSync(own, 'utf8')).toContain('The bus was late that day too.');
    expect(readFileSync(own, 'utf8')).toContain('themes:');
  });

  it('gives 2 where there is no session, and for a name that is no review', async () => {
    expect((await runCli(['review', put('empty.csv', 'a,b\n')])).code).toBe(2);
    const { code, error } = await runCli(['review', grid, '-o', join(folder, 'review.txt')]);
    expect(code).toBe(2);
    expect(error).toContain('ends in `.yaml`');
  });
});

describe('build with a review', () => {
  it('makes the same files with one that is unchanged, and names one that is not in the manifest', async () => {
    const [plain, same, other] = ['plain', 'same', 'other'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const written = join(folder, 'written.yaml');
    await runCli(['build', grid, '-o', plain, '--format', 'json', '-q', '--write-review', written]);
    await runCli(['build', grid, '-o', same, '--format', 'json', '-q', '--review', written]);
    expect(jsonIn(same, 'manifest.json')).toEqual(jsonIn(plain, 'manifest.json'));
    const changed = put(
      'changed.yaml',
      readFileSync(written, 'utf8').replace(/name: ".*"/, 'name: "Getting about"'),
    );
    await runCli(['build', grid, '-o', other, '--format', 'json', '-q', '--review', changed]);
    expect(jsonIn(other, 'playback.json').themes[0].label).toBe('Getting about');
    expect(jsonIn(other, 'manifest.json').options.review).toMatchObject({ file: 'changed.yaml' });
  });

  it('finds the one a configuration names beside it, and reads none as a grid', async () => {
    mkdirSync(join(folder, 'event'));
    put('event/grid.csv', readFileSync(grid, 'utf8'));
    put('event/ddat-playback.yaml', 'review: review.yaml\n');
    put('event/review.yaml', 'findings:\n  - text: Our own finding.\n');
    const out = join(folder, 'event-out');
    const { code, error } = await runCli(['build', join(folder, 'event'), '-o', out, '--format', 'json']);
    expect(code).toBe(0);
    expect(error).not.toContain('review.yaml');
    expect(jsonIn(out, 'playback.json').summary.findings.map(({ text }: { text: string }) => text)).toContain(
      'Our own finding.',
    );
  });

  it('writes nothing for a review that is not there or wrong', async () => {
    const out = join(folder, 'nothing');
    const gone = await runCli(['build', grid, '-o', out, '--review', join(folder, 'gone.yaml')]);
    expect(gone).toMatchObject({ code: 2 });
    expect(gone.error).toContain('There is no review');
    const wrong = await runCli(['build', grid, '-o', out, '--review', put('wrong.yaml', 'thems: []\n')]);
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain('did you mean `themes`');
    expect(existsSync(out)).toBe(false);
  });
});

describe('build with names to hide', () => {
  it('reads them from a file, and writes none of them down', async () => {
    const names = put('names.txt', '# people\nAnna Berg\n\n');
    const noted = put(
      'noted.csv',
      'Topic,Discussion,Actions\nKeys,Anna Berg has the keys,Ask ANNA BERG for a copy\n',
    );
    const out = join(folder, 'hidden');
    const { code, error } = await runCli([
      'build',
      noted,
      '-o',
      out,
      '--format',
      'json',
      '--redact-names',
      names,
    ]);
    expect(code).toBe(0);
    const text = ['playback.json', 'manifest.json']
      .map((name) => readFileSync(join(out, 'data', name), 'utf8'))
      .join();
    expect(`${text}${error}`).not.toMatch(/berg/i);
    expect(text).toContain('Ask [person 1] for a copy');
    expect(jsonIn(out, 'manifest.json').options.redactNames).toBe(1);
  });

  it('refuses a kind there is not', async () => {
    const { code, error } = await runCli(['build', grid, '-o', join(folder, 'no'), '--redact', 'faces']);
    expect(code).toBe(2);
    expect(error).toContain('`emails`');
  });
});
