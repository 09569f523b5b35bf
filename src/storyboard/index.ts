import type { Playback, Rich, Slide, Storyboard, StoryPart } from '../model/index.js';
import { joinNames, type Say } from '../text/index.js';
import {
  groupBySlot,
  planGrid,
  planHowMade,
  planRegister,
  planSession,
  type SlotSessions,
  titleOfSlot,
} from './annex-slides.js';
import { type CloudWords, planCloud } from './cloud-slides.js';
import { createStoryContext, type StoryContext, sessionSlideId } from './context.js';
import { planAskedTogether, planFindings, planTitle } from './front-slides.js';
import { markLanguages } from './mark-languages.js';
import { planContrasts, planGlance, planOverall } from './overview-slides.js';
import { redirectLinks } from './redirect-links.js';
import { planSiteDivider, planSiteSummary, planSiteTopics } from './site-slides.js';
import { planSites } from './sites-slide.js';
import { planNext, planOpen, planTheme } from './theme-slides.js';
import { planTopics } from './topics-slide.js';

export { type CloudWords, requestClouds } from './cloud-slides.js';

export interface StorySettings {
  readonly say: Say;
  readonly showHosts: boolean;
  /** Whom to tell of mistakes; null leaves the slide on what happens next out. */
  readonly contact: string | null;
  /** ISO date. */
  readonly correctBy: string | null;
  /** Language of the notes, or several joined by `+`. Default: that of the playback */
  readonly notes?: string;
}

/** With so many sites or more, their parts stay short: one slide each. */
const manySites = 6;

/** With so many sites or more, a slide each would say little: they are the rows of one table. */
const tooManySites = 10;

/** Gives what each slide says, in order: summary, themes, clouds, a part for each site, and the annex with every line. */
export function planStoryboard(
  playback: Playback,
  clouds: readonly CloudWords[],
  { say, showHosts, contact, correctBy, notes }: StorySettings,
): Storyboard {
  const context = createStoryContext(playback, say, showHosts);
  const parts: StoryPart[] = [
    part('summary', say('part.summary'), summarySlides(context)),
    part('themes', say('part.themes'), [
      ...(context.hasNotes
        ? playback.themes.themes.map((theme) => planTheme(theme, context))
        : [planTopics(context)]),
      planOpen(context),
      planNext(contact, correctBy, context),
    ]),
    part('clouds', say('part.clouds'), cloudSlides(clouds, null, context)),
    ...siteParts(clouds, context),
    part('annex', say('part.annex'), annexSlides(context)),
  ].filter(({ slides }) => slides.length > 0);
  const storyboard = withUniqueTitles({
    title: playback.title,
    lang: playback.lang,
    date: playback.date,
    parts: context.hasNotes ? parts : redirectLinks(parts, standInsOf(playback)),
    words: {
      pageOf: say('pageOf', { page: '{page}', pages: '{pages}' }),
      sources: say('sources'),
      noneRecorded: say('noneRecorded'),
    },
    themeIds: playback.themes.themes.map((theme) => theme.id),
  });
  return markLanguages(storyboard, playback, notes ?? playback.lang);
}

/** For the slide of each session, the grid of its slot; for that of each theme, the table of topics. */
function standInsOf(playback: Playback): Map<string, string> {
  const sessions = groupBySlot(playback.sessions).flatMap((slot) =>
    slot.sessions.map((session): [string, string] => [sessionSlideId(session.id), slot.id]),
  );
  const themes = playback.themes.themes.map(({ id }): [string, string] => [`theme-${id}`, 'topics-by-theme']);
  return new Map([...sessions, ...themes]);
}

