import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guessConfig } from '../../src/cli/commands/guess-config.js';
import { reportEvent } from '../../src/cli/report/inspect-report.js';
import { acceptFindings, readConfig, readEvent } from '../../src/index.js';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-guess-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const grid = 'Circle,Notes,Actions\nKites at dusk,Wind,Sew kites\nStilts for all,Height,Saw stilts\n';

describe('inspect --write-config', () => {
  it('writes the guess beside the grid, says so and what to do next; build then reads it', async () => {
    const path = inFolder('grid.csv', grid);
    const { code, error } = await runCli(['inspect', path, '--write-config']);
    const config = join(folder, 'ddat-playback.yaml');
    expect(code).toBe(0);
    expect(error).toContain(`Written  ${config}\nNext     correct it, then: ddat-playback build ${path}\n`);
    const text = readFileSync(config, 'utf8');
    expect(text).toContain('topic: Circle');
    const { error: said } = await runCli([
      'build',
      path,
      '-v',
      '--format',
      'json',
      '-o',
      join(folder, 'out'),
    ]);
    expect(said).toContain(`The configuration is ${config}.`);
  });

  it('leaves a file that is there as it is, and moves it aside with --force', async () => {
    const path = inFolder('grid.csv', grid);
    const config = inFolder('ddat-playback.yaml', 'title: Mine\n');
    const refused = await runCli(['inspect', path, '--write-config']);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('is there already and was left as it is');
    expect(readFileSync(config, 'utf8')).toBe('title: Mine\n');
    const forced = await runCli(['inspect', path, '--write-config', '--force']);
    expect(forced.error).toContain(`Kept     the one before, as ${config}.old`);
    expect(readFileSync(`${config}.old`, 'utf8')).toBe('title: Mine\n');
    expect(readFileSync(config, 'utf8')).toContain('tables:');
  });

  it('takes a name, and none that is no configuration', async () => {
    const path = inFolder('grid.csv', grid);
    const named = join(folder, 'my own.yaml');
    const { error } = await runCli(['inspect', path, '--write-config', named]);
    expect(error).toContain(`--config "${named}"`);
    expect(existsSync(named)).toBe(true);
    expect((await runCli(['inspect', path, '--write-config', path, '--force'])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(grid);
    expect((await runCli(['inspect', path, '--write-config', join(folder, 'no/where.yaml')])).code).toBe(2);
  });

  it('explains every key, and each example can be taken as it stands', async () => {
    const event = await readEvent([{ path: 'grid.csv', bytes: new TextEncoder().encode(grid) }]);
    const text = guessConfig(event, reportEvent(event, acceptFindings(event.diagnostics, []), 3));
    const [head = '', tables = ''] = text.split('# How each table is understood');
    const examples = head
      .split('\n')
      .filter((line) => /^# {1,5}(?:[a-z-]+:|- | {2})/.test(line) && !/language-server/.test(line))
      .map((line) => line.slice(2));
    const { problems, options } = await readConfig(examples.join('\n'), 'examples');
    expect(problems).toEqual([]);
    expect(Object.keys(options)).toHaveLength(17);
    expect(tables).toContain('- match:\n      file: grid.csv');
  });
});

describe('building with the guess written as a configuration gives the same sessions', () => {
  const cases = ['read', 'normalise', 'config', 'playback'].flatMap((stage) =>
    readdirSync(join('fixtures', stage)).map((name) => join('fixtures', stage, name)),
  );
  const guessOf = async (folder: string) => {
    const names = readdirSync(folder).filter(
      (name) => !/^(expected|options\.json|ddat-playback\.yaml)$/.test(name),
    );
    const inputs = names.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    const event = await readEvent(inputs);
    const text = guessConfig(event, reportEvent(event, acceptFindings(event.diagnostics, []), 0));
    return { inputs, event, text };
  };

  it.each(cases)('%s', async (folder) => {
    const { inputs, event, text } = await guessOf(folder);
    const { options, problems } = await readConfig(text, 'guess');
    expect(problems).toEqual([]);
    const again = await readEvent(inputs, options);
    expect(again.sessions).toEqual(event.sessions);
    expect(again.diagnostics.filter(({ code }) => code.startsWith('mapping-'))).toEqual([]);
  });
});
