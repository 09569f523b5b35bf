import type { Diagnose } from '../../diagnostics/index.js';
import {
  type CorporateDeck,
  contrast,
  type DeckColours,
  type DeckTemplate,
  type LayoutRole,
  layoutRoles,
  type RoleLayout,
} from '../../model/index.js';
import { fontMarginOf } from '../legibility/font-margin.js';
import { type Choices, chooseLayouts } from './choose-layouts.js';
import { chooseColours } from './corporate-colours.js';
import { type CorporateProblem, findNamed, longName } from './named-layouts.js';
import { fontOf, type PresentationLayout } from './read-layout.js';
import { readPresentation } from './read-presentation.js';
import { reportCorporate } from './report-corporate.js';
import { makeRoleLayout } from './role-layout.js';

/** What a template says of a presentation besides its file. */
export interface CorporateOverrides {
  readonly layouts: Readonly<Partial<Record<LayoutRole, string>>>;
  readonly colours: Readonly<Partial<DeckColours>>;
  /** Of themes; null for the accents of the presentation's theme. */
  readonly themeColours: readonly string[] | null;
}

/** The look that a presentation gives. */
export type CorporateLook = Pick<DeckTemplate, 'colours' | 'palette' | 'fonts' | 'fontMargin'> & {
  readonly corporate: CorporateDeck;
};

/** Returns the look of a presentation, or why it cannot be used. What it lacks or had to be changed is reported. */
export function loadCorporate(
  bytes: Uint8Array,
  file: string,
  overrides: CorporateOverrides,
  diagnose: Diagnose,
): CorporateLook | CorporateProblem {
  const presentation = readPresentation(bytes);
  if (typeof presentation === 'string') return { role: null, sentence: presentation };
  const { frame, layouts, leftOut } = presentation;
  const named = findNamed(layouts, overrides.layouts);
  if ('sentence' in named) return named;
  const chosen = chooseLayouts(layouts, named);
  if (chosen === null)
    return {
      role: null,
      sentence:
        'None of its layouts has a place for a title. Add one in PowerPoint, under View, Slide Master.',
    };
  const made = makeLayouts(chosen, frame.page);
  const { colours, palette, scheme, changed } = chooseColours(
    made.layouts.content,
    made.choices.content.layout.colours,
    overrides,
  );
  reportCorporate({ file, page: frame.page, leftOut, paper: colours.paper, changed, ...made }, diagnose);
  const used = new Set(layoutRoles.map((role) => made.layouts[role].path));
  const nameOf = frame.masters.length > 1 ? longName : ({ name }: PresentationLayout) => name;
  const unused = layouts.filter(({ path }) => !used.has(path)).map(nameOf);
  return {
    colours,
    palette,
    ...fontsOf(made),
    corporate: { ...frame, layouts: made.layouts, unused, scheme },
  };
}

/** Fonts are those of contents; room is kept for the widest that text is in. Titles have margins of their own. */
function fontsOf({ choices, layouts }: MadeLayouts): Pick<CorporateLook, 'fonts' | 'fontMargin'> {
  const { master } = choices.content.layout;
  const { title, bodies } = layouts.content;
  const all = layoutRoles.flatMap((role) =>
    layouts[role].bodies.map((slot) => fontOf(slot, choices[role].layout)),
  );
  const [first] = bodies;
  return {
    fonts: {
      headings: fontOf(title, choices.content.layout),
      body: first === undefined ? master.fonts.body : fontOf(first, choices.content.layout),
    },
    fontMargin: fontMarginOf(...new Set([...all, master.fonts.body])),
  };
}

interface MadeLayouts {
  readonly choices: Choices;
  readonly layouts: Readonly<Record<LayoutRole, RoleLayout>>;
}

/** Contents have one set of colours: a layout on another ground than the content's is not used for them. */
function makeLayouts(
  chosen: Choices,
  page: { readonly width: number; readonly height: number },
): MadeLayouts {
  const content = makeRoleLayout('content', chosen.content, page);
  const alike = (role: LayoutRole): boolean => {
    const { ground } = makeRoleLayout(role, chosen[role], page);
    const [own, other] = [ground[0], content.ground[0]];
    return own === undefined || other === undefined || contrast(own, other) < 1.3;
  };
  const standIn = { layout: chosen.content.layout, by: 'standIn' as const };
  const choices: Choices = {
    ...chosen,
    two: alike('two') ? chosen.two : standIn,
    titleOnly: alike('titleOnly') ? chosen.titleOnly : standIn,
  };
  const make = (role: LayoutRole): RoleLayout => makeRoleLayout(role, choices[role], page, content);
  return {
    choices,
    layouts: {
      title: make('title'),
      section: make('section'),
      content,
      two: make('two'),
      titleOnly: make('titleOnly'),
    },
  };
}
