import shell from '../../../templates/report/batch.html';
import { defaultTemplate, type OutputFile } from '../../model/index.js';
import type { Say } from '../../text/index.js';
import { lookOfTemplate } from './look.js';
import { all, element, escapeText, type Markup } from './markup.js';
import { fillShell } from './shell.js';

/** A playback that the page leads to. */
export interface BatchPageEvent {
  /** The folder it is in, beside the page. */
  readonly folder: string;
  readonly name: string;
  readonly title: string;
  readonly sites: number;
  readonly sessions: number;
  readonly themes: number;
  /** Paths of its files inside its folder that are for people, such as `playback.pptx`. */
  readonly files: readonly string[];
}

/** What the page tells. */
export interface BatchPageSources {
  readonly title: string;
  readonly events: readonly BatchPageEvent[];
  /** Null where it could not be made. */
  readonly combined: BatchPageEvent | null;
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
}

/** Returns `index.html`: the events with their counts, each leading to its files, and those that failed. It has no script and asks for nothing. */
export async function renderBatchPage(
  sources: BatchPageSources,
  say: Say,
  lang: string,
): Promise<OutputFile> {
  const bytes = await fillShell(shell, lookOfTemplate(defaultTemplate, []), {
    lang: escapeText(lang),
    title: escapeText(sources.title),
    skip: escapeText(say('report.skip')),
    body: writeBody(sources, say).html,
  });
  return { path: 'index.html', bytes };
}

function writeBody({ title, events, combined, failed }: BatchPageSources, say: Say): Markup {
  return all([
    element(
      'header',
      { class: 'banner' },
      element('div', { class: 'page' }, element('h1', {}, title), element('p', {}, say('batchPage.intro'))),
    ),
    element(
      'main',
      { id: 'contents', class: 'page' },
      combined === null ? null : writeCombined(combined, events.length, say),
      failed.length === 0 ? null : writeFailed(failed, say),
      writeEvents(events, say),
    ),
  ]);
}

function writeCombined(combined: BatchPageEvent, eventCount: number, say: Say): Markup {
  const counts = [
    say('batchPage.count', { count: eventCount }),
    say('sessions', { count: combined.sessions }),
    say('themes', { count: combined.themes }),
  ];
  return element(
    'section',
    { class: 'combined', 'aria-labelledby': 'combined' },
    element('h2', { id: 'combined' }, say('batchPage.combined')),
    element('p', {}, counts.join(' · ')),
    writeLinks(combined, say('batchPage.combined'), say),
  );
}

function writeEvents(events: readonly BatchPageEvent[], say: Say): Markup {
  const headings = [
    element('th', { scope: 'col' }, say('batchPage.event')),
    ...['batchPage.sites', 'batchPage.sessions', 'sites.themes'].map((key) =>
      element('th', { scope: 'col', class: 'end' }, say(key)),
    ),
    element('th', { scope: 'col' }, say('batchPage.open')),
  ];
  return writeTable(
    'events',
    say('batchPage.events'),
    say('batchPage.count', { count: events.length }),
    headings,
    events.map((event) => [
      element(
        'th',
        { scope: 'row' },
        event.name,
        event.title === event.name ? null : element('span', { class: 'under' }, event.title),
      ),
      ...[event.sites, event.sessions, event.themes].map((count) =>
        element('td', { class: 'end' }, String(count)),
      ),
      element('td', {}, writeLinks(event, event.name, say)),
    ]),
  );
}

function writeFailed(failed: BatchPageSources['failed'], say: Say): Markup {
  return writeTable(
    'failed',
    say('batchPage.failed'),
    say('batchPage.failedIntro'),
    [
      element('th', { scope: 'col' }, say('batchPage.event')),
      element('th', { scope: 'col' }, say('batchPage.reason')),
    ],
    failed.map(({ name, reason }) => [element('th', { scope: 'row' }, name), element('td', {}, reason)]),
  );
}

function writeTable(
  id: string,
  heading: string,
  caption: string,
  head: readonly Markup[],
  rows: readonly (readonly Markup[])[],
): Markup {
  return element(
    'section',
    {},
    element('h2', { id }, heading),
    element(
      'div',
      // What scrolls must be reached by the keyboard.
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': id },
      element(
        'table',
        {},
        element('caption', {}, caption),
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells))),
      ),
    ),
  );
}

/** What a file is called, by how its name ends. */
const kinds: readonly (readonly [ending: string, key: string])[] = [
  ['.pptx', 'batchPage.deck'],
  ['.html', 'batchPage.report'],
  ['.xlsx', 'batchPage.workbook'],
  ['.md', 'batchPage.text'],
  ['.txt', 'batchPage.mail'],
  ['.json', 'batchPage.data'],
];

function writeLinks({ folder, files }: BatchPageEvent, of: string, say: Say): Markup {
  const links = kinds.flatMap(([ending, key]) =>
    files
      .filter((path) => path.endsWith(ending))
      .map((path) => {
        // `playback.cy.pptx` is reported by its language.
        const language = /\.([a-z]{2,3}(?:-[a-z0-9]+)*)\.[a-z]+$/.exec(path)?.[1];
        const text = language === undefined ? say(key) : `${say(key)} (${language})`;
        const href = [folder, ...path.split('/')].map(encodeURIComponent).join('/');
        return element('li', {}, element('a', { href, 'aria-label': `${text}: ${of}` }, text));
      }),
  );
  return element('ul', { class: 'links' }, ...links);
}
