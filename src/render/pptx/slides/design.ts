import type { SlidePurpose } from '../../../model/slide-kinds.js';
import type { Scale } from '../lay-out/to-blocks.js';

/** How slides of a purpose are laid out. */
export interface Design {
  /** Steps of the type scale, the wished one first, the floor last. */
  readonly steps: readonly Scale[];
  /** Whether the last of two columns is on a panel as tall as the slide. */
  readonly panels: boolean;
  /** Whether few statements spread over the height. */
  readonly spread: boolean;
  /** Whether text that is alone may run in two columns before it gets smaller. */
  readonly twoColumns: boolean;
}

const front: readonly Scale[] = [
  { body: 18, heading: 18, table: 14 },
  { body: 16, heading: 16, table: 13 },
  { body: 14, heading: 14, table: 12 },
];

const statements: readonly Scale[] = [
  { body: 22, heading: 20, table: 14 },
  { body: 20, heading: 18, table: 14 },
  ...front,
];

const annex: readonly Scale[] = [
  { body: 18, heading: 18, table: 16 },
  { body: 16, heading: 16, table: 14 },
  { body: 14, heading: 14, table: 13 },
  { body: 13, heading: 13, table: 12 },
  { body: 12, heading: 13, table: 12 },
];

/** Tables of the front are read from the back of a room. */
const tables: readonly Scale[] = [
  { body: 18, heading: 18, table: 18 },
  { body: 18, heading: 18, table: 16 },
  ...front,
];

/** Themes have few statements, so they may be larger. */
const theme: readonly Scale[] = [20, 18, 17, 16, 15, 14, 13, 12].map((body) => ({
  body,
  heading: Math.min(body, 18),
  table: 14,
}));

const plain: Design = { steps: front, panels: false, spread: false, twoColumns: true };

/** A design for each purpose. Without one for a new purpose this does not compile. */
const designs: Readonly<Record<SlidePurpose, Design>> = {
  contrasts: plain,
  since: plain,
  cloud: plain,
  findings: { ...plain, steps: statements, spread: true, twoColumns: false },
  askedTogether: { ...plain, steps: tables },
  themesAtAGlance: { ...plain, steps: tables },
  overallSummary: { ...plain, steps: tables },
  siteSummary: { ...plain, steps: statements, spread: true, twoColumns: false },
  siteTopics: { ...plain, steps: tables },
  open: { ...plain, steps: statements, spread: true },
  next: { ...plain, steps: statements, spread: true, twoColumns: false },
  theme: { ...plain, steps: theme, panels: true, spread: true },
  title: { ...plain, steps: statements, twoColumns: false },
  divider: { ...plain, steps: statements, twoColumns: false },
  session: { ...plain, steps: annex, panels: true, spread: true },
  gridAtAGlance: { ...plain, steps: annex },
  register: { ...plain, steps: annex },
  howMade: { ...plain, steps: front, spread: true },
};

/** Returns the design of a purpose. */
export function designOf(purpose: SlidePurpose): Design {
  return designs[purpose];
}
