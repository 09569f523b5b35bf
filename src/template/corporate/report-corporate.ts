import type { Diagnose } from '../../diagnostics/index.js';
import { type LayoutRole, layoutRoles, type RoleLayout } from '../../model/index.js';
import type { ChangedColour } from '../legibility/readable-colours.js';
import type { Choices } from './choose-layouts.js';

/** What is known of a presentation once its layouts are chosen. */
export interface CorporateFindings {
  readonly file: string;
  readonly page: { readonly width: number; readonly height: number };
  /** What it holds that a deck does not take over, in words. */
  readonly leftOut: readonly string[];
  readonly paper: string;
  readonly changed: readonly ChangedColour[];
  readonly choices: Choices;
  readonly layouts: Readonly<Record<LayoutRole, RoleLayout>>;
}

/** What each role is for, in words. */
const roleWords: Readonly<Record<LayoutRole, string>> = {
  title: 'the title slide',
  section: 'dividers',
  content: 'a title and contents',
  two: 'two texts side by side',
  titleOnly: 'a title alone',
};

/** Of the page, for contents: the usual layouts give 55 % and more. */
const minShare = 0.35;

/** Reports what a presentation lacks as a template, and what of it had to be changed. */
export function reportCorporate(findings: CorporateFindings, diagnose: Diagnose): void {
  const { file, leftOut, changed } = findings;
  for (const what of leftOut) diagnose('template-part-left-out', { file }, { what });
  reportMissing(findings, diagnose);
  reportGrounds(findings, diagnose);
  formatArea(findings, diagnose);
  if (changed.length === 0) return;
  const changes = changed.map(({ what, given, shade }) => ({ what, given, shade }));
  diagnose('template-theme-colours-changed', { file }, { changes });
}

/** Texts side by side need no layout of their own. */
function reportMissing({ file, choices }: CorporateFindings, diagnose: Diagnose): void {
  for (const role of layoutRoles) {
    const { by, layout } = choices[role];
    if (by !== 'standIn' || role === 'two') continue;
    diagnose('template-layout-missing', { file }, { role: roleWords[role], standIn: layout.name });
  }
}

function reportGrounds({ file, layouts, paper }: CorporateFindings, diagnose: Diagnose): void {
  const listed = new Set<string>();
  for (const role of ['title', 'section', 'content'] as const) {
    const { ground, name, path, panel } = layouts[role];
    // One layout may serve several roles.
    if (ground.length > 0 || listed.has(path)) continue;
    listed.add(path);
    diagnose('template-ground-unseen', { file, part: name }, { paper, panel: panel !== null });
  }
}

function formatArea({ file, page, layouts }: CorporateFindings, diagnose: Diagnose): void {
  const { area, name } = layouts.content;
  const share = (area.width * area.height) / (page.width * page.height);
  if (share < minShare)
    diagnose('template-area-small', { file, part: name }, { percent: Math.round(share * 100) });
}
