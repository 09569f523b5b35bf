import { expect, it } from 'vitest';
import { asTyped } from '../../../src/cli/shell/as-typed.js';
import { runCli } from '../run-cli.js';

const npx = (name: string) => ({ npm_command: 'exec', npm_lifecycle_event: 'npx' })[name];
const script = (name: string) => ({ npm_command: 'run-script', npm_lifecycle_event: 'build' })[name];

it.each([
  ['To make it: ddat-playback build "My grid.csv"', 'To make it: npx ddat-playback build "My grid.csv"'],
  ['or: ddat-playback --yes', 'or: npx ddat-playback --yes'],
  ['  ddat-playback     in the folder', '  npx ddat-playback     in the folder'],
  ['Run `ddat-playback inspect` on it.', 'Run `npx ddat-playback inspect` on it.'],
])('a command is told behind npx where npx started the program: %s', (text, typed) => {
  expect(asTyped(text, npx)).toBe(typed);
  expect(asTyped(typed, npx)).toBe(typed);
  expect([asTyped(text, script), asTyped(text, () => undefined)]).toEqual([text, text]);
});

it.each([
  'This is a mistake in ddat-playback, not in your grid.',
  'A mistake in ddat-playback stopped it.',
  'Correct it in `ddat-playback.yaml` or delete `out/.ddat-playback.lock`.',
  '/usr/bin/ddat-playback check grid.csv',
  '{"fix":"Run `ddat-playback inspect`."}',
])('what is no command, or is for programs, stays as it is: %s', (text) => {
  expect(asTyped(text, npx)).toBe(text);
});

it('no command is told to a person who came by npx that their shell would not find', async () => {
  const commands = [
    'build',
    'check',
    'init',
    'review',
    'themes',
    'inspect',
    'template',
    'batch',
    'completion',
  ];
  for (const args of [['--help'], ...commands.map((one) => ['help', one]), ['bild'], ['build'], ['no.csv']]) {
    const { out, error } = await runCli(args, { environment: npx });
    expect(`${out}${error}`).toContain('npx ddat-playback ');
    expect(`${out}${error}`).not.toMatch(/(?<!npx )ddat-playback [a-z[-]/);
  }
});
