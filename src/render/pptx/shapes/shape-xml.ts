import type { Paint, PlacedPicture, PlacedText } from '../lay-out/blocks.js';
import type { Look } from '../look/look.js';
import type { Box } from '../measure/length.js';
import { escapeAttribute } from './markup.js';
import { fillXml } from './paint.js';
import { parasXml, type TextContext } from './text-xml.js';

/** A shape's number on its slide, its name in the selection pane, and the placeholder it fills, if any. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  /** Such as `type="body" idx="1"`. */
  readonly placeholder?: string | undefined;
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative' +
  ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Returns place and size, as `a:xfrm` or, for frames of tables, `p:xfrm`. */
export function placeXml(box: Box, prefix: 'a' | 'p' = 'a'): string {
  return (
    `<${prefix}:xfrm><a:off x="${box.x}" y="${box.y}"/>` +
    `<a:ext cx="${box.width}" cy="${box.height}"/></${prefix}:xfrm>`
  );
}

/** Returns a shape with text: a placeholder, or a text box where the layout has none left. */
export function textShapeXml(
  text: PlacedText,
  { id, name, placeholder }: ShapeName,
  look: Look,
  context: TextContext,
): string {
  const padding = text.panel === true ? look.zones.panelPadding : 0;
  const anchor = { top: 't', middle: 'ctr', bottom: 'b' }[text.anchor ?? 'top'];
  const box = placeholder === undefined ? ' txBox="1"' : '';
  const locks = placeholder === undefined ? '' : '<a:spLocks noGrp="1"/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeAttribute(name)}"/><p:cNvSpPr${box}>${locks}</p:cNvSpPr>` +
    `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(text.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    `${text.panel === true ? fillXml('tint', look.scheme) : '<a:noFill/>'}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${padding}" tIns="${padding}" rIns="${padding}" bIns="${padding}" anchor="${anchor}">` +
    `<a:normAutofit/></a:bodyPr><a:lstStyle/>${parasXml(text.paras, context)}</p:txBody></p:sp>`
  );
}

/** Returns a picture; `svg` is the relationship of the same picture as lines, which newer programs show instead. */
export function pictureXml(
  picture: PlacedPicture,
  { id, name, placeholder }: ShapeName,
  images: { readonly png: string; readonly svg: string | null },
): string {
  const svg =
    images.svg === null
      ? ''
      : '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip' +
        ` xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${images.svg}"/></a:ext></a:extLst>`;
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(picture.description)}"/>` +
    `<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr>${placeholderXml(placeholder)}</p:nvPr></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${images.png}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${placeXml(picture.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** Returns a coloured rectangle that says nothing: readers of the slide pass it over. */
export function bandXml(box: Box, paint: Paint, { id, name }: ShapeName, scheme: Look['scheme']): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeAttribute(name)}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fillXml(paint, scheme)}<a:ln><a:noFill/></a:ln></p:spPr>` +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
  );
}

export function placeholderXml(placeholder: string | undefined): string {
  return placeholder === undefined ? '' : `<p:ph ${placeholder}/>`;
}

/** Returns the tree of a slide, layout or master around its shapes. */
export function shapeTreeXml(shapes: string): string {
  return (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${shapes}</p:spTree>`
  );
}
