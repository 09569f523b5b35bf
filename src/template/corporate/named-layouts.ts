import { type LayoutRole, layoutRoles } from '../../model/index.js';
import { nearestName } from '../../text/nearest-name.js';
import { titleOf } from './choose-layouts.js';
import type { PresentationLayout } from './read-layout.js';

/** Why a presentation cannot be used: a sentence, and the role whose layout it does not have, if that is why. */
export interface CorporateProblem {
  readonly role: LayoutRole | null;
  readonly sentence: string;
}

type Named = Readonly<Partial<Record<LayoutRole, PresentationLayout>>>;

/**
 * Returns the layouts that a template names for roles, or what is wrong with a name. One that several masters have is distinguished by
 * its master's name before it: `Dark / Contents`.
 */
export function findNamed(
  layouts: readonly PresentationLayout[],
  overrides: Readonly<Partial<Record<LayoutRole, string>>>,
): Named | CorporateProblem {
  const named: Partial<Record<LayoutRole, PresentationLayout>> = {};
  for (const role of layoutRoles) {
    const override = overrides[role];
    if (override === undefined) continue;
    const layout = layouts.find((one) => [one.name, longName(one)].some((name) => isAlike(name, override)));
    if (layout === undefined) return { role, sentence: unknownLayout(override, layouts) };
    if (titleOf(layout) === undefined)
      return {
        role,
        sentence: `The layout \`${layout.name}\` has no place for a title: ${choices(layouts)}`,
      };
    named[role] = layout;
  }
  return named;
}

/** Returns the name of a layout behind that of its master. */
export function longName({ name, master }: PresentationLayout): string {
  return `${master.name} / ${name}`;
}

function isAlike(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function unknownLayout(override: string, layouts: readonly PresentationLayout[]): string {
  const names = layouts.map(({ name }) => name);
  const near = nearestName(override, names);
  return `The presentation has no layout \`${override}\`; ${near === null ? choices(layouts) : `did you mean \`${near}\`?`}`;
}

function choices(layouts: readonly PresentationLayout[]): string {
  const titled = layouts.filter((layout) => titleOf(layout) !== undefined);
  const several = new Set(layouts.map(({ master }) => master)).size > 1;
  const names = titled.map((layout) => `\`${several ? longName(layout) : layout.name}\``);
  return names.length === 0 ? 'none of its layouts has one.' : `there are ${names.join(', ')}.`;
}
