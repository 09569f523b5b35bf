import {
  type EmuBox,
  type FoundBy,
  type LayoutRole,
  type LayoutSlot,
  layoutRoles,
} from '../../model/index.js';
import { areaOf } from './boxes.js';
import type { PresentationLayout } from './read-layout.js';

/** Which layout serves a role, and how that was known. */
export interface Choice {
  readonly layout: PresentationLayout;
  readonly by: FoundBy;
}

export type Choices = Readonly<Record<LayoutRole, Choice>>;

const types: Readonly<Record<LayoutRole, readonly string[]>> = {
  title: ['title'],
  section: ['secHead'],
  content: ['obj', 'tx'],
  two: ['twoObj', 'txAndObj', 'twoColTx'],
  titleOnly: ['titleOnly'],
};

/** Words in the names of layouts, in the languages that decks are made in. */
const names: Readonly<Record<LayoutRole, RegExp>> = {
  title:
    /\b(title slide|cover|front ?page|opening|titelfolie|titeldia|deckblatt|portada|page de titre|capa|voorblad)\b/i,
  section:
    /\b(section|divider|chapter|break|abschnitt\w*|kapitel\w*|sección|hoofdstuk|secção|intercalaire|adran)\b/i,
  content: /\b(content|title and text|text|inhalt|contenido|contenu|inhoud|conteúdo|cynnwys)\b/i,
  two: /\b(two|comparison|zwei|dos|deux|twee|duas|dau)\b/i,
  titleOnly: /\b(title only|blank with title|nur titel|solo el título|titre seul|alleen titel|só título)\b/i,
};

/** Returns the layout of each role, by what the template names, the layout's type, its places, then its name; null where no layout has a title. */
export function chooseLayouts(
  layouts: readonly PresentationLayout[],
  named: Readonly<Partial<Record<LayoutRole, PresentationLayout>>>,
): Choices | null {
  const found: Partial<Record<LayoutRole, Choice>> = {};
  const titled = layouts.filter((layout) => titleOf(layout) !== undefined);
  const taken = new Set<PresentationLayout>(Object.values(named));
  for (const by of ['named', 'type', 'places', 'name'] as const) {
    for (const role of layoutRoles) {
      if (found[role] !== undefined) continue;
      const free = titled.filter((layout) => !taken.has(layout));
      const layout = by === 'named' ? named[role] : find(role, by, free);
      if (layout === undefined) continue;
      found[role] = { layout, by };
      taken.add(layout);
    }
  }
  return withStandIns(found, titled);
}

/** Returns the title's place of a layout. */
export function titleOf({ slots }: PresentationLayout): LayoutSlot | undefined {
  return slots.find(({ type }) => type === 'title' || type === 'ctrTitle');
}

/** Returns the places for contents of a layout, as they are read: upper before lower, left before right. */
export function bodiesOf({ slots }: PresentationLayout): LayoutSlot[] {
  return slots
    .filter(({ type }) => ['body', 'obj', 'tbl', 'subTitle'].includes(type))
    .sort((a, b) => (overlapInHeight(a.box, b.box) ? a.box.x - b.box.x : a.box.y - b.box.y));
}

function overlapInHeight(a: EmuBox, b: EmuBox): boolean {
  return a.y < b.y + b.height / 2 && b.y < a.y + a.height / 2;
}

function find(
  role: LayoutRole,
  by: 'type' | 'places' | 'name',
  free: readonly PresentationLayout[],
): PresentationLayout | undefined {
  const fitting = free.filter((layout) => canServe(role, layout));
  switch (by) {
    case 'type':
      return types[role].flatMap((type) => fitting.filter((layout) => layout.type === type))[0];
    case 'places':
      return role === 'section' ? undefined : bestByPlaces(role, fitting.filter(isOwn));
    case 'name':
      return fitting.find((layout) => names[role].test(layout.name));
  }
}

/** Made by a person, or of a kind without a meaning of its own. */
function isOwn({ type, name }: PresentationLayout): boolean {
  const meant = Object.values(types).flat();
  return !meant.includes(type) && !/^vert|pic|chart|media|blank/i.test(type) && !names.section.test(name);
}

/** What a layout needs at the least to serve. */
function canServe(role: LayoutRole, layout: PresentationLayout): boolean {
  if (/^vert/i.test(layout.type)) return false;
  const large = largeBodies(layout);
  if (role === 'content') return large.length >= 1;
  if (role === 'two') return isPair(large) && bodiesOf(layout).length === large.length;
  if (role === 'titleOnly') return large.length === 0;
  return true;
}

/** Whether there are two, side by side; places for captions above them would stay empty. */
function isPair([left, right, ...more]: readonly LayoutSlot[]): boolean {
  return (
    left !== undefined && right !== undefined && more.length === 0 && overlapInHeight(left.box, right.box)
  );
}

function bestByPlaces(role: LayoutRole, free: readonly PresentationLayout[]): PresentationLayout | undefined {
  switch (role) {
    case 'title':
      return (
        free.find(({ slots }) => slots.some(({ type }) => type === 'ctrTitle')) ??
        free.find(({ slots }) => slots.some(({ type }) => type === 'subTitle')) ??
        free.find(({ name }) => names.title.test(name))
      );
    case 'content': {
      const single = free.filter(
        (layout) => largeBodies(layout).length === 1 && !names.title.test(layout.name),
      );
      return [...single].sort((a, b) => areaOf(largeBodies(b)[0]!.box) - areaOf(largeBodies(a)[0]!.box))[0];
    }
    case 'two':
      return free[0];
    case 'titleOnly':
      return free.find((layout) => bodiesOf(layout).length === 0 && !names.title.test(layout.name));
    case 'section':
      return undefined;
  }
}

/** A body of at least 2.5 by 1.5 inches takes contents; smaller ones are for captions. */
function largeBodies(layout: PresentationLayout): LayoutSlot[] {
  return bodiesOf(layout).filter(
    ({ box, type }) => type !== 'subTitle' && box.width > 2_286_000 && box.height > 1_371_600,
  );
}

function withStandIns(
  found: Partial<Record<LayoutRole, Choice>>,
  titled: readonly PresentationLayout[],
): Choices | null {
  const [any] = titled;
  if (any === undefined) return null;
  const standIn = (...roles: readonly LayoutRole[]): Choice => ({
    layout: roles.map((role) => found[role]?.layout).find((layout) => layout !== undefined) ?? any,
    by: 'standIn',
  });
  const content = found.content ?? standIn('titleOnly', 'two', 'section', 'title');
  return {
    title: found.title ?? standIn('section', 'titleOnly', 'content'),
    section: found.section ?? standIn('title', 'titleOnly', 'content'),
    content,
    two: found.two ?? { layout: content.layout, by: 'standIn' },
    titleOnly: found.titleOnly ?? { layout: content.layout, by: 'standIn' },
  };
}
