import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { quote } from '../../src/cli/shell/quote.js';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-usage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const grid = join(folder, 'My grid.csv');
const [dashed, quoted] = ['Emploi du temps – été.csv', 'Bericht „Team“ 2.csv'].map((name) =>
  join(folder, name),
) as [string, string];
for (const path of [grid, dashed, quoted])
  writeFileSync(path, 'Topic,Discussion\nBread ovens,Flour is dear\n');
const has = (command: string) => {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`]).length > 0;
  } catch {
    return false;
  }
};

describe('what is typed wrong is told with what to type', () => {
  it.each([
    [['bild', 'grid.csv'], 'There is no command `bild`. Did you mean `build`?'],
    [['build', 'grid.csv', '--formt', 'json'], 'There is no option `--formt`. Did you mean `--format`?'],
    [['template', 'inspct', 'dark'], 'There is no command `inspct`. Did you mean `inspect`?'],
    [['grid.csv'], 'To make its playback: ddat-playback build grid.csv'],
    [['build'], 'Which grid? Give the name of the file: ddat-playback build grid.csv'],
    [['build', 'grid.csv', '--title'], 'The option `--title` needs a value behind it.'],
    [['build', 'grid.csv', '--reporter', 'xml'], 'takes text, json, github, and not `xml`'],
    [['completion', 'foo'], 'There is no completion for `foo`. There is: bash,'],
    [['help', 'bild'], 'There is no command `bild`. Did you mean `build`?'],
    [['completion', 'bsh'], 'did you mean `bash`?'],
    [['build', 'https://example.org/grid'], 'is a web address, and nothing is fetched'],
    [
      ['build', '–out', 'x'],
      '`–out` begins with a long dash, which a word processor makes of hyphens. Type `--out`',
    ],
    [['build', '—o', 'x'], 'Type `-o` instead'],
    [
      ['build', 'grid.csv', '-out', 'x'],
      '`-out` has one hyphen; a whole word takes two. Type `--out` instead',
    ],
    [['--hepl'], 'Did you mean `--help`?'],
    [['init', 'my', 'folder'], 'Put a name with a space in quotation marks'],
    [['build', '“My', 'grid.csv”'], 'Type "My grid.csv" instead'],
    [['build', '~/grid.csv'], 'In quotation marks ~ is no short form'],
    [['build', ...grid.split(' ')], `Type "${grid}"`],
    [['build', ...dashed.split(' ')], `but there is \`${dashed}\`: put a name with a space`],
    [['build', ...quoted.split(' ')], `Type "${quoted}"`],
    [['build', join(folder, 'My grid')], `Did you mean "${grid}"?`],
    [['build', join(folder, 'My gird.csv')], `Did you mean "${grid}"?`],
    [['build', dashed.replace('temps', 'tempo').split(' ')].flat(), 'begins with a long dash'],
    [['build', join(folder, '*.xlsx')], 'Check the folder you are in, and the ending.'],
  ])('%j', async (args, said) => {
    const { code, error, out } = await runCli(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(said);
    expect(error).not.toMatch(/error:|Usage:/);
  });

  it('leaves marks of a title alone', async () => {
    const { error } = await runCli(['inspect', grid, '--site', '“Hall”']);
    expect(error).not.toContain('curly');
  });
});

