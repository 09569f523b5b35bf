import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedTemplates } from '../../src/template/index.js';
import { makePresentation } from '../template/make-presentation.js';
import { presentations } from '../template/presentations.js';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'ddat-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const potx = (name: string) => inFolder(`${name}.potx`, makePresentation(presentations[name]!));
const inspect = (...args: string[]) => runCli(['template', 'inspect', ...args]);
/** Without what breaks lines. */
const told = async (...args: string[]) => (await inspect(...args)).out.replace(/\s+/g, ' ');

describe('template inspect', () => {
  it('says of a presentation which layout serves what, why, where contents go and what is at the foot', async () => {
    const out = await told(potx('odd-names'));
    expect(out).toContain(
      'title slide HOUSE 01 Opening (known by its places): title 48 pt; contents 19.81 × 4.06 cm at 3.3, 11.05, on #0B2A4A; no footer, no slide number',
    );
    expect(out).toContain('divider HOUSE 03 Chapter (known by its name)');
    expect(out).toContain('contents HOUSE 05 Words (known by its places)');
    expect(out).toContain('two texts HOUSE 07 Columns (known by its places)');
    expect(out).toContain('title only HOUSE 09 Bare (known by its places)');
    expect(out).toContain('footer with the title, slide number');
    expect(out).toContain('Not used: HOUSE 11 Empty');
    expect(await told(potx('locked-footer'))).toContain('footer “Harbour Council, registered charity 123”');
  });

  it('says what is missing, which colours were changed, and how much room is kept for fonts', async () => {
    const out = await told(potx('old-projector'));
    expect(out).toContain('divider Title Slide (used instead: there is none of its own)');
    expect(out).toContain('no layout for dividers; `Title Slide` is used instead');
    expect(out).toContain('#FFC20E (link) became #8A6908');
    expect(out).toContain('Calibri; 8 % of room is kept, as it may run wider than Arial');
    expect(out).toContain('does not use its macros');
    expect(await told(potx('night-sky'))).toMatch(/contents Content \(known by its kind\).* on a picture/);
  });

  it('writes the YAML that says the same, which is read and then said to be named', async () => {
    const { out } = await inspect(potx('two-masters'));
    const yaml = out.split('\n').filter((line) => line.startsWith('    ') && /^ +(\S+:|#)/.test(line));
    const start = yaml.findIndex((line) => line.includes('corporate:'));
    const file = inFolder('ours.yaml', `${yaml.slice(start).join('\n')}\n    marking: OFFICIAL\n`);
    const again = await told(file);
    expect(again).toContain('contents Title and Content of Brand light (named in the template)');
    expect(again).toContain('title slide Title Slide of Brand dark (named in the template)');
    expect(again).toContain('marking OFFICIAL');
    expect(again).toMatch(/said here marking, corporate, layouts\.title, .*layouts\.title-only/);
  });

  it('takes the colours of a YAML file that uses a presentation, but no other ground than the presentation gives', async () => {
    potx('odd-names');
    const file = inFolder(
      'colours.yaml',
      'corporate: odd-names.potx\ncolours: {accent: "#7A1F5C"}\ntheme-colours: ["#004488", "#8A6A00"]\n',
    );
    const out = await told(file);
    expect(out).toContain('accent #7A1F5C');
    expect(out).toContain('themes #004488, #8A6A00');
    const ground = inFolder('ground.yaml', 'corporate: odd-names.potx\ncolours: {paper: "#222222"}\n');
    const { code, error } = await inspect(ground);
    expect([code, error]).toEqual([2, expect.stringContaining("is the presentation's")]);
  });

  it.each(Object.keys(shippedTemplates))('says what the template %s gives', async (name) => {
    const { code, out } = await inspect(name);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}page +33\.87 × 19\.05 cm$/m);
    expect(out).toMatch(/^ {2}slides +title, /m);
    expect(out).not.toContain('Which layout');
  });

  it.each([40, 80, 120])('keeps to a terminal of %i letters', async (outWidth) => {
    const { out } = await runCli(['template', 'inspect', potx('locked-footer')], { outWidth });
    const yaml = / {4}(corporate:|layouts:| {2}[\w#-]+)/;
    for (const line of out.split('\n').filter((one) => !yaml.test(one)))
      expect(line.length).toBeLessThanOrEqual(outWidth);
  });

  it('gives it all as JSON with --json', async () => {
    const { out } = await inspect(potx('old-projector'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      name: 'old-projector',
      page: { width: 25.4, height: 19.05 },
      fontMargin: 8,
      presentation: 'old-projector.potx',
      missing: ['section'],
      unused: [],
      layouts: [
        { role: 'title', layout: 'Title Slide', by: 'type', footer: '', number: true },
        { role: 'section', layout: 'Title Slide', by: 'standIn' },
        { role: 'content', layout: 'Title and Content', by: 'type' },
        { role: 'two', layout: 'Two Content', by: 'type' },
        { role: 'titleOnly', layout: 'Title Only', by: 'type' },
      ],
    });
  });
});

/** A part of a presentation as another has it, or none. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(makePresentation(presentations['odd-names']!));
  change(parts);
  return zipSync(parts);
}

const layoutPart = /^ppt\/slideLayouts\/slideLayout\d+\.xml$/;
const wrong: Readonly<Record<string, readonly [() => Uint8Array, string]>> = {
  'text.pptx': [() => strToU8('no archive at all'), 'It is damaged, or no presentation.'],
  'cut.potx': [() => makePresentation(presentations['odd-names']!).subarray(0, 4000), 'It is damaged'],
  'broken.potx': [
    () =>
      changed((parts) => {
        parts['ppt/slideMasters/slideMaster1.xml'] = strToU8('<p:sldMaster');
      }),
    'It is damaged',
  ],
  'misspelt.potx': [
    () =>
      changed((parts) => {
        const theme = 'ppt/theme/theme1.xml';
        const text = new TextDecoder().decode(parts[theme]);
        parts[theme] = strToU8(text.replace('<a:fontScheme', '<a:fontSchem'));
      }),
    'It is damaged',
  ],
  'word.pptx': [() => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'It is no presentation.'],
  'password.pptx': [
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    'It is protected by a password',
  ],
  'untitled.potx': [
    () =>
      changed((parts) => {
        for (const [path, bytes] of Object.entries(parts).filter(([name]) => layoutPart.test(name)))
          parts[path] = strToU8(
            new TextDecoder().decode(bytes).replace(/type="(title|ctrTitle)"/g, 'type="pic"'),
          );
      }),
    'None of its layouts has a place for a title.',
  ],
  'bomb.potx': [
    () =>
      changed((parts) => {
        parts['ppt/slideMasters/slideMaster1.xml'] = new Uint8Array(20 * 1024 * 1024).fill(32);
      }),
    'It holds more than a template can',
  ],
};

describe('a presentation that cannot be a template', () => {
  const grid = inFolder('grid.csv', 'Topic,Discussion,Actions\nBread,Flour,Bake\nRoses,Thorns,Prune\n');

  it.each(Object.keys(wrong))('%s: says why, and nothing is written', async (name) => {
    const [make, sentence] = wrong[name]!;
    await refuses(inFolder(name, make()), sentence);
  });

  it.each([
    ['folder.potx', 'is a folder; a template file is a file'],
    ['none.potx', 'There is no template file'],
  ])('%s: says why, and nothing is written', async (name, sentence) => {
    mkdirSync(join(folder, 'folder.potx'), { recursive: true });
    await refuses(join(folder, name), sentence);
  });

  it.each([
    ['content: HOUSE 11 Empty', 'The layout `HOUSE 11 Empty` has no place for a title'],
    ['content: HOUSE 05 Wrods', 'did you mean `HOUSE 05 Words`?'],
  ])('is not used with the layout `%s`, and that is said with its line', async (layout, sentence) => {
    potx('odd-names');
    const file = inFolder('layouts.yaml', `corporate: odd-names.potx\nlayouts: {${layout}}\n`);
    await refuses(file, sentence, 'layouts.yaml, line 2, column');
  });

  async function refuses(file: string, ...sentences: string[]): Promise<void> {
    const out = join(folder, 'out');
    const { code, error } = await runCli(['build', grid, '--template', file, '-o', out]);
    expect(code).toBe(2);
    for (const sentence of sentences) expect(error.replace(/\s+/g, ' ')).toContain(sentence);
    expect(error).not.toContain('mistake in ddat-playback');
    expect(readdirSync(folder)).not.toContain('out');
  }
});
