import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-themes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const grid = put(
  'grid.csv',
  'Topic,Discussion,Actions\nBus service,The bus is late,Ask the bus company\nBus stops,No shelter at the bus stop,Build one\nLibrary hours,Readers want the library,Open the library\nLibrary keys,The library is shut,Lend library keys\n',
);
const labels = (out: string) =>
  (JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8')).themes as { label: string }[]).map(
    ({ label }) => label,
  );

describe('themes', () => {
  it('prints a codebook to stdout that builds the same themes', async () => {
    const { code, out } = await runCli(['themes', grid]);
    expect(code).toBe(0);
    expect(out).toContain('themes:');
    const [plain, coded] = [join(folder, 'plain'), join(folder, 'coded')];
    const printed = put('printed.yaml', out);
    await runCli(['build', grid, '-o', plain, '--format', 'json', '-q']);
    await runCli(['build', grid, '-o', coded, '--format', 'json', '-q', '--codebook', printed]);
    expect(labels(coded)).toEqual(labels(plain));
    const manifest = JSON.parse(readFileSync(join(coded, 'data/manifest.json'), 'utf8'));
    expect(manifest.options.codebook).toEqual([
      { file: 'printed.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('gives 2 where there is no session', async () => {
    expect(await runCli(['themes', put('empty.csv', 'a,b\n')])).toMatchObject({ code: 2, out: '' });
  });
});

describe('--codebook', () => {
  const build = (...args: string[]) =>
    runCli(['build', grid, '-o', join(folder, 'out'), '--format', 'json', ...args]);

  it('takes several, repeated or with commas, shipped or own', async () => {
    const own = put('ours.yaml', 'themes:\n  - name: Keys\n    words: [key]\n');
    expect(
      await build('--codebook', `${own},service-design`, '--codebook', 'community-events'),
    ).toMatchObject({
      code: 0,
    });
    expect(labels(join(folder, 'out'))).toContain('Keys');
  });

  it('is found beside the configuration that names it', async () => {
    put('near.yaml', 'themes:\n  - name: Wheels\n    words: [bus]\n');
    const config = put('config.yaml', 'codebook: near.yaml\n');
    expect(await build('--config', config)).toMatchObject({ code: 0 });
    expect(labels(join(folder, 'out'))).toContain('Wheels');
  });

  it('ends with 2 and every problem for a wrong one', async () => {
    const wrong = put('wrong.yaml', 'themes:\n  - nam: Pay\n    words: pay\n');
    const { code, error } = await build('--codebook', wrong);
    expect(code).toBe(2);
    expect(error.match(/line \d+, column \d+/g)).toEqual([
      'line 2, column 5',
      'line 2, column 5',
      'line 3, column 12',
    ]);
    expect(error).toContain('did you mean `name`?');
  });

  it('says so where there is no such codebook or file', async () => {
    expect((await build('--codebook', 'digital-workfroce')).error).toContain(
      'did you mean `digital-workforce`?',
    );
    expect(await build('--codebook', 'missing.yaml')).toMatchObject({
      code: 2,
      error: 'There is no codebook `missing.yaml`. Check the name.\n',
    });
  });
});
