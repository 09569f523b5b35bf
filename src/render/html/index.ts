import shell from '../../../templates/report/report.html';
import type {
  Cloud,
  DeckTemplate,
  OutputFile,
  Playback,
  Slide,
  Storyboard,
  StoryPart,
} from '../../model/index.js';
import { type Say, sayDate } from '../../text/index.js';
import { type ContentContext, writeContents, writeRich } from './contents.js';
import { type Facets, facetsOf, writeFindForm } from './find-form.js';
import { lookOfTemplate } from './look.js';
import { all, element, escapeText, type Markup } from './markup.js';
import { writeNavigation } from './navigation.js';
import { fillShell } from './shell.js';

/** What a report is made from besides its storyboard. */
export interface ReportSources {
  readonly playback: Playback;
  readonly clouds: readonly Cloud[];
  readonly template: DeckTemplate;
  readonly say: Say;
  /** Where it is written, such as `playback.html`. */
  readonly path: string;
}

/**
 * Returns the report: one HTML file with everything in it, that asks for nothing and runs one small script, named by its hash in the
 * page's own policy. Without the script all is there but the form that finds sessions.
 */
export async function renderReport(storyboard: Storyboard, sources: ReportSources): Promise<OutputFile> {
  const { template, say } = sources;
  const bytes = await fillShell(shell, lookOfTemplate(template, storyboard.themeIds), {
    lang: escapeText(storyboard.lang),
    title: escapeText(storyboard.title),
    skip: escapeText(say('report.skip')),
    body: writeBody(storyboard, sources).html,
  });
  return { path: sources.path, bytes };
}

function writeBody(storyboard: Storyboard, sources: ReportSources): Markup {
  const { template, say } = sources;
  const [first] = storyboard.parts;
  const cover = first?.slides.find(({ purpose }) => purpose === 'title');
  const parts = withoutIdleDividers(storyboard.parts)
    .map((part) => ({ ...part, slides: part.slides.filter((slide) => slide !== cover) }))
    .filter(({ slides }) => slides.length > 0);
  const context = contextOf({ ...storyboard, parts }, sources, cover);
  const marking = template.marking === null ? null : element('p', { class: 'marking' }, template.marking);
  return all([
    marking,
    writeBanner(storyboard, cover, sources, context),
    element(
      'div',
      { class: 'page' },
      writeNavigation(parts, say),
      element('main', { id: 'contents' }, ...parts.map((part) => writePart(part, context, sources))),
      element(
        'footer',
        {},
        element('p', {}, template.footer ?? storyboard.title),
        element('p', { class: 'back' }, element('a', { href: '#top' }, say('report.top'))),
      ),
    ),
    marking,
  ]);
}

/** Leaves out dividers that lead nowhere but to each other: headings and navigation of a page do what they do. */
function withoutIdleDividers(parts: readonly StoryPart[]): readonly StoryPart[] {
  const slides = parts.flatMap((part) => part.slides);
  const targets = new Set(slides.filter(({ body }) => body.length > 0).map(({ id }) => id));
  const leadsOn = ({ body }: Slide) =>
    body.some(
      (content) =>
        content.kind === 'list' &&
        content.items.flat().some(({ link }) => link !== undefined && targets.has(link)),
    );
  const isKept = (slide: Slide) => slide.purpose !== 'divider' || leadsOn(slide);
  return parts.map((part) => ({ ...part, slides: part.slides.filter(isKept) }));
}

interface ReportContext extends ContentContext {
  readonly facets: ReadonlyMap<string, Facets>;
  readonly sourcesWord: string;
}

