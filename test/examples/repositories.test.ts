import { existsSync, readFileSync } from 'node:fs';
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
    words
      .split(' ')
      .map((word) => word.replace(/^"\$\{grids\[@\]\}"$/, 'grids').replace(/^"\$OUT"$/, 'playback')),
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
  expect(hooks[0]).toMatchObject({ id: 'ddat-playback', language: 'system', pass_filenames: false });
});
