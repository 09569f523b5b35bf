import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = readFileSync('fixtures/sample/libraries-together.txt', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ddat-page-'));
const inFolder = (name: string) => join(folder, name);
const grid = inFolder('grid.txt');
const file = inFolder('review.yaml');
let browser: Browser;
let context: BrowserContext | null = null;

beforeAll(async () => {
  writeFileSync(grid, sample);
  const { code, error } = await runCli(['review', grid, '-o', file]);
  expect(code).toBeLessThan(2);
  expect(error).toContain(inFolder('playback-review.html'));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}, 120_000);
afterEach(async () => {
  await context?.close();
  context = null;
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page and gathers what it asks for and what goes wrong in it. */
async function open(options: Parameters<Browser['newContext']>[0] = {}) {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(pathToFileURL(inFolder('playback-review.html')).href);
  return { page, wrong };
}

async function save(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator('#download').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('review.yaml');
  await download.saveAs(inFolder(name));
  return readFileSync(inFolder(name), 'utf8');
}

const said = (page: Page) => page.locator('#said').innerText();
const themeNamed = (page: Page, name: string) =>
  page.locator('.theme', { has: page.locator('h3', { hasText: `${name} (` }) });
const themeOrder = async (page: Page) =>
  (await page.locator('.theme h3 > span:first-child').allInnerTexts()).map((name) => name.trim());
/** Reloads until the page begins with this theme: Chromium hands what was kept to the next page a moment after it was set. */
async function expectAfterReload(page: Page, firstTheme: string) {
  const reloaded = async () => {
    await page.reload();
    return (await themeOrder(page))[0];
  };
  await expect.poll(reloaded, { timeout: 20_000 }).toBe(firstTheme);
}
const lineOf = (page: Page, words: string) => page.locator('#line-list li', { hasText: words });
const selectOf = (page: Page, topic: string) =>
  page.locator('.theme li', { has: page.getByText(topic, { exact: true }) }).locator('select');

interface Line {
  readonly text: string;
  readonly owner?: string | null;
}

interface Built {
  readonly json: {
    readonly themes: readonly { readonly label: string; readonly sessions: readonly string[] }[];
    readonly sessions: readonly {
      readonly id: string;
      readonly topic: Line;
      readonly discussion: readonly Line[];
      readonly actions: readonly Line[];
    }[];
  };
  readonly deck: string;
  readonly report: string;
  readonly bytes: Buffer;
  readonly error: string;
}

async function build(name: string, ...options: readonly string[]): Promise<Built> {
  const out = inFolder(name);
  const { code, error } = await runCli([
    'build',
    grid,
    '--out',
    out,
    '--format',
    'pptx,html,json',
    ...options,
  ]);
  expect(code, error).toBeLessThan(2);
  const bytes = readFileSync(join(out, 'playback.pptx'));
  const parts = unzipSync(new Uint8Array(bytes));
  const slides = Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
  const deck = slides.map((part) => new TextDecoder().decode(parts[part])).join('\n');
  const report = readFileSync(join(out, 'playback.html'), 'utf8');
  const json = JSON.parse(readFileSync(join(out, 'data', 'playback.json'), 'utf8'));
  return { json, deck, report, bytes, error };
}

const homes = ({ json }: Built) =>
  Object.fromEntries(json.themes.map(({ label, sessions }) => [label, [...sessions].sort()]));
/** What was said in every session, with a change to the actions of some words. */
const saidIn = ({ json }: Built, words = '', change: object = {}) =>
  json.sessions.map(({ id, topic, discussion, actions }) => {
    const changed = actions.map((action) => (action.text === words ? { ...action, ...change } : action));
    return { id, topic, discussion, actions: changed };
  });

describe('the page of a review', () => {
  it('asks for nothing, and untouched saves the review as it was, which changes no byte', async () => {
    const { page, wrong } = await open();
    expect(await save(page, 'untouched.yaml')).toBe(readFileSync(file, 'utf8'));
    const plain = await build('plain');
    const again = await build('again', '--review', inFolder('untouched.yaml'));
    expect(again.bytes.equals(plain.bytes)).toBe(true);
    expect(again.report).toBe(plain.report);
    expect(again.json).toEqual(plain.json);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is followed through: renamed, moved, merged, pinned, saved, built, and built again after a typo is mended', async () => {
    const { page, wrong } = await open();
    const plain = await build('walk-plain');
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = await themeOrder(page);

    for (const [from, to] of [
      [first, 'Adverts people read'],
      [second, 'Growing our own'],
    ] as const) {
      const field = themeNamed(page, from).locator('input');
      await field.fill(to);
      await field.press('Enter');
      expect(await said(page)).toBe(`Renamed “${from}” to “${to}”.`);
    }

    const moves = [
      ['Learning at work.', third],
      ['Paying casual staff fairly', 'Adverts people read'],
      ['Recruiting and keeping volunteers', 'Growing our own'],
    ] as const;
    for (const [topic, to] of moves) {
      await selectOf(page, topic).selectOption({ label: to });
      expect(await said(page)).toBe(`Moved “${topic}” to “${to}”.`);
      await expectVisible(themeNamed(page, to).getByText(topic, { exact: true }));
    }

    const merged = themeNamed(page, fifth);
    await merged.locator('summary').click();
    await merged.locator('details select').selectOption({ label: fourth });
    await merged.locator('details button').click();
    expect(await said(page)).toBe(`Merged “${fifth}” into “${fourth}”.`);
    expect(await themeOrder(page)).not.toContain(fifth);

    const pinned = 'Job adverts need words that more people recognise';
    const line = lineOf(page, pinned);
    await line.locator('summary').click();
    await line.getByLabel('Where it is shown').selectOption('first');
    await line.getByLabel('Owner').fill('Ade');
    await line.getByLabel('By when').fill('2026-09-01');
    await line.getByLabel('By when').press('Tab');
    await expectVisible(line.getByText('Owner: Ade · By when: 2026-09-01'));

    const text = await save(page, 'walk.yaml');
    expect(text).toContain('show: first\n    owner: "Ade"\n    due: "2026-09-01"');
    const built = await build('walk', '--review', inFolder('walk.yaml'));
    expect(built.error).not.toMatch(/review-/);

    const wanted: Record<string, string[]> = { ...homes(plain) };
    const idOf = (topic: string) => plain.json.sessions.find((one) => one.topic.text === topic)?.id ?? '';
    const put = (id: string, name: string) => {
      for (const key of Object.keys(wanted)) wanted[key] = (wanted[key] ?? []).filter((one) => one !== id);
      wanted[name] = [...(wanted[name] ?? []), id];
    };
    for (const [from, to] of [
      [first, 'Adverts people read'],
      [second, 'Growing our own'],
    ] as const) {
      wanted[to] = wanted[from] ?? [];
      delete wanted[from];
    }
    for (const [topic, to] of moves) put(idOf(topic), to);
    for (const id of wanted[fifth] ?? []) put(id, fourth);
    delete wanted[fifth];
    expect(homes(built)).toEqual(
      Object.fromEntries(Object.entries(wanted).map(([name, ids]) => [name, [...ids].sort()])),
    );
    for (const output of [built.deck, built.report]) {
      expect(output).toContain('Adverts people read');
      expect(output).toContain('Growing our own');
      expect(output).toContain('Ade');
      expect(output).toContain(pinned);
    }
    expect(built.report).not.toContain(`>${fifth}<`);
    const decided = { owner: 'Ade', due: '2026-09-01', inFront: 'first' };
    expect(saidIn(built)).toEqual(saidIn(plain, pinned, decided));

    writeFileSync(grid, sample.replace('Apprenticeshipsin', 'Apprenticeships in'));
    const mended = await build('walk-mended', '--review', inFolder('walk.yaml'));
    writeFileSync(grid, sample);
    expect(homes(mended)).toEqual(homes(built));
    expect(mended.report).toContain('Apprenticeships in branches');
    expect(mended.report).toContain('Ade');
    expect(wrong).toEqual([]);
  }, 180_000);

  it('is worked with the keyboard alone, and undone and done again', async () => {
    const { page, wrong } = await open();
    const before = await themeOrder(page);
    const [first = '', second = ''] = before;
    await page.locator('#name-t0').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Plain adverts');
    await page.keyboard.press('Tab');
    await expect.poll(() => themeOrder(page)).toEqual(['Plain adverts', ...before.slice(1)]);
    const focused = () => page.evaluate('document.activeElement?.id');
    expect(await focused()).toBe('down-t0');
    await page.keyboard.press('Enter');
    expect(await themeOrder(page)).toEqual([second, 'Plain adverts', ...before.slice(2)]);
    expect(await focused()).toBe('down-t0');
    await page.locator('#move-0').focus();
    const home = await page.locator('#move-0').inputValue();
    await page.keyboard.press(home === 't0' ? 'ArrowUp' : 'ArrowDown');
    expect(await said(page)).toMatch(/^Moved “/);
    expect(await focused()).toBe('move-0');
    await page.keyboard.press('Control+z');
    expect(await page.locator('#move-0').inputValue()).toBe(home);
    expect(await focused()).toBe('move-0');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await themeOrder(page)).toEqual(before);
    expect(await said(page)).toBe(`Undone: Renamed “${first}” to “Plain adverts”.`);
    await page.keyboard.press('Control+z');
    expect(await said(page)).toBe('There is nothing to undo.');
    await page.keyboard.press('Control+y');
    await page.locator('#redo').press('Enter');
    expect(await themeOrder(page)).toEqual([second, 'Plain adverts', ...before.slice(2)]);
    await page.locator('#name-t0').focus();
    await page.keyboard.press('Control+z');
    expect((await themeOrder(page))[1]).toBe('Plain adverts');
    expect(wrong).toEqual([]);
  });

  it('splits, hides, drags, words findings and shows lines first', async () => {
    const { page, wrong } = await open();
    const [, second = '', third = ''] = await themeOrder(page);
    await page.locator('#new-theme').fill(second.toUpperCase());
    await page.locator('#new-theme').press('Enter');
    expect(await said(page)).toContain('already');
    await page.locator('#new-theme').fill('Swaps');
    await page.locator('#new-theme').press('Enter');
    await themeNamed(page, third)
      .locator('li')
      .first()
      .hover({ position: { x: 12, y: 14 } });
    await page.mouse.down();
    await page.mouse.move(300, 450, { steps: 4 });
    await themeNamed(page, 'Swaps').locator('h3').hover({ force: true });
    await page.mouse.up();
    await expectVisible(themeNamed(page, 'Swaps').locator('li'));
    await themeNamed(page, second).getByRole('button', { name: 'Hide' }).click();
    await page.locator('#find').fill('boilers fail');
    await page.getByRole('button', { name: 'Show first' }).click();
    await expectVisible(lineOf(page, 'Old boilers fail every winter'));
    await page.locator('#finding-list summary').first().click();
    await page.locator('#text-f0').fill('Adverts came up most.');
    await page.locator('#unfold-f1').click();
    await page.locator('#show-f1').selectOption('never');
    await page.locator('#new-finding').fill('People stayed <b>late</b>.');
    await page.locator('#new-finding-add').click();
    const text = await save(page, 'more.yaml');
    expect(text).toContain('  - name: "Swaps"\n    sessions:\n');
    expect(text).toContain('    hide: true\n');
    expect(text).toContain('    text: "Adverts came up most."\n');
    const { deck, report, json, error } = await build('more', '--review', inFolder('more.yaml'));
    expect(error).not.toMatch(/review-/);
    const labels = json.themes.map(({ label }) => label);
    expect(labels).toContain('Swaps');
    expect(labels).not.toContain(second);
    for (const words of [
      'Adverts came up most.',
      'People stayed &lt;b&gt;late&lt;/b&gt;.',
      'Old boilers fail every winter',
    ]) {
      expect(deck).toContain(words);
      expect(report).toContain(words);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('keeps work only where it is asked to, and forgets it', async () => {
    const { page } = await open();
    const name = (at: number) => page.locator(`#name-t${at}`);
    const stored = () => page.evaluate('localStorage.length');
    const [before = ''] = await themeOrder(page);
    await name(0).fill('Kept');
    await name(0).press('Enter');
    expect(await stored()).toBe(0);
    await page.locator('#keep').check();
    expect(await stored()).toBe(1);
    await expectAfterReload(page, 'Kept');
    expect(await page.locator('#keep').isChecked()).toBe(true);
    await page.locator('#forget').click();
    expect(await stored()).toBe(0);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      return dialog.accept();
    });
    await expectAfterReload(page, before);
    expect(dialogs).toEqual(['beforeunload']);
    await page.reload();
    expect(dialogs).toHaveLength(1);
  });

  it('copies, and where it may not gives the text to copy', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#copy').click();
    await expect.poll(() => said(page)).toContain('clipboard');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(readFileSync(file, 'utf8'));
    await page.evaluate(
      'navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed")), null',
    );
    await page.locator('#copy').click();
    await expectVisible(page.locator('#yaml'));
    expect(await page.locator('#yaml').inputValue()).toBe(readFileSync(file, 'utf8'));
    expect(await page.evaluate('document.activeElement?.id')).toBe('yaml');
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong: %s',
    async (colorScheme) => {
      const { page } = await open({ colorScheme, bypassCSP: true });
      await page.locator('#unfold-t0').click();
      await page.locator('#unfold-f0').click();
      await page.locator('#unfold-f1').click();
      await page.locator('#line-list summary').first().click();
      await page.locator('#hide-t1').click();
      await page.locator('#find').fill('a');
      await page.locator('#new-finding').fill('Our own');
      await page.locator('#new-finding-add').click();
      await page.evaluate(axe);
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      );
      expect(found).toEqual([]);
    },
    60_000,
  );

  it('needs no sideways scrolling at 320 pixels', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    await page.locator('#unfold-t0').click();
    await page.locator('#line-list summary').first().click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

async function expectVisible(locator: ReturnType<Page['locator']>): Promise<void> {
  await locator.waitFor({ state: 'visible', timeout: 5_000 });
}
