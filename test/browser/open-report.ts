import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createPlayback, type InputFile, type Options, type Session } from '../../src/index.js';
import { resources } from '../resources.js';

const executablePath = '/usr/bin/chromium';

/** Says whether there is a browser to open reports in. */
export function canBrowse(): boolean {
  return existsSync(executablePath);
}

/** A report as a file, and the sessions it is of. */
export interface MadeReport {
  readonly url: string;
  readonly sessions: readonly Session[];
}

/** A browser, and a folder with the reports it opens. */
export interface ReportBrowser {
  /** Makes the report of a grid under a name of its own. */
  make(name: string, grid: InputFile, options?: Options): Promise<MadeReport>;
  /** Opens a page in a context of its own. */
  open(url: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** What the page said on the console, threw, or asked for besides itself. */
  readonly noises: readonly string[];
}

/** Starts the browser; no part of it calls out. */
export async function startBrowser(): Promise<ReportBrowser> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'ddat-playback-report-'));
  return {
    make: (name, grid, options = {}) => makeReport(join(folder, `${name}.html`), grid, options),
    open: (url, options = {}) => openPage(browser, url, options),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeReport(path: string, grid: InputFile, options: Options): Promise<MadeReport> {
  const { files, playback } = await createPlayback([grid], { formats: ['html'], ...options }, resources);
  const report = files.find((file) => file.path === 'playback.html');
  if (report === undefined || playback === null) throw new Error(`No report was made of ${grid.path}.`);
  writeFileSync(path, report.bytes);
  return { url: pathToFileURL(path).href, sessions: playback.sessions };
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const noises: string[] = [];
  const [file] = url.split('#');
  page.on('console', (message) => noises.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noises.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    noises.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== file) noises.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, noises };
}
