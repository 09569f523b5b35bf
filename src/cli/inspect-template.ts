import { inspectTemplate, type LayoutUse, OptionError, type TemplateDescription } from '../index.js';
import type { Effects } from '../io/index.js';
import { exitCodes } from './exit-codes.js';
import { withTemplate } from './templates.js';
import { wrap } from './wrap.js';

export interface TemplateFlags {
  readonly json?: boolean;
}

/** Says how a template is understood, to standard output. Gives 0; throws for a template that cannot be used. */
export async function inspectTemplateFile(
  name: string,
  flags: TemplateFlags,
  effects: Effects,
): Promise<number> {
  const { template } = await withTemplate({ template: name }, '', effects);
  const found = await inspectTemplate(template ?? name);
  if (!('layouts' in found)) throw new OptionError(found.join('\n'));
  effects.writeOut(
    flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : tell(found, effects.outWidth),
  );
  return exitCodes.done;
}

const roles: Readonly<Record<LayoutUse['role'], string>> = {
  title: 'title slide',
  section: 'divider',
  content: 'contents',
  two: 'two texts',
  titleOnly: 'title only',
};

const reasons: Readonly<Record<LayoutUse['by'], string>> = {
  named: 'named in the template',
  type: 'by its kind',
  places: 'by its places',
  name: 'by its name',
  standIn: 'stands in: there is none of its own',
};

function tell(found: TemplateDescription, width: number): string {
  const { name, page, fonts, fontMargin, colours, themeColours, layouts, unused, diagnostics } = found;
  const kept = fontMargin === 0 ? '' : `; ${fontMargin} % of room is kept for them`;
  const both = fonts.headings === fonts.body ? fonts.body : `${fonts.headings}, ${fonts.body}`;
  const lines = [
    name,
    `  page      ${page.width} × ${page.height} cm`,
    `  fonts     ${both}${kept}`,
    `  colours   ${Object.entries(colours)
      .filter(([role]) => layouts.length === 0 || role !== 'ground')
      .map(([role, hex]) => `${role} #${hex}`)
      .join(', ')}`,
    `  themes    ${themeColours.map((hex) => `#${hex}`).join(', ')}`,
    `  marking   ${found.marking ?? 'none'}`,
    `  footer    ${found.footer ?? 'the title of the playback'}`,
    `  slides    ${found.slides.join(', ')}`,
    `  annex     ${found.annex}`,
    `  parts     ${found.parts}`,
    ...layoutLines(layouts),
    ...(unused.length === 0 ? [] : ['', `Layouts that serve nothing: ${unused.join(', ')}`]),
    ...diagnostics.flatMap(({ severity, reason }) => ['', ...wrap(`${severity}: ${reason}`, width)]),
  ];
  return `${lines.join('\n')}\n`;
}

function layoutLines(layouts: readonly LayoutUse[]): string[] {
  if (layouts.length === 0) return [];
  const rows = layouts.map(({ role, layout, by, area, titleSize, ground, footer, number }) => {
    const [left, top, across, down] = area;
    const foot = [...(footer ? ['footer'] : []), ...(number ? ['number'] : [])].join(', ') || 'no foot';
    const on = ground.length === 0 ? 'a picture' : ground.map((hex) => `#${hex}`).join(' to ');
    return [
      `  ${roles[role].padEnd(12)}${layout} (${reasons[by]})`,
      `              title ${titleSize} pt; contents ${across} × ${down} cm at ${left}, ${top}, on ${on}; ${foot}`,
    ];
  });
  return ['', 'Layouts', ...rows.flat()];
}
