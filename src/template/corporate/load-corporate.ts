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
import { nearestName } from '../../text/nearest-name.js';
import { fontMarginOf } from '../font-margin.js';
import { type Choices, chooseLayouts } from './choose-layouts.js';
import { chooseColours } from './corporate-colours.js';
import type { Layout } from './read-layout.js';
import { readPresentation } from './read-presentation.js';
import { makeRoleLayout } from './role-layout.js';

/** What a template says of a presentation besides its file. */
export interface CorporateWishes {
  readonly layouts: Readonly<Partial<Record<LayoutRole, string>>>;
  readonly colours: Readonly<Partial<DeckColours>>;
}

/** The look that a presentation gives. */
export type CorporateLook = Pick<DeckTemplate, 'colours' | 'palette' | 'fonts' | 'fontMargin'> & {
  readonly corporate: CorporateDeck;
};

/** Why a presentation cannot be used: a sentence, and the role whose layout it does not have, if that is why. */
export interface CorporateProblem {
  readonly role: LayoutRole | null;
  readonly sentence: string;
}

/** Gives the look of a presentation, or why it cannot be used. What it lacks or had to be changed is reported. */
export function loadCorporate(
  bytes: Uint8Array,
  file: string,
  wishes: CorporateWishes,
  diagnose: Diagnose,
): CorporateLook | CorporateProblem {
  const presentation = readPresentation(bytes);
  if (typeof presentation === 'string') return { role: null, sentence: presentation };
  const { frame, layouts, fonts, leftOut } = presentation;
  const named: Partial<Record<LayoutRole, Layout>> = {};
  for (const role of layoutRoles) {
    const wish = wishes.layouts[role];
    if (wish === undefined) continue;
    const layout = layouts.find(({ name }) => name.toLowerCase() === wish.toLowerCase());
    if (layout === undefined) return { role, sentence: unknownLayout(wish, layouts) };
    named[role] = layout;
  }
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
    wishes.colours,
  );
  const place = { file };
  for (const what of leftOut) diagnose('template-part-left-out', place, { what });
  for (const role of layoutRoles) {
    const { by, layout } = made.choices[role];
    // Texts side by side need no layout of their own.
    if (by === 'standIn' && role !== 'two')
      diagnose('template-layout-missing', place, { role: roleWords[role], standIn: layout.name });
  }
  for (const layout of new Set(
    layoutRoles.filter((role) => role !== 'two').map((role) => made.layouts[role]),
  )) {
    if (layout.ground.length === 0 && layout.role !== 'titleOnly')
      diagnose(
        'template-ground-unseen',
        { file, part: layout.name },
        { paper: colours.paper, panel: layout.panel !== null },
      );
  }
  const { area } = made.layouts.content;
  const share = (area.width * area.height) / (frame.page.width * frame.page.height);
  if (share < leastShare)
    diagnose(
      'template-area-small',
      { file, part: made.layouts.content.name },
      { percent: Math.round(share * 100) },
    );
  if (changed.length > 0)
    diagnose('template-theme-colours-changed', place, {
      changes: changed.map(({ what, given, shade }) => ({ what, given, shade })),
    });
  const used = new Set(layoutRoles.map((role) => made.layouts[role].path));
  const unused = layouts.filter(({ path }) => !used.has(path)).map(({ name }) => name);
  return {
    colours,
    palette,
    fonts,
    fontMargin: fontMarginOf(fonts.headings, fonts.body),
    corporate: { ...frame, layouts: made.layouts, unused, scheme },
  };
}

/** Of the page, for contents: the usual layouts give 55 % and more. */
const leastShare = 0.35;

/** What each role is for, in words. */
export const roleWords: Readonly<Record<LayoutRole, string>> = {
  title: 'the title slide',
  section: 'dividers',
  content: 'a title and contents',
  two: 'two texts side by side',
  titleOnly: 'a title alone',
};

function unknownLayout(wish: string, layouts: readonly Layout[]): string {
  const names = layouts.map(({ name }) => name);
  const near = nearestName(wish, names);
  const told =
    near === null
      ? `there are ${names.map((name) => `\`${name}\``).join(', ')}.`
      : `did you mean \`${near}\`?`;
  return `The presentation has no layout \`${wish}\`; ${told}`;
}

/** Contents have one set of colours: a layout on another ground than the content's is not used for them. */
function makeLayouts(
  chosen: Choices,
  page: { readonly width: number; readonly height: number },
): { choices: Choices; layouts: Readonly<Record<LayoutRole, RoleLayout>> } {
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
