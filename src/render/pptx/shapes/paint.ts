import type { Paint } from '../lay-out/blocks.js';
import type { Colours } from '../look/look.js';

/** Names of the theme colour for each role of a look, so that a corporate theme recolours the deck. */
const schemeNames: Readonly<Record<keyof Colours, string>> = {
  ink: 'tx1',
  paper: 'bg1',
  ground: 'tx2',
  tint: 'bg2',
  accent: 'accent1',
  rule: 'accent5',
  muted: 'accent6',
  link: 'hlink',
  linkSeen: 'folHlink',
};

/** Gives the colour as an element. */
export function colourXml(paint: Paint): string {
  if (paint.startsWith('#')) return `<a:srgbClr val="${paint.slice(1)}"/>`;
  // What does not begin with a hash is a role.
  return `<a:schemeClr val="${schemeNames[paint as keyof Colours]}"/>`;
}

/** Gives a solid fill. */
export function fillXml(paint: Paint): string {
  return `<a:solidFill>${colourXml(paint)}</a:solidFill>`;
}