describe('help', () => {
  it('of a command inside another is that of the inner one', async () => {
    const [asked, own] = [
      await runCli(['help', 'template', 'inspect']),
      await runCli(['template', 'inspect', '--help']),
    ];
    expect(asked).toEqual(own);
    expect(asked.out).toContain('template inspect [options] <name|file>');
  });

  it('stands by task, and begins with what to type', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    const headings = [
      'Make a playback:',
      'See how your grid was read',
      'Correct it',
      'For scripts',
      'To start:',
    ];
    const places = headings.map((heading) => out.indexOf(heading));
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
  });

  it.each([
    'build',
    'check',
    'init',
    'render',
    'inspect',
    'explain',
    'review',
    'themes',
    'template',
    'completion',
  ])('of %s has lines to copy', async (name) => {
    const { code, out } = await runCli(['help', name]);
    expect(code).toBe(0);
    expect(out.match(/^ {2}ddat-playback /gm)?.length).toBeGreaterThan(1);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh'])(
    'in %s knows commands, options, values, lists with commas and files',
    async (shell) => {
      const { out } = await runCli(['completion', shell]);
      expect(out).toContain('public-sector');
      if (!has(shell)) return;
      const complete = (...given: string[]) => {
        const typedLast = given.at(-1) ?? '';
        const typed = given.map((word) => `'${word}'`).join(' ');
        const setUp = shell === 'zsh' ? 'setopt ksh_arrays' : 'set -u';
        const script = `${out}\n${setUp}\nCOMP_WORDS=(ddat-playback ${typed}); COMP_CWORD=${given.length}; _ddat_playback; printf '%s\\n' "\${COMPREPLY[@]-}"`;
        const found = execFileSync(shell, ['-c', script], { cwd: folder, encoding: 'utf8' });
        const words = found.trim().split('\n');
        // In zsh what does not begin as typed is left out by the shell itself.
        return shell === 'zsh' ? words.filter((word) => word.startsWith(typedLast)) : words;
      };
      expect(complete('re')).toEqual(['render', 'review']);
      expect(complete('build', 'x.csv', '--red')).toEqual(['--redact', '--redact-names']);
      expect(complete('build', 'x.csv', '--format', 'pptx,h')).toEqual(['pptx,html']);
      expect(complete('check', 'x.csv', '--template', 'pu')).toEqual(['public-sector']);
      expect(complete('inspect', '--reporter', '')).toEqual(['text', 'json', 'github']);
      expect(complete('template', '')).toEqual(['inspect']);
      expect(complete('completion', 'z')).toEqual(['zsh']);
      expect(complete('help', 'ch')).toEqual(['check']);
      expect(complete('build', 'My')).toEqual(['My grid.csv']);
      expect(complete('build', 'x.csv', '--template', 'My')).toEqual(['My grid.csv']);
      expect(complete('build', 'x.csv', '--codebook', 'service-design,My')).toEqual([
        'service-design,My grid.csv',
      ]);
      expect(complete('build', 'x.csv', '--format', 'pptx,json,')).not.toContain('pptx,json,pptx');
      expect(complete('build', 'x.csv', '--format', 'json,cs')).toEqual(['json,csv']);
      expect(complete('build', 'x.csv', '--lang', 'cy,')).toContain('cy,en');
      expect(complete('build', 'x.csv', '--lang', 'n')).toEqual(['nl']);
    },
  );
});

describe('a path that is told back', () => {
  it.each([
    ['grid.csv', 'grid.csv'],
    ['My grid.csv', '"My grid.csv"'],
    ['C:\\Users\\Mo\\grid.csv', 'C:\\Users\\Mo\\grid.csv'],
    ['C:\\My grids\\', '"C:\\My grids"'],
    ['Übersicht (1).csv', '"Übersicht (1).csv"'],
    ['a$b.csv', "'a$b.csv'"],
    ["it's $5.csv", "'it'\\''s $5.csv'"],
    ['-grid.csv', '"-grid.csv"'],
  ])('%s', (path, typed) => expect(quote(path)).toBe(typed));
});

it('reads a codebook that Windows PowerShell wrote as UTF-16', async () => {
  const { out } = await runCli(['themes', grid]);
  const path = join(folder, 'mine.yaml');
  writeFileSync(path, Buffer.from(`\ufeff${out.replaceAll('\n', '\r\n')}`, 'utf16le'));
  const { code, error } = await runCli(['themes', grid, '--codebook', path]);
  expect([code, error]).toEqual([0, expect.not.stringContaining('codebook')]);
});
