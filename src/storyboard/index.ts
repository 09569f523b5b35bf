import {
  type DeckOrder,
  defaultTemplate,
  type Playback,
  type Rich,
  type Slide,
  type SlideName,
  type Storyboard,
  type StoryPart,
  slideKinds,
  type Theme,
} from '../model/index.js';
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
import { planAskedTogether, planFindings, planTitle, whereOf } from './front-slides.js';
import { markLanguages } from './mark-languages.js';
import { planContrasts, planGlance, planOverall } from './overview-slides.js';
import { planPreviousEvent } from './previous-event-slide.js';
import { withReasons } from './reasons.js';
import { redirectLinks } from './redirect-links.js';
import { planSideBySide } from './side-by-side.js';
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
  /** Which slides there are, and in what order. Default: all there are */
  readonly order?: DeckOrder;
  /** Whether slides say why sessions are under their themes. Default: `true` */
  readonly reasons?: boolean;
}

/** With so many sites or more, their parts stay short: one slide each. */
const manySites = 6;

/** With so many sites or more, a slide each would say little: they are the rows of one table. */
const tooManySites = 10;

/** Returns what each slide says, in the order of the settings; without one: summary, themes, clouds, sites, annex with every line. */
export function planStoryboard(
  playback: Playback,
  clouds: readonly CloudWords[],
  {
    say,
    showHosts,
    contact,
    correctBy,
    notes = playback.lang,
    reasons = true,
    order = defaultTemplate,
  }: StorySettings,
): Storyboard {
  const slides = order.parts === 'full' ? order.slides : order.slides.slice(0, endOfBrief(order.slides));
  const context = createStoryContext(playback, { say, showHosts, notes, reasons, shows: new Set(slides) });
  const makers: Readonly<Record<SlideName, () => readonly StoryPart[]>> = {
    title: () => summaryPart(planTitle(context), say),
    findings: () => summaryPart(planFindings(context), say),
    'asked-together': () => summaryPart(planAskedTogether(context), say),
    'themes-at-a-glance': () =>
      summaryPart(context.hasNotes ? glanceSlide(context) : planGlance(context), say),
    contrasts: () => summaryPart(planContrasts(context), say),
    since: () => summaryPart(planPreviousEvent(context), say),
    'overall-summary': () => summaryPart(context.hasNotes ? planOverall(context) : null, say),
    themes: () => themesPart(context.hasNotes ? themeSlides(context) : [planTopics(context)], say),
    open: () => themesPart([planOpen(context)], say),
    next: () => themesPart([planNext(contact, correctBy, context)], say),
    clouds: () => [part('clouds', say('part.clouds'), cloudSlides(clouds, null, context))],
    sites: () => siteParts(clouds, context),
    annex: () => annexPart(annexSlides(order.annex, context), say),
    register: () => annexPart([planRegister(context)], say),
    'how-made': () => annexPart([planHowMade(whereOf(context), context)], say),
  };
  const parts = joinParts(slides.flatMap((name) => makers[name]()));
  const storyboard = withUniqueTitles({
    title: playback.title,
    lang: playback.lang,
    date: playback.date,
    parts: redirectLinks(parts, standInsOf(playback)),
    words: {
      pageOf: say('pageOf', { page: '{page}', pages: '{pages}' }),
      sources: say('sources'),
      noneRecorded: say('noneRecorded'),
    },
    themeIds: playback.themes.colourIds ?? playback.themes.themes.map((theme) => theme.id),
  });
  return markLanguages(storyboard, playback, notes);
}

/** Where the parts of the sites begin, or, where there are none, what belongs behind them. */
function endOfBrief(slides: readonly SlideName[]): number {
  const at = slides.findIndex((name) => !slideKinds[name].isBrief);
  return at < 0 ? slides.length : at;
}

/** Neighbours of one part become one; a part that comes again has a number in its id. */
function joinParts(parts: readonly StoryPart[]): StoryPart[] {
  const joined: StoryPart[] = [];
  for (const own of parts.filter(({ slides }) => slides.length > 0)) {
    const last = joined.at(-1);
    if (last?.name === own.name)
      joined[joined.length - 1] = { ...last, slides: [...last.slides, ...own.slides] };
    else {
      const before = joined.filter(({ name }) => name === own.name).length;
      joined.push(before === 0 ? own : { ...own, id: `${own.id}-${before + 1}` });
    }
  }
  return joined;
}

/** With more themes than this, one that rests on one session has no slide: the session has its own, and the tables name the theme. */
const manyThemes = 8;

