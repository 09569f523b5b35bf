import type { Paint } from '../lay-out/blocks.js';
import type { Colours, Look } from '../look/look.js';

/** Returns the colour as an element, after the scheme of a look; nothing where the layout says the colour. */
export function colourXml(paint: Paint, scheme: Look['scheme']): string {
  // What does not begin with a hash is a role.
  const written = paint.startsWith('#') ? paint : scheme[paint as keyof Colours];
  if (written === inherited) return '';
  return written.startsWith('#')
    ? `<a:srgbClr val="${written.slice(1)}"/>`
    : `<a:schemeClr val="${written}"/>`;
}

/** In a scheme: the colour is the layout's. */
export const inherited = '';

/** Returns a solid fill; nothing where the layout says the colour. */
export function fillXml(paint: Paint, scheme: Look['scheme']): string {
  const colour = colourXml(paint, scheme);
  return colour === '' ? '' : `<a:solidFill>${colour}</a:solidFill>`;
}
