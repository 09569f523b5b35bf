import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grids } from './grids.js';
import {
  canBrowse,
  type MadeReport,
  type OpenPage,
  type ReportBrowser,
  startBrowser,
} from './open-report.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const templates = ['dark', 'high-contrast'];
const names = [...Object.keys(grids), ...templates.map((name) => `sample in ${name}`)];

describe.skipIf(!canBrowse())('the report in a browser', () => {
  let browser: ReportBrowser;
  const reports = new Map<string, MadeReport>();

  beforeAll(async () => {
    browser = await startBrowser();
    for (const [name, grid] of Object.entries(grids))
      if (grid !== null) reports.set(name, await browser.make(name, grid));
    for (const template of templates) {
      const name = `sample in ${template}`;
      if (grids.sample) reports.set(name, await browser.make(name, grids.sample, { template }));
    }
  }, 300_000);
  afterAll(() => browser.close());

  const reportOf = (name: string): MadeReport => {
    const report = reports.get(name);
    if (report === undefined) throw new Error(`There is no report \`${name}\`.`);
    return report;
  };

  /** Opens a report, lets `look` at it, and expects that it kept quiet. */
  const visit = async (
    name: string,
    look: (page: Page, report: MadeReport) => Promise<void>,
    { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
  ): Promise<void> => {
    const report = reportOf(name);
    const { page, noises }: OpenPage = await browser.open(report.url + hash, options);
    try {
      await look(page, report);
      expect(noises).toEqual([]);
    } finally {
      await page.context().close();
    }
  };

  describe.each(names)('%s', (name) => {
    const isThere = grids[name] !== null;

    it.runIf(isThere).each(['light', 'dark'] as const)(
      'has no fault that axe finds, on a %s screen',
      async (colorScheme) => {
        const look = async (page: Page) => expect(await faultsIn(page)).toEqual([]);
        await visit(name, look, { colorScheme, bypassCSP: true });
      },
      180_000,
    );

    it.runIf(isThere)(
      'shows every session under ids that are there once, and every link leads to one',
      async () => {
        await visit(name, async (page, { sessions }) => {
          expect(await page.locator('[data-session]:visible').count()).toBe(sessions.length);
          expect(await page.evaluate(doubleIds)).toEqual([]);
          expect(await page.evaluate(deadLinks)).toEqual([]);
        });
      },
    );

    it.runIf(isThere)('does not scroll sideways on a narrow screen or at 400 %', async () => {
      const narrow = { viewport: { width: 320, height: 640 } };
      const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
      const look = async (page: Page) => {
        await page.evaluate(layOutAll);
        expect(await page.evaluate(widthBeyond)).toBe(0);
        expect(await page.evaluate(cutOff)).toEqual([]);
      };
      await visit(name, look, narrow);
      await visit(name, look, zoomed);
    });
  });

  describe('finding sessions', () => {
    it.each([
      ['site', 'site'],
      ['slot', 'slot'],
      ['room', 'room'],
    ] as const)('shows those of a %s, and says how many', async (field, key) => {
      await visit('sample', async (page, { sessions }) => {
        const value = await secondChoice(page, field);
        await page.selectOption(`#find-${field}`, value);
        const fitting = sessions.filter((session) => session[key] === value);
        expect(fitting.length).toBeGreaterThan(0);
        expect(fitting.length).toBeLessThan(sessions.length);
        await expectShown(
          page,
          fitting.map(({ id }) => id),
          sessions.length,
        );
      });
    });

    it('shows those of a theme, and none of a grid that has none left', async () => {
      await visit('sample', async (page, { sessions }) => {
        const theme = await secondChoice(page, 'theme');
        await page.selectOption('#find-theme', theme);
        await expect.poll(() => shownIds(page)).not.toHaveLength(sessions.length);
        const themes = await page
          .locator('[data-session]:visible')
          .evaluateAll((all) => all.map((one) => one.dataset.theme));
        expect(themes).not.toEqual([]);
        expect(themes.filter((names) => !names.split('\n').includes(theme))).toEqual([]);
        const emptyGrids = 'document.querySelectorAll("[data-grid]:not([hidden])").length';
        expect(await page.evaluate(emptyGrids)).toBe(await page.evaluate(gridsOfShown));
      });
    });

    it('finds words without their accents and in any case, all of them at once', async () => {
      await visit('awkward grid', async (page, { sessions }) => {
        const [cafe] = sessions;
        await page.fill('#find-words', 'CAFE zoe');
        await expectShown(page, [cafe?.id ?? ''], sessions.length);
        await page.fill('#find-words', 'cafe roses');
        await expectShown(page, [], sessions.length);
        expect(await page.locator('#nothing').isVisible()).toBe(true);
      });
    });

    it('shows all again when asked', async () => {
      await visit('sample', async (page, { sessions }) => {
        await page.fill('#find-words', 'caretakers');
        await expect.poll(() => shownIds(page)).not.toHaveLength(sessions.length);
        await page.click('#find button[type=reset]');
        await expectShown(
          page,
          sessions.map(({ id }) => id),
          sessions.length,
        );
        expect(await page.inputValue('#find-words')).toBe('');
      });
    });

    it('keeps what was typed when Enter is pressed', async () => {
      await visit('sample', async (page, { sessions }) => {
        await page.fill('#find-words', 'caretakers');
        await page.press('#find-words', 'Enter');
        await expect.poll(() => shownIds(page)).not.toHaveLength(sessions.length);
        expect(await page.inputValue('#find-words')).toBe('caretakers');
      });
    });

    it('brings back a session that a link leads to', async () => {
      await visit('sample', async (page, { sessions }) => {
        const link = page.locator('#part-themes a[href^="#session-"]').first();
        const id = decodeURIComponent(((await link.getAttribute('href')) ?? '').slice(1));
        await page.fill('#find-words', 'no such word');
        await expectShown(page, [], sessions.length);
        await link.click();
        await expectShown(
          page,
          sessions.map(({ id }) => id),
          sessions.length,
        );
        await expect.poll(() => isInView(page, id)).toBe(true);
      });
    });

    it('brings back a session that the address already names', async () => {
      await visit('sample', async (page, { sessions }) => {
        const link = page.locator('#part-themes a[href^="#session-"]').first();
        const id = decodeURIComponent(((await link.getAttribute('href')) ?? '').slice(1));
        await link.click();
        await page.fill('#find-words', 'no such word');
        await expectShown(page, [], sessions.length);
        await link.click();
        await expect.poll(() => isInView(page, id)).toBe(true);
      });
    });
  });

  it('opens at the session that the address names', async () => {
    for (const name of ['sample', '300 sessions']) {
      const id = `session-${reportOf(name).sessions.at(-2)?.id}`;
      const look = async (page: Page) => expect.poll(() => isInView(page, id)).toBe(true);
      await visit(name, look, { hash: `#${encodeURIComponent(id)}` });
    }
  });

  it.each([320, 1280])('leads to a session far down the page, %i px wide', async (width) => {
    await visit(
      '300 sessions',
      async (page, { sessions }) => {
        for (const session of [sessions.at(-1), sessions[150], sessions[2]]) {
          const id = `session-${session?.id}`;
          await page.evaluate(`location.hash = ${JSON.stringify(encodeURIComponent(id))}`);
          await expect.poll(() => isInView(page, id)).toBe(true);
          await page.waitForTimeout(200);
          expect(await isInView(page, id)).toBe(true);
        }
      },
      { viewport: { width, height: 800 } },
    );
  });

  it('opens with an address that names nothing or is no address', async () => {
    for (const hash of ['#nothing-here', '#%E0%A4%A'])
      await visit('sample', async (page) => expect(await page.locator('#find').isVisible()).toBe(true), {
        hash,
      });
  });

  it('is read by keyboard: the skip link first, and then every field with a ring around it', async () => {
    await visit('sample', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(focused)).toMatchObject({
        name: 'a',
        className: 'skip',
        ring: true,
        inView: true,
      });
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe('#contents');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(
        true,
      );
      const stops = await stopsUntil(page, 'button');
      expect(stops.filter(({ ring, inView }) => !ring || !inView)).toEqual([]);
      expect(stops.filter(({ id }) => id.startsWith('find-')).map(({ id }) => id)).toEqual(
        await page.locator('#find :is(input, select)').evaluateAll((all) => all.map(({ id }) => id)),
      );
      expect(stops.at(-1)).toMatchObject({ name: 'button' });
    });
  });

  it('has all sessions and no form where scripts do not run', async () => {
    for (const name of ['sample', 'awkward grid'])
      await visit(
        name,
        async (page, { sessions }) => {
          expect(await page.locator('[data-session]:visible').count()).toBe(sessions.length);
          expect(await page.locator('form').isVisible()).toBe(false);
        },
        { javaScriptEnabled: false },
      );
  });

  it('lets no other script run', async () => {
    const { page, noises } = await browser.open(reportOf('sample').url);
    await page.evaluate(`(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.ran = true">');
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    })()`);
    await expect.poll(() => noises.length).toBe(2);
    expect(noises.filter((noise) => !noise.includes('Content Security Policy'))).toEqual([]);
    expect(await page.evaluate('globalThis.ran')).toBe(undefined);
    await page.context().close();
  });

  it('prints every session, whatever is filtered, and none of what a sheet cannot do', async () => {
    await visit('sample', async (page, { sessions }) => {
      await page.fill('#find-words', 'no such word');
      await expectShown(page, [], sessions.length);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-session]:visible').count()).toBe(sessions.length);
      expect(await page.locator(':is(nav, form, .skip, .back, summary):visible').count()).toBe(0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5);
    });
  });

  it('can be used in forced colours', async () => {
    await visit(
      'sample',
      async (page) => {
        expect(await faultsIn(page)).toEqual([]);
        const styleOf = (selector: string, property: string) =>
          page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
        expect(await styleOf('.slide.mark', 'borderLeftColor')).toBe(await styleOf('body', 'color'));
        expect(await styleOf('#find-words', 'borderLeftWidth')).not.toBe('0px');
      },
      { forcedColors: 'active', bypassCSP: true },
    );
  });
});