function themeSlides(context: StoryContext): Slide[] {
  const { themes } = context.playback.themes;
  return themes.filter((theme) => hasSlide(theme, context)).map((theme) => planTheme(theme, context));
}

function hasSlide({ littleEvidence }: Theme, { playback }: StoryContext): boolean {
  return playback.themes.themes.length <= manyThemes || !littleEvidence;
}

/** The themes at a glance; behind it, why sessions are where they are whose theme has no slide to say so. */
function glanceSlide(context: StoryContext): Slide {
  const { playback, say, sessionById } = context;
  const slideless = playback.themes.themes.filter((theme) => !hasSlide(theme, context));
  const sessions = slideless.flatMap(({ sessionIds }) =>
    sessionIds.flatMap((id) => sessionById.get(id) ?? []),
  );
  return { ...planGlance(context), ...withReasons(sessions, say('why.descriptionAll'), context) };
}

/** What a link leads to where its slide is not there: for a session the grid of its slot, for a theme the table of topics or its only session. */
function standInsOf(playback: Playback): Map<string, readonly string[]> {
  const gridOf = new Map(
    groupBySlot(playback.sessions).flatMap((slot) =>
      slot.sessions.map((session): [string, string] => [session.id, slot.id]),
    ),
  );
  const behind = (id: string) => [gridOf.get(id)].filter((grid) => grid !== undefined);
  const sessions = playback.sessions.map(({ id }): [string, readonly string[]] => [
    sessionSlideId(id),
    behind(id),
  ]);
  const themes = playback.themes.themes.map(({ id, sessionIds }): [string, readonly string[]] => [
    `theme-${id}`,
    [
      'topics-by-theme',
      ...(sessionIds.length === 1 ? sessionIds : []).flatMap((own) => [sessionSlideId(own), ...behind(own)]),
    ],
  ]);
  return new Map([...sessions, ...themes]);
}

/** Two sessions with one topic are distinguished by where they were, then by a number. */
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

function summaryPart(slide: Slide | null, say: Say): StoryPart[] {
  return [part('summary', say('part.summary'), [slide])];
}

function themesPart(slides: readonly (Slide | null)[], say: Say): StoryPart[] {
  return [part('themes', say('part.themes'), slides)];
}

function annexPart(slides: readonly (Slide | null)[], say: Say): StoryPart[] {
  return [part('annex', say('part.annex'), slides)];
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

/** As many lines of a contents list as are on a slide with the register and how it was made. */
const maxLinks = 9;

/** Returns links to the grids of all slots; where they are too many, to the first of each site, or to the table of sites. */
function linksToGrids(slots: readonly SlotSessions[], context: StoryContext): Rich[] {
  const { playback, say } = context;
  if (slots.length > maxLinks && playback.sites.length >= tooManySites)
    return [[{ text: say('sites.title', { count: playback.sites.length }), link: 'sites' }]];
  const firsts = slots.filter((slot, i) => slots.findIndex(({ site }) => site === slot.site) === i);
  if (slots.length > maxLinks && firsts.length > 1)
    return firsts.map(
      (slot): Rich => [{ text: titleOfSlot({ ...slot, slot: null }, context), link: slot.id }],
    );
  const more = slots.length - maxLinks;
  return [
    ...slots.slice(0, maxLinks).map((slot): Rich => [{ text: titleOfSlot(slot, context), link: slot.id }]),
    ...(more > 0 ? [[{ text: say('andMore', { count: more }).trim(), muted: true }]] : []),
  ];
}

function annexSlides(form: DeckOrder['annex'], context: StoryContext): Slide[] {
  const { verbatim, say, shows } = context;
  const slots = groupBySlot(verbatim);
  const links = linksToGrids(slots, context);
  if (shows.has('register') && planRegister(context))
    links.push([{ text: say('annex.register'), link: 'register' }]);
  if (shows.has('how-made')) links.push([{ text: say('annex.howMade'), link: 'how-made' }]);
  const divider: Slide = {
    id: 'annex',
    purpose: 'divider',
    title: say('divider.annex'),
    body: [{ kind: 'list', items: links }],
    notes: [],
  };
  if (form === 'grid' && context.hasNotes)
    return [divider, ...slots.map((slot) => planSideBySide(slot, context))];
  return [
    divider,
    ...slots.flatMap((slot) => [
      planGrid(slot, context),
      ...(context.hasNotes ? slot.sessions.map((session) => planSession(session, slot, context)) : []),
    ]),
  ];
}
