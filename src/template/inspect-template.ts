import { formatProblem } from '../config/config.js';
import { type Diagnostic, gatherDiagnostics } from '../diagnostics/index.js';
import {
  type DeckTemplate,
  type EmuBox,
  type FoundBy,
  type LayoutRole,
  layoutRoles,
  type RoleLayout,
} from '../model/index.js';
import { maxMarginOf } from './legibility/font-margin.js';
import { loadTemplate } from './load-template.js';
import { isPresentation, nameOfFile, type TemplateSource } from './template-source.js';

/** How a template is understood. Lengths are in centimetres. */
export interface TemplateDescription {
  readonly name: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly fonts: DeckTemplate['fonts'];
  /** Room kept for fonts that run wider than Arial, in per cent. */
  readonly fontMargin: number;
  readonly colours: DeckTemplate['colours'];
  readonly themeColours: readonly string[];
  readonly marking: string | null;
  readonly footer: string | null;
  readonly slides: readonly string[];
  readonly annex: DeckTemplate['annex'];
  readonly parts: DeckTemplate['parts'];
  /** What the template's own file says, by its keys, such as `layouts.title`. */
  readonly said: readonly string[];
  /** The file of the presentation whose layouts are used; null where they are ours. */
  readonly presentation: string | null;
  /** Which layout of a presentation serves what; empty where the layouts are ours. */
  readonly layouts: readonly LayoutUse[];
  /** What a presentation has no layout for, so that another is used. */
  readonly missing: readonly LayoutRole[];
  /** Layouts of a presentation that serve nothing. */
  readonly unused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface LayoutUse {
  readonly role: LayoutRole;
  readonly layout: string;
  readonly master: string;
  readonly by: FoundBy;
  /** Where contents go: left, top, width, height. */
  readonly area: readonly [number, number, number, number];
  /** Size of its title in points. */
  readonly titleSize: number;
  /** Background colours behind the content, six hex digits each; empty if the background is a picture. */
  readonly ground: readonly string[];
  /** What the presentation says at the foot; empty for the title of the playback, null where there is no place for it. */
  readonly footer: string | null;
  readonly number: boolean;
}

/** Returns how a template is understood, or why it cannot be used, a line each. */
export async function inspectTemplate(
  source: TemplateSource,
): Promise<TemplateDescription | readonly string[]> {
  const { diagnose, diagnostics } = gatherDiagnostics();
  const { template, said, problems } = await loadTemplate(source, diagnose);
  if (template === null) return problems.map(formatProblem);
  const { name, fonts, colours, palette, marking, footer, slides, annex, parts, corporate } = template;
  const layouts = corporate === null ? [] : layoutRoles.map((role) => describe(corporate.layouts[role]));
  return {
    name,
    page: pageOf(template),
    fonts,
    fontMargin: Math.round((maxMarginOf(template) - 1) * 100),
    colours,
    themeColours: palette.themes,
    marking,
    footer,
    slides,
    annex,
    parts,
    said,
    presentation: corporate === null ? null : presentationOf(source),
    layouts,
    missing: layouts.filter(({ by }) => by === 'standIn').map(({ role }) => role),
    unused: corporate?.unused ?? [],
    diagnostics,
  };
}

/** A template in YAML names one presentation at the most, by its path from there. */
function presentationOf(source: TemplateSource): string | null {
  if (typeof source === 'string') return null;
  return isPresentation(source.file)
    ? nameOfFile(source.file)
    : (source.beside.find(({ path }) => isPresentation(path))?.path ?? null);
}

function describe({ role, name, master, by, area, title, ground, footer, number }: RoleLayout): LayoutUse {
  return {
    role,
    layout: name,
    master,
    by,
    area: inCentimetres(area),
    titleSize: title.size,
    ground,
    footer: footer?.text ?? null,
    number: number !== null,
  };
}

function pageOf({ size, corporate }: DeckTemplate): TemplateDescription['page'] {
  if (corporate !== null)
    return { width: centimetres(corporate.page.width), height: centimetres(corporate.page.height) };
  const [width, height] = { '16:9': [33.87, 19.05], '4:3': [25.4, 19.05], A4: [29.7, 21] }[size];
  return { width: width ?? 0, height: height ?? 0 };
}

function inCentimetres({ x, y, width, height }: EmuBox): LayoutUse['area'] {
  return [centimetres(x), centimetres(y), centimetres(width), centimetres(height)];
}

/** 360,000 EMU make a centimetre. */
function centimetres(emu: number): number {
  return Math.round(emu / 3600) / 100;
}
