import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (path: string, text: string) => {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
};
const grid =
  'Topic,Discussion,Actions\nBread ovens,Could we have,Build one oven\nRose beds,Roses want sun,Dig two beds\n';
const titleIn = (out: string) => JSON.parse(readFileSync(join(out, 'data/playback.json'), 'utf8')).title;
let runs = 0;
const build = async (path: string, ...args: string[]) => {
  const out = join(folder, `out-${++runs}`);
  const ran = await runCli(['build', path, '-o', out, '--format', 'json', ...args]);
  return { ...ran, out };
};

describe('the configuration', () => {
  it('is found beside the grid, in a folder given, and before the first mark of a pattern; -v says so', async () => {
    const path = put('beside/grid.csv', grid);
    const config = put('beside/ddat-playback.yaml', 'title: Beside\n');
    for (const given of [path, dirname(path), `${dirname(path)}/*.csv`]) {
      const { code, out, error } = await build(given, '-v');
      expect(code).toBe(0);
      expect(error).toContain(`The configuration is ${config}.`);
      expect(titleIn(out)).toBe('Beside');
    }
  });

  it('may be called .yml, is named by --config, and ignored by --no-config', async () => {
    const path = put('named/grid.csv', grid);
    put('named/ddat-playback.yml', 'title: Found\n');
    const other = put('other.yaml', 'title: Named\n');
    expect(titleIn((await build(path)).out)).toBe('Found');
    expect(titleIn((await build(path, '--config', other)).out)).toBe('Named');
    expect(titleIn((await build(path, '--no-config')).out)).toBe('Playback');
    const missing = await build(path, '--config', join(folder, 'missing.yaml'));
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.error).toContain('There is no configuration ');
  });

  it('and the files that it or a flag names are no grids of the folder they stand in', async () => {
    const path = put('together/grid.csv', grid);
    const house = dirname(path);
    const earlier = await build(path);
    put('together/earlier.json', readFileSync(join(earlier.out, 'data/playback.json'), 'utf8'));
    put('together/names.txt', 'Ada Brook\n');
    put('together/codes.yaml', 'themes:\n  - name: Gardens\n    words: [roses]\n');
    put('together/house.yaml', 'corporate: letterhead.potx\n');
    copyFileSync('fixtures/template/a-letterhead/house.potx', join(house, 'letterhead.potx'));
    put(
      'together/ddat-playback.yaml',
      'since: earlier.json\nredact-names: names.txt\ncodebook: [codes.yaml]\ntemplate: house.yaml\n',
    );
    const named = ['since', 'redact-names', 'codebook', 'template'].map((key, at) => [
      `--${key}`,
      join(house, ['earlier.json', 'names.txt', 'codes.yaml', 'house.yaml'][at] ?? ''),
    ]);
    for (const flags of [[], ['--no-config', ...named.flat()]]) {
      const { out, error } = await build(house, ...flags);
      const { inputs } = JSON.parse(readFileSync(join(out, 'data/manifest.json'), 'utf8'));
      expect(inputs.map((input: { path: string }) => input.path)).toEqual(['grid.csv']);
      expect(error).toContain('2 sessions');
    }
    const { out } = await runCli(['inspect', house]);
    expect(out).not.toMatch(/names\.txt|earlier\.json|codes\.yaml/);
  });

  it('is no grid itself', async () => {
    const { code, error } = await build(dirname(put('lonely/ddat-playback.yaml', 'title: x\n')));
    expect(code).toBe(2);
    expect(error).toContain('only a configuration or a review here');
  });

  it('goes behind the flags, those that say no too', async () => {
    const path = put('flags/grid.csv', grid);
    put('flags/ddat-playback.yaml', 'title: File\nstrict: true\nrepair: false\n');
    const flagged = await build(path, '--title', 'Flag', '--no-strict', '--repair');
    expect(flagged.code).toBe(0);
    expect(titleIn(flagged.out)).toBe('Flag');
    expect((await build(path)).code).toBe(1);
  });

  it('says where to write', async () => {
    const path = put('out/grid.csv', grid);
    const out = join(folder, 'said');
    put('out/ddat-playback.yaml', `out: ${out}\nformat: json\n`);
    expect((await runCli(['build', path])).code).toBe(0);
    expect(existsSync(join(out, 'data/playback.json'))).toBe(true);
  });

  it('gives the same bytes as the same options by flags, the manifest among them', async () => {
    const path = put('same/grid.csv', grid);
    const named = put(
      'same.yaml',
      'show-hosts: true\ndate: 2026-03-31\nthemes: 2\ntitle: Same\nsites: [York]\ncontact: events@example.org\ncorrect-by: 2026-04-14\nformat: [json]\nlang: en-IE\nrepair: false\n',
    );
    const byFile = await build(path, '--config', named);
    const byFlags = await build(
      path,
      ...['--title', 'Same', '--site', 'York', '--themes', '2', '--date', '2026-03-31', '--lang', 'en-IE'],
      ...['--contact', 'events@example.org', '--correct-by', '2026-04-14', '--show-hosts', '--no-repair'],
    );
    const tree = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w+$/.test(name))
        .sort()
        .map((name) => [name, readFileSync(join(root, name), 'utf8')]);
    expect(tree(byFile.out)).toEqual(tree(byFlags.out));
  });

  it('stands in the manifest with its mapping and what it accepts', async () => {
    const path = put('manifest/grid.csv', grid);
    put(
      'manifest/ddat-playback.yaml',
      'minutes: false\naccept:\n  - { code: line-unfinished, reason: known }\n',
    );
    const { out } = await build(path);
    const { options } = JSON.parse(readFileSync(join(out, 'data/manifest.json'), 'utf8'));
    expect(options).toMatchObject({
      mapping: { minutes: false },
      accept: [{ code: 'line-unfinished', reason: 'known' }],
    });
    expect(JSON.stringify(options)).not.toContain(folder);
  });

  it('is refused with all its problems, and nothing is written', async () => {
    const path = put('wrong/grid.csv', grid);
    const config = put('wrong/ddat-playback.yaml', 'titel: x\nthemes: many\n');
    const { code, error, out } = await build(path);
    expect(code).toBe(2);
    expect(error).toContain(
      `${config}, line 1, column 1: There is no \`titel\` here; did you mean \`title\`?\n`,
    );
    expect(error).toContain(`${config}, line 2, column 9: \`themes\` is the text \`many\`.`);
    expect(existsSync(out)).toBe(false);
  });

  it('can be the way to turn one reader of standard input', async () => {
    const named = put('stdin.yaml', 'title: Piped\n');
    const readInputs = async () => [{ path: 'standard input', bytes: new TextEncoder().encode(grid) }];
    const out = join(folder, 'piped');
    await runCli(['build', '-', '-o', out, '--format', 'json', '--config', named], { readInputs });
    expect(titleIn(out)).toBe('Piped');
  });
});

