import type { SlideLayout, Slot } from '../look/layout.js';
import type { Look } from '../look/look.js';
import type { Box } from '../measure/length.js';
import { declaration, escapeAttribute, namespaces } from '../shapes/markup.js';
import { fillXml } from '../shapes/paint.js';
import { bandXml, placeXml, shapeTreeXml } from '../shapes/shape-xml.js';
import { footerIdx, numberField, numberIdx } from './master-part.js';

/** Returns the attributes by which a slide's shape finds its placeholder. */
export function placeholderOf(slot: Slot): string {
  return slot.idx === 0 ? `type="${slot.type}"` : `type="${slot.type}" idx="${slot.idx}"`;
}

/** Returns the part of a layout; `logoId` is the relationship of the logo's picture. */
export function layoutPart(layout: SlideLayout, look: Look, lang: string, logoId: string | null): string {
  let id = 1;
  const { scheme } = look;
  const next = (): number => ++id;
  const shapes = [
    ...(layout.ground === null
      ? []
      : [bandXml(layout.ground, 'ground', { id: next(), name: 'Ground' }, scheme)]),
    bandXml(layout.bar, 'accent', { id: next(), name: 'Bar' }, scheme),
    ...(layout.logo === null || look.logo === null || logoId === null
      ? []
      : [logoXml({ ...look.logo, box: layout.logo }, next(), logoId)]),
    ...layout.slots.map((slot) => slotXml(slot, next(), lang, look)),
    ...(layout.footer === 'none' ? [] : footerXml(next, lang, layout.footer === 'onGround' ? look : null)),
  ];
  const type = layout.type === null ? ' userDrawn="1"' : ` type="${layout.type}"`;
  return (
    `${declaration}<p:sldLayout ${namespaces} preserve="1"${type}><p:cSld name="${escapeAttribute(layout.name)}">` +
    `${shapeTreeXml(shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  );
}

function slotXml(slot: Slot, id: number, lang: string, { scheme }: Look): string {
  const anchor = slot.anchor === undefined ? '' : ` anchor="${slot.anchor === 'bottom' ? 'b' : 'ctr'}"`;
  const align = slot.align === undefined ? '' : ' algn="ctr"';
  const bold = slot.bold === true ? ' b="1"' : '';
  const size = slot.size === undefined ? '' : ` sz="${slot.size * 100}"`;
  const style = `<a:lstStyle><a:lvl1pPr marL="0" indent="0"${align}><a:buNone/><a:defRPr${size}${bold}>${fillXml(slot.colour ?? 'ink', scheme)}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${slot.prompt} ${slot.idx}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholderOf(slot)}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"${anchor}><a:normAutofit/></a:bodyPr>${style}` +
    `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${slot.prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

function logoXml({ description, box }: { description: string; box: Box }, id: number, image: string): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${escapeAttribute(description)}"/>` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>' +
    `<p:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** Places come from the master. */
function footerXml(next: () => number, lang: string, onGround: Look | null): readonly string[] {
  const style =
    onGround === null
      ? '<a:lstStyle/>'
      : `<a:lstStyle><a:lvl1pPr><a:defRPr>${fillXml('onGround', onGround.scheme)}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
  const holder = (name: string, ph: string, text: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${next()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr/>${style}${text}</p:txBody></p:sp>`;
  return [
    holder(
      'Footer',
      `type="ftr" sz="quarter" idx="${footerIdx}"`,
      `<a:p><a:endParaRPr lang="${lang}"/></a:p>`,
    ),
    holder('Slide number', `type="sldNum" sz="quarter" idx="${numberIdx}"`, numberField(lang)),
  ];
}