function contextOf(
  storyboard: Storyboard,
  { playback, clouds }: ReportSources,
  cover: Slide | undefined,
): ReportContext {
  const order = new Map(storyboard.themeIds.map((id, at) => [id, at]));
  const labels = new Map(playback.themes.themes.map(({ id, label }) => [id, label]));
  const themesOf = new Map(
    playback.themes.assignments.map(({ sessionId, themeIds }) => [
      sessionId,
      themeIds.flatMap((id) => labels.get(id) ?? []),
    ]),
  );
  return {
    clouds: new Map(clouds.map((cloud) => [cloud.id, cloud])),
    classOf: (themeId) => {
      if (themeId === undefined) return null;
      const at = themeId === null ? undefined : order.get(themeId);
      return at === undefined ? 'mark' : `mark theme-${at}`;
    },
    ids: new Set(
      [cover, ...storyboard.parts.flatMap(({ slides }) => slides)].flatMap((slide) => slide?.id ?? []),
    ),
    noneRecorded: storyboard.words.noneRecorded,
    sourcesWord: storyboard.words.sources,
    facets: new Map(
      playback.sessions.map((session) => [
        `session-${session.id}`,
        facetsOf(session, themesOf.get(session.id) ?? []),
      ]),
    ),
  };
}

function writeBanner(
  { title, date }: Storyboard,
  cover: Slide | undefined,
  { template, say }: ReportSources,
  context: ContentContext,
): Markup {
  const { logo } = template;
  const source = logo === null ? '' : `data:image/${logo.kind};base64,${toBase64(logo.bytes)}`;
  return element(
    'header',
    { class: 'banner', id: 'top' },
    element(
      'div',
      { class: 'page' },
      logo === null ? null : element('img', { src: source, alt: logo.description }),
      element('h1', { id: cover?.id ?? null }, title),
      cover?.subtitle === undefined ? null : element('p', {}, cover.subtitle),
      cover === undefined ? element('p', {}, sayDate(date ?? '', say)) : writeContents(cover.body, context),
    ),
  );
}

/** In pieces: a picture has more bytes than a call takes arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}

function writePart(part: StoryPart, context: ReportContext, { say }: ReportSources): Markup {
  const sessions = part.slides.filter(({ purpose }) => purpose === 'session');
  const facets = sessions.flatMap(({ id }) => context.facets.get(id) ?? []);
  let grid = '';
  const slides = part.slides.map((slide) => {
    if (slide.purpose === 'gridAtAGlance') grid = slide.id;
    return writeSlide(slide, grid, context);
  });
  const [first] = part.slides;
  const form = sessions.length > 1 ? writeFindForm(facets, say) : null;
  // The form is behind what introduces the part.
  const opens = first?.purpose === 'divider' ? 1 : 0;
  return element(
    'section',
    { class: 'part', id: `part-${part.id}`, 'aria-labelledby': `name-${part.id}` },
    element('h2', { id: `name-${part.id}` }, part.name),
    ...slides.slice(0, opens),
    form,
    ...slides.slice(opens),
  );
}

function writeSlide(slide: Slide, grid: string, context: ReportContext): Markup {
  const { id, purpose, title, subtitle, body, footnote, notes, reasons, themeId } = slide;
  const found = context.facets.get(id);
  const isSession = purpose === 'session' && found !== undefined;
  const mark = themeId === undefined ? null : context.classOf(themeId);
  return element(
    'article',
    {
      id,
      class: mark === null ? 'slide' : `slide ${mark}`,
      'aria-labelledby': `title-${id}`,
      'data-session': isSession ? true : null,
      'data-of': isSession ? grid : null,
      'data-site': isSession ? found.site : null,
      'data-slot': isSession ? found.slot : null,
      'data-room': isSession ? found.room : null,
      'data-theme': isSession ? found.themes.join('\n') : null,
      'data-grid': purpose === 'gridAtAGlance' ? id : null,
    },
    element('h3', { id: `title-${id}` }, title),
    subtitle === undefined ? null : element('p', { class: 'under' }, subtitle),
    writeContents(body, context),
    footnote === undefined ? null : element('p', { class: 'foot' }, writeRich(footnote, context)),
    notes.length === 0 && reasons === undefined
      ? null
      : element(
          'details',
          {},
          element('summary', {}, context.sourcesWord),
          notes.length === 0 ? null : element('ul', {}, ...notes.map((note) => element('li', {}, note))),
          reasons === undefined ? null : writeContents([reasons.table], context),
        ),
  );
}
