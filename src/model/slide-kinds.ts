/** What the deck is built from, as a template names it. One entry may be several slides. */
interface SlideKind {
  /** The part of the deck it is in; `site`: a part for each site. */
  readonly part: 'summary' | 'themes' | 'clouds' | 'site' | 'annex';
  /** False where a brief deck ends before it. */
  readonly isBrief: boolean;
  /** Whether `playback.md` carries it. What repeats other slides is left out there. */
  readonly markdown: boolean;
  /** The sheet of the workbook that carries it; null where other sheets hold all it says. */
  readonly sheet: 'summary' | 'themes' | 'items' | 'sessions' | 'made' | null;
  /** The group of messages in `templates/wording` that holds its sentences: `since` for `since.title`. */
  readonly wording: string;
}

/** Every kind of slide, in the order of a deck without a template. */
export const slideKinds = {
  title: { part: 'summary', isBrief: true, markdown: true, sheet: 'summary', wording: 'title' },
  findings: { part: 'summary', isBrief: true, markdown: true, sheet: 'summary', wording: 'findings' },
  'asked-together': { part: 'summary', isBrief: true, markdown: true, sheet: 'summary', wording: 'asked' },
  'themes-at-a-glance': {
    part: 'summary',
    isBrief: true,
    markdown: true,
    sheet: 'themes',
    wording: 'glance',
  },
  contrasts: { part: 'summary', isBrief: true, markdown: true, sheet: 'summary', wording: 'contrasts' },
  since: { part: 'summary', isBrief: true, markdown: true, sheet: 'summary', wording: 'since' },
  'overall-summary': { part: 'summary', isBrief: true, markdown: false, sheet: null, wording: 'overall' },
  themes: { part: 'themes', isBrief: true, markdown: true, sheet: 'themes', wording: 'themeSlide' },
  open: { part: 'themes', isBrief: true, markdown: true, sheet: 'summary', wording: 'open' },
  next: { part: 'themes', isBrief: true, markdown: true, sheet: null, wording: 'next' },
  clouds: { part: 'clouds', isBrief: true, markdown: false, sheet: null, wording: 'cloud' },
  sites: { part: 'site', isBrief: false, markdown: true, sheet: null, wording: 'site' },
  annex: { part: 'annex', isBrief: false, markdown: true, sheet: 'sessions', wording: 'annex' },
  register: { part: 'annex', isBrief: false, markdown: false, sheet: 'items', wording: 'register' },
  'how-made': { part: 'annex', isBrief: false, markdown: true, sheet: 'made', wording: 'made' },
} as const satisfies Record<string, SlideKind>;

export type SlideName = keyof typeof slideKinds;

/** Names of the kinds, in the order of `slideKinds`. */
export const slideNames = Object.keys(slideKinds) as readonly SlideName[]; // The keys of the record, no others.

/** The slides that a sheet of the workbook carries. */
export type SlideOnSheet<Sheet extends SlideKind['sheet']> = {
  [Name in SlideName]: (typeof slideKinds)[Name]['sheet'] extends Sheet ? Name : never;
}[SlideName];

/** What a single slide is for: how it is laid out, and whether `playback.md` carries it. */
export const slidePurposes = {
  title: { markdown: true },
  findings: { markdown: true },
  askedTogether: { markdown: true },
  themesAtAGlance: { markdown: true },
  contrasts: { markdown: true },
  since: { markdown: true },
  overallSummary: { markdown: true },
  theme: { markdown: true },
  open: { markdown: true },
  next: { markdown: true },
  cloud: { markdown: false },
  divider: { markdown: false },
  siteSummary: { markdown: true },
  siteTopics: { markdown: false },
  gridAtAGlance: { markdown: true },
  session: { markdown: true },
  register: { markdown: true },
  howMade: { markdown: true },
} as const satisfies Record<string, { readonly markdown: boolean }>;

export type SlidePurpose = keyof typeof slidePurposes;