/** Two sessions with one topic are told apart by where they were, then by a number. */
function withUniqueTitles(storyboard: Storyboard): Storyboard {
  const times = new Map<string, number>();
  for (const { slides } of storyboard.parts) {
    for (const { title } of slides) times.set(title, (times.get(title) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  const name = (slide: Slide): Slide => {
    const twice = (times.get(slide.title) ?? 0) > 1 && slide.subtitle !== undefined;
    const title = twice ? `${slide.title} (${slide.subtitle})` : slide.title;
    const number = (seen.get(title) ?? 0) + 1;
    seen.set(title, number);
    return { ...slide, title: number === 1 ? title : `${title} (${number})` };
  };
  return { ...storyboard, parts: storyboard.parts.map((one) => ({ ...one, slides: one.slides.map(name) })) };
}

function part(id: string, name: string, slides: readonly (Slide | null)[]): StoryPart {
  return { id, name, slides: slides.filter((slide) => slide !== null) };
}

function summarySlides(context: StoryContext): (Slide | null)[] {
  return [
    planTitle(context),
    planFindings(context),
    planAskedTogether(context),
    planGlance(context),
    planContrasts(context),
    context.hasNotes ? planOverall(context) : null,
  ];
}

function cloudSlides(clouds: readonly CloudWords[], site: string | null, context: StoryContext): Slide[] {
  return clouds
    .filter((cloud) => cloud.site === site && cloud.terms.length > 0)
    .map((cloud) => planCloud(cloud, context));
}

/** One site has no part of its own: it would only say the summary again. */
function siteParts(clouds: readonly CloudWords[], context: StoryContext): StoryPart[] {
  const { playback, say } = context;
  if (playback.sites.length < 2) return [];
  const brief = playback.sites.length >= manySites;
  const parts = playback.sites.map((site) => {
    const sessions = playback.sessions.filter((session) => session.site === site.name);
    const slides = brief
      ? [planSiteSummary(site, sessions, context)]
      : [
          planSiteDivider(site, sessions, context),
          planSiteSummary(site, sessions, context),
          planSiteTopics(site, sessions, context),
          ...cloudSlides(clouds, site.name, context),
        ];
    return part(`site-${site.id}`, say('part.site', { site: site.name }), slides);
  });
  const [first, ...rest] = playback.sites.length < tooManySites ? parts : [sitesPart(context)];
  if (!first) return [];
  const sites = joinNames(
    playback.sites.map((site) => site.name),
    say,
    6,
  );
  const links = parts.map(({ name, slides }): Rich => [{ text: name, link: slides[0]?.id ?? 'title' }]);
  const divider: Slide = {
    id: 'more-detail',
    purpose: 'divider',
    title: say('divider.sites', { sites }),
    body: brief ? [] : [{ kind: 'list', items: links }],
    notes: [],
  };
  return [{ ...first, slides: [divider, ...first.slides] }, ...rest];
}

function sitesPart(context: StoryContext): StoryPart {
  return part('sites', context.say('overall.sites'), [planSites(context)]);
}

/** As many lines of a contents list as stand on a slide with the register and how it was made. */
const mostLinks = 9;

/** Gives links to the grids of all slots; where they are too many, to the first of each site, or to the table of sites. */
function linksToGrids(slots: readonly SlotSessions[], context: StoryContext): Rich[] {
  const { playback, say } = context;
  if (slots.length > mostLinks && playback.sites.length >= tooManySites)
    return [[{ text: say('sites.title', { count: playback.sites.length }), link: 'sites' }]];
  const firsts = slots.filter((slot, i) => slots.findIndex(({ site }) => site === slot.site) === i);
  if (slots.length > mostLinks && firsts.length > 1)
    return firsts.map(
      (slot): Rich => [{ text: titleOfSlot({ ...slot, slot: null }, context), link: slot.id }],
    );
  const more = slots.length - mostLinks;
  return [
    ...slots.slice(0, mostLinks).map((slot): Rich => [{ text: titleOfSlot(slot, context), link: slot.id }]),
    ...(more > 0 ? [[{ text: say('andMore', { count: more }).trim(), muted: true }]] : []),
  ];
}

function annexSlides(context: StoryContext): (Slide | null)[] {
  const { playback, say } = context;
  const slots = groupBySlot(playback.sessions);
  const register = planRegister(context);
  const where =
    playback.sites.length > 0
      ? say('whereSites', {
          sites: joinNames(
            playback.sites.map((site) => site.name),
            say,
          ),
        }).replace(/^,/, '')
      : '';
  const links = linksToGrids(slots, context);
  if (register) links.push([{ text: say('annex.register'), link: register.id }]);
  links.push([{ text: say('annex.howMade'), link: 'how-made' }]);
  const divider: Slide = {
    id: 'annex',
    purpose: 'divider',
    title: say('divider.annex'),
    body: [{ kind: 'list', items: links }],
    notes: [],
  };
  return [
    divider,
    ...slots.flatMap((slot) => [
      planGrid(slot, context),
      ...(context.hasNotes ? slot.sessions.map((session) => planSession(session, slot, context)) : []),
    ]),
    register,
    planHowMade(where, context),
  ];
}
