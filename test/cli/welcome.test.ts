import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configKeys } from '../../src/config/keys.js';
import { formatConfig, readConfig } from '../../src/index.js';
import type { Effects } from '../../src/io/index.js';
import { runCli } from './run-cli.js';

const root = mkdtempSync(join(tmpdir(), 'ddat-welcome-'));
const home = process.cwd();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const grid =
  'Topic,Discussion,Actions\nBread ovens,Flour is dear,Build one oven\nRose beds,Roses want sun,Dig two beds\n';
let number = 0;
let folder: string;

// What is found depends on the working folder alone; each test has one of its own.
beforeEach(() => {
  folder = join(root, `${++number}`);
  mkdirSync(folder);
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

const asked = (...answers: (string | 'ended' | 'interrupted')[]) => {
  const questions: string[] = [];
  const ask = async (question: string): ReturnType<Effects['ask']> => {
    questions.push(question);
    const answer = answers.shift() ?? 'ended';
    return answer === 'ended' || answer === 'interrupted' ? answer : { line: answer };
  };
  return { questions, changes: { canAsk: true, ask } };
};

describe('the bare command', () => {
  it('says what to do in a folder without a grid, and ends with 2', async () => {
    const { code, error } = await runCli([]);
    expect(code).toBe(2);
    expect(error).toContain('There is no grid in this folder');
    expect(error).toContain('ddat-playback init');
    expect(error).toContain('drag the file into this window');
  });

  it('takes nothing of a folder of software for a grid, and writes nothing', async () => {
    writeFileSync(
      'README.md',
      '# Tool\n\n| Topic | Discussion | Actions |\n| --- | --- | --- |\n| Ovens | Flour | Build |\n',
    );
    writeFileSync('package.json', '{"name": "tool"}');
    writeFileSync('notes.json', '[1, 2]');
    mkdirSync('playback');
    writeFileSync('playback/grid.csv', grid);
    const { code, error } = await runCli(['--yes']);
    expect(code).toBe(2);
    expect(error).toContain('Left out, as no grids: README.md\n');
    expect(readdirSync('.').sort()).toEqual(['README.md', 'notes.json', 'package.json', 'playback']);
  });

  it('says what it found and the line to type where there is nobody to ask', async () => {
    writeFileSync('My grid.csv', grid);
    const { code, error } = await runCli([]);
    expect(code).toBe(2);
    expect(error).toContain('  My grid.csv  2 sessions');
    expect(error).toContain('To make it: ddat-playback build "My grid.csv"');
    expect(existsSync('playback')).toBe(false);
  });

  it('asks a person, and makes nothing when told no', async () => {
    writeFileSync('grid.csv', grid);
    const { questions, changes } = asked('n');
    const { code, error } = await runCli([], changes);
    expect([code, questions]).toEqual([0, ['Make the playback of it, in the folder playback? [Y/n] ']]);
    expect(error).toContain('When you want it: ddat-playback build grid.csv');
    expect(existsSync('playback')).toBe(false);
  });

  it.each([
    ['where the input ends', 0, ['ended']],
    ['after Ctrl-C, which gives 130', 130, ['interrupted']],
    ['where neither yes nor no is answered twice', 0, ['perhaps', 'later']],
  ])('makes nothing %s', async (_, code, answers) => {
    writeFileSync('grid.csv', grid);
    const { questions, changes } = asked(...answers);
    const ran = await runCli([], changes);
    expect([ran.code, existsSync('playback'), questions.length]).toEqual([code, false, answers.length]);
  });

  it('asks once more what was neither yes nor no, and names the folder that the configuration says', async () => {
    writeFileSync('ddat-playback.yaml', 'out: spring\nformat: [json]\n');
    writeFileSync('grid.csv', grid);
    const { questions, changes } = asked('yep', 'oui');
    expect((await runCli([], changes)).code).toBe(0);
    expect(questions).toEqual([
      'Make the playback of it, in the folder spring? [Y/n] ',
      'Please answer y for yes or n for no: ',
    ]);
    expect(existsSync('spring/data/playback.json')).toBe(true);
    expect((await runCli([], asked('n').changes)).error).toContain(
      'The folder spring is there: it is rebuilt',
    );
  });

  it('says of each file that people take for a grid why it is none, as a build does', async () => {
    writeFileSync('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]));
    writeFileSync('minutes.pdf', '%PDF-1.4\n');
    writeFileSync('old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    copyFileSync(join(home, 'fixtures/read/docx-encrypted/notes.docx'), 'grid.xlsx');
    const { code, error } = await runCli([]);
    expect(code).toBe(2);
    for (const told of [
      'grid.xlsx\n  The file is protected by a password.\n  → Open it in its program, save a copy without',
      'minutes.pdf\n  The file is a PDF document',
      'old.doc\n  The file is a document of an old Office program',
      'photo.jpg\n  The file is a JPEG picture; a table was expected.',
      '→ A picture cannot be read: type what it shows into a spreadsheet.',
    ])
      expect(error).toContain(told);
  });

  it('says which files it did not look at, and why; and of one with a password that it could not', async () => {
    for (let number = 10; number < 43; number++) writeFileSync(`grid-${number}.csv`, grid);
    writeFileSync('large.csv', '');
    truncateSync('large.csv', 20_000_001);
    copyFileSync(join(home, 'fixtures/read/docx-encrypted/notes.docx'), 'a.xlsx');
    writeFileSync('package.json', '{}');
    const { error } = await runCli([]);
    expect(error).toContain('Not looked at: large.csv (more than 20 MB)');
    expect(error).toContain(
      'Not looked at: grid-39.csv, grid-40.csv, grid-41.csv, grid-42.csv (only the first 30',
    );
    expect(error).toContain('a.xlsx\n  The file is protected by a password.');
    expect(error).not.toMatch(/Left out|package\.json/);
  });

  it.each([
    ['when told yes', [], ''],
    ['with --yes', ['--yes'], 'n'],
  ])('builds %s, one playback of all grids', async (_, args, answer) => {
    writeFileSync('ddat-playback.yaml', 'format: [json]\n');
    writeFileSync('leeds.csv', grid);
    writeFileSync('york.csv', grid.replace('Bread', 'Cake'));
    const { code, error } = await runCli(args, asked(answer).changes);
    expect(code).toBe(0);
    expect(error).toContain('Open     playback/data/playback.json');
    const again = await runCli(['--yes']);
    expect(again.error).toContain('The folder playback is there: it is rebuilt');
  });
});

describe('init', () => {
  it('writes a sample that builds, and a configuration in which nothing is set', async () => {
    const { code, error } = await runCli(['init']);
    expect(code).toBe(0);
    expect(error).toContain('Next     ddat-playback build sample-grid.csv');
    expect((await readConfig(readFileSync('ddat-playback.yaml', 'utf8'), 'a.yaml')).options).toEqual({});
    const built = await runCli(['build', 'sample-grid.csv', '--format', 'json', '--strict']);
    expect([built.code, built.error]).toEqual([
      0,
      expect.stringContaining('8 sessions at Harbour Hall, Mill House'),
    ]);
  });

  it('makes a folder of its own, and replaces nothing', async () => {
    mkdirSync('spring');
    writeFileSync('spring/sample-grid.csv', 'mine');
    const { code, error } = await runCli(['init', 'spring']);
    expect(code).toBe(0);
    expect(error).toContain('Left     spring/sample-grid.csv, which was there already');
    expect(readFileSync('spring/sample-grid.csv', 'utf8')).toBe('mine');
    const again = await runCli(['init', 'spring']);
    expect(again.code).toBe(0);
    expect(again.error).toContain(
      'spring/sample-grid.csv and spring/ddat-playback.yaml: both are there already',
    );
    expect(again.error).not.toContain('Written');
    expect((await runCli(['init', 'new folder'])).error).toContain(
      'ddat-playback build "new folder/sample-grid.csv" -o "new folder/playback"',
    );
  });
});

describe('the configuration that is written', () => {
  const text = formatConfig([]);

  it.each(Object.keys(configKeys))(
    'explains `%s`, with its default and an example that counts without its #',
    async (key) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith(`# ${key}:`));
      const end = lines.findIndex((line, index) => index > at && !line.startsWith('#   '));
      const example = lines.slice(at, end).map((line) => line.slice(2));
      const { problems, options, run, accept } = await readConfig(example.join('\n'), 'a.yaml');
      expect(problems).toEqual([]);
      expect(Object.keys({ ...options, ...run }).length + accept.length).toBeGreaterThan(0);
      if (key !== 'tables') expect(lines.slice(Math.max(0, at - 3), at).join(' ')).toContain('Default: ');
    },
  );
});
