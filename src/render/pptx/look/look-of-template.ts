import { readableOn } from '../../../model/contrast.js';
import {
  type DeckSize,
  type DeckTemplate,
  defaultTemplate,
  type Logo,
} from '../../../model/deck-template.js';
import { type Box, emu, inches, subtract } from '../measure/length.js';
import type { Colours, Look, PlacedLogo, Zones } from './look.js';
import { lookOfCorporate } from './look-of-corporate.js';

const pages: Readonly<Record<DeckSize, Look['page']>> = {
  '16:9': { width: inches(40 / 3), height: inches(7.5) },
  '4:3': { width: inches(10), height: inches(7.5) },
  // 297 by 210 millimetres, of 36,000 EMU each.
  A4: { width: emu(297 * 36_000), height: emu(210 * 36_000) },
};

/** As PowerPoint names them in a file's properties. */
const formats: Readonly<Record<DeckSize, string>> = {
  '16:9': 'Widescreen',
  '4:3': 'On-screen Show (4:3)',
  A4: 'Custom',
};

/** The most that a logo takes on the title slide and in the corner of others, width and height in inches. */
const coverLogo = { width: 2.8, height: 1.3 };
const cornerLogo = { width: 1.8, height: 0.6 };

/** Returns the look of a template. */
export function lookOfTemplate(template: DeckTemplate): Look {
  if (template.corporate !== null) return lookOfCorporate(template, template.corporate);
  const { name, size, fonts, fontMargin, palette, marking, footer } = template;
  const page = pages[size];
  const colours: Colours = {
    ...template.colours,
    onGround: readableOn(template.colours.ground, [template.colours.paper, template.colours.ink]),
  };
  const logo = template.logo === null ? null : placeLogo(template.logo, page);
  return {
    name,
    fonts,
    fontMargin,
    colours,
    scheme: schemeOf(colours),
    palette,
    title: { full: 28, floor: 20, cover: 44, divider: 36 },
    small: 12,
    format: formats[size],
    page,
    zones: zonesOf(page, logo),
    logo,
    marking,
    footer,
    corporate: null,
  };
}

/** Names of the theme colour for each role, so that another theme recolours the deck. */
function schemeOf(colours: Colours): Look['scheme'] {
  const onGround =
    colours.onGround === colours.paper
      ? 'bg1'
      : colours.onGround === colours.ink
        ? 'tx1'
        : `#${colours.onGround}`;
  return {
    ink: 'tx1',
    paper: 'bg1',
    ground: 'tx2',
    tint: 'bg2',
    accent: 'accent1',
    rule: 'accent5',
    muted: 'accent6',
    link: 'hlink',
    linkSeen: 'folHlink',
    onGround,
  };
}

function zonesOf({ width, height }: Look['page'], logo: PlacedLogo | null): Zones {
  const margin = inches(0.6);
  const line = subtract(height, inches(0.52));
  return {
    margin,
    marking: { x: margin, y: inches(0.1), width: subtract(width, margin, margin), height: inches(0.26) },
    bar: { x: margin, y: inches(0.42), width: inches(0.6), height: inches(0.07) },
    titleTop: inches(0.6),
    titleWidth: subtract(
      width,
      margin,
      margin,
      logo === null ? emu(0) : emu(logo.corner.width + inches(0.3)),
    ),
    titleHeight: inches(0.96),
    gap: inches(0.2),
    bodyTop: inches(1.8),
    bodyBottom: subtract(height, inches(0.64)),
    footer: {
      x: margin,
      y: line,
      width: emu(Math.min(inches(9), width - inches(2.6))),
      height: inches(0.28),
    },
    number: { x: subtract(width, inches(1.6)), y: line, width: inches(1), height: inches(0.28) },
    gutter: inches(0.4),
    panelPadding: inches(0.18),
  };
}

/** In the right lower corner of the title slide, and right of the titles of others. */
function placeLogo(logo: Logo, page: Look['page']): PlacedLogo {
  const corner = fitInto(cornerLogo, logo.aspect);
  const cover = fitInto(coverLogo, logo.aspect);
  return {
    ...logo,
    corner: { ...corner, x: subtract(page.width, inches(0.6), corner.width), y: inches(0.42) },
    cover: {
      ...cover,
      x: subtract(page.width, inches(0.9), cover.width),
      y: subtract(page.height, inches(0.55), cover.height),
    },
  };
}

function fitInto(max: { width: number; height: number }, aspect: number): Pick<Box, 'width' | 'height'> {
  const height = Math.min(max.height, max.width / aspect);
  return { width: inches(height * aspect), height: inches(height) };
}

/** The look of the package itself. */
export const defaultLook: Look = lookOfTemplate(defaultTemplate);
