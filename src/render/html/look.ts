import { contrast, type DeckTemplate, otherThemeId } from '../../model/index.js';

/** What the style sheet of a report takes from a template. */
export interface ReportLook {
  readonly lightVariables: string;
  readonly darkVariables: string;
  readonly themeRules: string;
}

/** On dark paper the template's colours would not do: these have a contrast of 4.5 or more on it. */
const dark = {
  ink: 'e8edf1',
  paper: '12181e',
  ground: '0b2233',
  tint: '1c252d',
  accent: '5cc3dd',
  rule: '3a4753',
  muted: 'a9b6c1',
  link: '7fc1f5',
  'link-seen': 'c6aef0',
};

/** Returns the colours and fonts of a template for a page. A template for a dark screen is dark by day too. */
export function lookOfTemplate(
  { colours, palette, fonts }: DeckTemplate,
  themeIds: readonly string[],
): ReportLook {
  const own = {
    ink: colours.ink,
    paper: colours.paper,
    ground: colours.ground,
    tint: colours.tint,
    accent: colours.accent,
    rule: colours.rule,
    muted: colours.muted,
    link: colours.link,
    'link-seen': colours.linkSeen,
  };
  const isDark = contrast(colours.paper, 'FFFFFF') > contrast(colours.paper, '000000');
  const fontVariables = {
    'heading-font': quoteFont(fonts.headings),
    'body-font': quoteFont(fonts.body),
  };
  const rules = themeIds
    .filter((id) => id !== otherThemeId)
    .map((_, at) => `.theme-${at} { border-left-color: #${palette.themes[at % palette.themes.length]}; }`);
  return {
    lightVariables: variables(
      { ...own, ...extras(own) },
      { ...fontVariables, neutral: `#${palette.neutral}` },
    ),
    darkVariables: isDark ? '' : variables({ ...dark, ...extras(dark) }, {}),
    themeRules: [...rules, `.cloud-paper { fill: #${colours.paper}; }`].join('\n'),
  };
}

/** Text on the ground of the banner, and the ring around what has the focus: whichever can be seen. */
function extras({ ground, paper, ink }: Record<'ground' | 'paper' | 'ink', string>): Record<string, string> {
  const better = (on: string, ...choices: readonly string[]) =>
    [...choices].sort((a, b) => contrast(on, b) - contrast(on, a))[0] ?? ink;
  return { 'on-ground': better(ground, 'ffffff', '000000'), focus: better(paper, 'b35900', 'ffb04d') };
}

function variables(colours: Record<string, string>, others: Record<string, string>): string {
  return [
    ...Object.entries(colours).map(([name, value]) => `--${name}: #${value.toLowerCase()};`),
    ...Object.entries(others).map(([name, value]) => `--${name}: ${value};`),
  ].join(' ');
}

/** A font's name cannot end the declaration it is in. */
function quoteFont(name: string): string {
  return `"${name.replace(/[^\p{L}\p{N} _-]/gu, '')}"`;
}
