import type { LayoutUse, TemplateDescription } from '../../index.js';
import { alignColumns, wrap, wrapIndented } from '../shell/wrap.js';

/** Returns how a template is understood, for people, in lines of at most so many letters. */
export function formatTemplateUse(found: TemplateDescription, width: number): string {
  const lines = [
    found.name,
    ...alignColumns(factsOf(found), '  ', width),
    ...layoutLines(found, width),
    ...findingLines(found, width),
    ...overrideLines(found, width),
  ];
  return `${lines.join('\n')}\n`;
}

function factsOf(found: TemplateDescription): string[][] {
  const { page, fonts, fontMargin, colours, themeColours, presentation } = found;
  const kept =
    fontMargin === 0
      ? '; measured with its widths'
      : `; ${fontMargin} % of room is kept, as it may run wider than Arial`;
  const both = fonts.headings === fonts.body ? fonts.body : `${fonts.headings} for titles, ${fonts.body}`;
  // What slides are on is a presentation's own.
  const roles = Object.entries(colours).filter(([role]) => presentation === null || role !== 'ground');
  return [
    ['page', `${page.width} × ${page.height} cm`],
    ['fonts', `${both}${kept}`],
    ['colours', roles.map(([role, hex]) => `${role === 'linkSeen' ? 'link-seen' : role} #${hex}`).join(', ')],
    ['themes', themeColours.map((hex) => `#${hex}`).join(', ')],
    ['marking', found.marking ?? 'none'],
    ['footer', found.footer ?? (presentation === null ? 'the title of the playback' : 'as its layouts say')],
    ['slides', found.slides.join(', ')],
    ['annex', found.annex],
    ['parts', found.parts],
    ...(found.said.length === 0 ? [] : [['said here', found.said.join(', ')]]),
  ];
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
  type: 'known by its kind',
  places: 'known by its places',
  name: 'known by its name',
  standIn: 'used instead: there is none of its own',
};

function layoutLines({ layouts, unused }: TemplateDescription, width: number): string[] {
  if (layouts.length === 0) return [];
  const isShared = new Set(layouts.map(({ master }) => master)).size > 1;
  const rows = layouts.map((use) => {
    const { role, layout, master, by, area, titleSize } = use;
    const [left, top, across, down] = area;
    const whose = isShared ? ` of ${master}` : '';
    return [
      roles[role],
      `${layout}${whose} (${reasons[by]}): title ${titleSize} pt; contents ${across} × ${down} cm at ${left}, ${top}, ${groundOf(use)}; ${footOf(use)}`,
    ];
  });
  const rest = unused.length === 0 ? [] : wrapIndented(`Not used: ${unused.join(', ')}`, '  ', width);
  return ['', 'Which layout serves what', ...alignColumns(rows, '  ', width), ...rest];
}

function groundOf({ ground }: LayoutUse): string {
  return ground.length === 0 ? 'on a picture' : `on ${ground.map((hex) => `#${hex}`).join(' to ')}`;
}

function footOf({ footer, number }: LayoutUse): string {
  const text = footer === null ? 'no footer' : `footer ${footer === '' ? 'with the title' : `“${footer}”`}`;
  return `${text}, ${number ? 'slide number' : 'no slide number'}`;
}

function findingLines({ diagnostics }: TemplateDescription, width: number): string[] {
  if (diagnostics.length === 0) return [];
  const listed = diagnostics.flatMap(({ severity, reason }) =>
    wrapIndented(`${severity}: ${reason}`, '  ', width),
  );
  return ['', 'What is missing, and what was changed', ...listed];
}

/** How YAML says otherwise: for a presentation a file to begin with, that names the layouts as they are used now. */
function overrideLines({ presentation, layouts, said }: TemplateDescription, width: number): string[] {
  if (presentation === null) return [];
  const rest = 'Further keys: base, colours, theme-colours, footer, marking, wording, slides, annex, parts.';
  const more = wrapIndented(rest, '  ', width);
  if (said.length > 0) return ['', 'To say otherwise, correct the file', ...more];
  const several = new Set(layouts.map(({ master }) => master)).size > 1;
  const named = layouts.map(({ role, layout, master, by }) => {
    const key = role === 'titleOnly' ? 'title-only' : role;
    const value = JSON.stringify(several ? `${master} / ${layout}` : layout);
    return by === 'standIn' ? `      # ${key}: none of its own` : `      ${key}: ${value}`;
  });
  return [
    '',
    ...wrap('To say otherwise, write `ours.yaml` beside it and use that as the template', width),
    `    corporate: ${JSON.stringify(presentation)}`,
    '    layouts:',
    ...named,
    ...more,
  ];
}
