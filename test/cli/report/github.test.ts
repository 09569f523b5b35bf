import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatAnnotations, withoutCommands } from '../../../src/cli/report/github-annotations.js';
import { runCli } from '../run-cli.js';

const root = mkdtempSync(join(tmpdir(), 'ddat-github-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const summary = join(root, 'summary.md');
const environment = (name: string) =>
  name === 'GITHUB_WORKSPACE' ? root : name === 'GITHUB_STEP_SUMMARY' ? summary : undefined;
mkdirSync(join(root, 'events/spring, 50%'), { recursive: true });
const grid = join(root, 'events/spring, 50%/grid.csv');
writeFileSync(
  grid,
  'Topic,Discussion,Actions\nBread ovens,"Flour is dear\nand ovens are old",Build one oven\nBread baking,Can we have,Bake bread in ovens\n',
);
const out = join(root, 'playback');
const github = (command: string, ...more: string[]) =>
  runCli([command, grid, '-o', out, '--format', 'json,md', '--reporter', 'github', ...more], { environment });
const commandsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('::'));

describe('--reporter github', () => {
  it('names file and line from the root of the repository, escaped as GitHub reads them', async () => {
    const { error, out: told } = await github('build');
    const [unfinished] = commandsOf(error).filter((line) => line.includes('line-unfinished'));
    expect(unfinished).toMatch(
      /^::warning file=events\/spring%2C 50%25\/grid\.csv,line=4,title=grid\.csv%2C row 3%2C column 2::`Can we have` .*%0A.*%0A\(line-unfinished\)$/,
    );
    expect(told).toBe('');
    expect(error).toContain('Open     ');
  });

  it('writes the summary of the job, where words of the grid are no Markdown', () => {
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^### What was found in the grid\n\n```text\nwarning: grid\.csv, row 3, column 2\n/);
    expect(text.trimEnd().endsWith('```')).toBe(true);
  });

  it('tells a check that differs as an error, and each session at its line', async () => {
    writeFileSync(grid, readFileSync(grid, 'utf8').replace('Bake bread in ovens', 'Bake no bread'));
    const { code, error, out: told } = await github('check');
    expect(code).toBe(3);
    const commands = commandsOf(error);
    expect(
      commands.filter((line) => line.startsWith('::error title=The playback does not fit the grid::')),
    ).toHaveLength(1);
    expect(commands).toContain(
      '::notice file=events/spring%2C 50%25/grid.csv,line=4,title=Told otherwise in the playback::Bread baking',
    );
    expect(told).toContain('Sessions 1 changed');
    expect(readFileSync(summary, 'utf8')).toContain('### The playback does not fit the grid');
  });

  it('tells only errors under -q, and names no file outside of the repository', async () => {
    expect(commandsOf((await github('build', '-q')).error)).toEqual([]);
    const elsewhere = (name: string) =>
      name === 'GITHUB_WORKSPACE' ? join(root, 'events/autumn') : undefined;
    const { error } = await runCli(['build', grid, '-o', out, '--format', 'json', '--reporter', 'github'], {
      environment: elsewhere,
    });
    expect(commandsOf(error)[0]).toMatch(/^::warning title=/);
  });
});

describe('words of a grid and of options', () => {
  it.each(['build', 'check', 'inspect', 'review'])(
    'become no commands in what %s prints',
    async (command) => {
      writeFileSync(grid, 'Topic,Actions\n##[error]Boo ovens,::error::Boo\n##[error]Boo beds,Boo ovens\n');
      const folder = command === 'inspect' || command === 'review' ? [] : ['-o', out, '--format', 'json'];
      const to = command === 'review' ? ['-o', join(root, '##[x].yaml'), '--force'] : [];
      const title = command === 'check' ? ['--title', '##[error]T'] : [];
      const site = [...title, '--site', '##[error]S', '-v', '--reporter', 'github'];
      const ran = await runCli([command, grid, ...folder, ...to, ...site], { environment });
      const lines = `${ran.out}\n${ran.error}`
        .split('\n')
        .filter((line) => !/^::(?:notice|warning|error) (?:file|title)=/.test(line));
      expect(lines.filter((line) => /##\[|^\s*::/.test(line))).toEqual([]);
      expect(lines.join(' ')).toContain('## [');
    },
  );
});

describe('annotations', () => {
  const annotation = (level: 'error' | 'warning', at: number) => ({
    level,
    title: 'a: b, c',
    message: `50 %\r\nof ${at}`,
    file: null,
    line: at,
  });

  it('come errors first, ten of a kind, and the rest is counted', () => {
    const all = [...Array.from({ length: 12 }, (_, at) => annotation('warning', at)), annotation('error', 1)];
    const lines = formatAnnotations(all).trimEnd().split('\n');
    expect(lines[0]).toBe('::error title=a%3A b%2C c::50 %25%0D%0Aof 1');
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('Not shown beside the files: 2 more warnings.');
  });

  it('cannot be made by words of a grid that are printed', () => {
    const text = withoutCommands('::add-mask::a\n  ::error::b\nx ##[error]c\nRoom: a::b\n');
    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).toContain('Room: a::b');
  });
});