describe('accepted findings', () => {
  const path = put('accept/grid.csv', grid);
  const known = `strict: true\naccept:\n  - code: line-unfinished\n    place: grid.csv, row 2\n    reason: Bea left early\n  - code: too-little-text\n    reason: a small event\n`;

  it('lose their weight under --strict, are counted, and listed with their reason under -v', async () => {
    put('accept/ddat-playback.yaml', known);
    const { code, error } = await build(path);
    expect(error).toContain('Accepted 2 known findings; -v lists them.');
    expect(error).not.toContain('Could we have');
    expect(code).toBe(0);
    const { error: all } = await build(path, '-v');
    expect(all).toContain('accepted warning  grid.csv, row 2, column 2');
    expect(all).toContain('Accepted: Bea left early');
  });

  it('carry their reason in the JSON lines', async () => {
    put('accept/ddat-playback.yaml', known);
    const { error } = await build(path, '--reporter', 'json');
    const lines = error
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ code }) => code === 'line-unfinished')).toMatchObject({
      accepted: 'Bea left early',
    });
  });

  it('that are no longer found are a warning', async () => {
    put('accept/ddat-playback.yaml', known.replace('row 2', 'row 9'));
    const { code, error } = await build(path);
    expect(code).toBe(1);
    expect(error).toContain('which is not found any more');
    expect(error).toContain('The nearest there is: `line-unfinished` at `grid.csv, row 2, column 2`');
  });
});
