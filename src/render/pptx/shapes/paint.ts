import type { Paint } from '../lay-out/blocks.js';
import type { Colours, Look } from '../look/look.js';

/** Gives the colour as an element, after the scheme of a look. */
export function colourXml(paint: Paint, scheme: Look['scheme']): string {
  // What does not begin with a hash is a role.
  const written = paint.startsWith('#') ? paint : scheme[paint as keyof Colours];
  return written.startsWith('#')
    ? `<a:srgbClr val="${written.slice(1)}"/>`
    : `<a:schemeClr val="${written}"/>`;
}

/** Gives a solid fill. */
export function fillXml(paint: Paint, scheme: Look['scheme']): string {
  return `<a:solidFill>${colourXml(paint, scheme)}</a:solidFill>`;
}
