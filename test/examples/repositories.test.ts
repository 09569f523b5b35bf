import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../cli/run-cli.js';

const read = (path: string) => readFileSync(`examples/${path}`, 'utf8');
const files = [
  'github-actions/check.yml',
  'github-actions/check/action.yml',
  'pre-commit/.pre-commit-config.yaml',
  'pre-commit/pre-commit',
];
const commandsOf = (text: string) =>
  [...text.matchAll(/ddat-playback"? (check .*?)(?: \|\|.*)?$/gm)].map(([, words = '']) =>
    words.split(' ').map((word) => word.replace(/^"\$\{words\[@\]\}"$/, 'grids')),
  );

it.each(files)('%s says nothing that the command does not know', async (path) => {
  const commands = commandsOf(read(path));
  expect(commands.length).toBeGreaterThan(0);
  expect(existsSync('grids')).toBe(false);
  for (const args of commands) {
    const { code, error } = await runCli(args.filter((word) => !word.startsWith('"')));
    expect([code, error]).toEqual([2, expect.stringContaining('There is no `grids`')]);
  }
});

it('are YAML as GitHub and pre-commit read it', () => {
  const workflow = parse(read('github-actions/check.yml'));
  expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs']);
  const action = parse(read('github-actions/check/action.yml'));
  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps[0].run).not.toContain('${{');
  const [{ hooks }] = parse(read('pre-commit/.pre-commit-config.yaml')).repos;
  expect(hooks[0]).toMatchObject({
    id: 'ddat-playback',
    language: 'system',
    pass_filenames: false,
    always_run: true,
  });
  expect(hooks[0]).not.toHaveProperty('files');
});

it.each([
  ['', []],
  ['--format json,md', ['--format', 'json,md']],
  ['--strict\n--format json,md -v\n', ['--strict', '--format', 'json,md', '-v']],
  ['--title Spring  event: Leeds – 2026 --strict', ['--title', 'Spring event: Leeds – 2026', '--strict']],
  ['--title=Spring event\n--contact a=b c', ['--title=Spring event', '--contact', 'a=b c']],
  ['--site *', ['--site', '*']],
])(
  'the action parts its options (%j) as a person means them, with what every bash knows',
  (options, words) => {
    const { run } = parse(read('github-actions/check/action.yml')).runs.steps[0];
    expect(run).not.toMatch(/mapfile|readarray|declare -A/);
    const folder = mkdtempSync(join(tmpdir(), 'ddat-action-'));
    try {
      writeFileSync(join(folder, 'npx'), '#!/bin/sh\nfor one; do echo "$one"; done\n', { mode: 0o755 });
      const env = {
        PATH: `${folder}:${process.env.PATH}`,
        GRIDS: 'grids/My grid.csv\n\n  grids/leeds.csv\n',
        OUT: 'my out',
        OPTIONS: options,
      };
      const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run];
      const said = execFileSync('bash', args, { cwd: folder, env, encoding: 'utf8' });
      expect(said.trimEnd().split('\n').slice(2)).toEqual([
        ...['check', 'grids/My grid.csv', 'grids/leeds.csv', '--out', 'my out', '--reporter', 'github'],
        ...words,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

it.each([
  [0, ''],
  [1, 'mend in the grid what is told above'],
  [2, ''],
  [3, 'build the playback, add it with git'],
])('the hook of git says what to do where the check ends with %i', (code, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'ddat-hook-'));
  try {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    const command = join(folder, 'node_modules/.bin/ddat-playback');
    writeFileSync(command, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    execFileSync('git', ['init', '-q', folder]);
    const env = { PATH: process.env.PATH };
    const ran = spawnSync('sh', [resolve('examples/pre-commit/pre-commit')], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(ran.status).toBe(code);
    if (said === '') expect(ran.stderr).toBe('');
    else expect(ran.stderr).toContain(said);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