/** Gives what axe finds wrong: the rule and the first few places. */
async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(layOutAll);
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });
  const found: axe.AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join(' ')}`,
  );
}

/** Gives the ids of sessions that are shown, in the order of the page. */
function shownIds(page: Page): Promise<string[]> {
  return page.locator('[data-session]:visible').evaluateAll((all) => all.map(({ id }) => id));
}

async function expectShown(page: Page, ids: readonly string[], all: number): Promise<void> {
  const wanted = ids.map((id) => `session-${id}`).sort();
  await expect.poll(async () => (await shownIds(page)).sort()).toEqual(wanted);
  expect(await page.locator('#answer').textContent()).toBe(`Sessions shown: ${ids.length} of ${all}`);
}

/** Gives the second thing that can be chosen besides all. */
async function secondChoice(page: Page, field: string): Promise<string> {
  return (await page.locator(`#find-${field} option`).nth(2).getAttribute('value')) ?? '';
}

function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const { top } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
    return top >= -1 && top < innerHeight / 2;
  })()`);
}

/** What has the focus. */
interface Stop {
  readonly name: string;
  readonly id: string;
  readonly className: string;
  readonly ring: boolean;
  readonly inView: boolean;
}

/** Presses Tab until an element of a name has the focus, and gives all that had it on the way. */
async function stopsUntil(page: Page, name: string): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < 500 && stops.at(-1)?.name !== name; pressed++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(focused));
  }
  return stops;
}

// What runs in the page is text: the program itself is written without the types of a page.

/** Slides that are far off are laid out when they come near. */
const layOutAll = `for (const slide of document.querySelectorAll('.slide')) slide.style.contentVisibility = 'visible'`;

const focused = `(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { top, bottom, left } = one.getBoundingClientRect();
  return {
    name: one.localName,
    id: one.id,
    className: one.className,
    ring: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    inView: bottom > 0 && top < innerHeight && left >= 0,
  };
})()`;

const doubleIds = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
})()`;

const deadLinks = `[...document.querySelectorAll('a')]
  .map((link) => link.getAttribute('href'))
  .filter((href) => !href.startsWith('#') || document.getElementById(decodeURIComponent(href.slice(1))) === null)`;

const widthBeyond =
  'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

/** Texts that reach beyond the screen and do not stand in a box that scrolls. */
const cutOff = `[...document.querySelectorAll('h1, h2, h3, h4, p, li, label, caption > span, input, select, button, svg')]
  .filter((one) => one.localName === 'span' || one.closest('.scroll') === null)
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .filter((one) => !one.classList.contains('skip'))
  .map((one) => one.outerHTML.slice(0, 120))`;

const gridsOfShown = `new Set(
  [...document.querySelectorAll('[data-session]:not([hidden])')].map((one) => one.dataset.of),
).size`;
