import { declaration, escapeAttribute, namespaces } from '../shapes/markup.js';
import { bandXml, placeXml, shapeTreeXml } from '../shapes/shape-xml.js';
import type { Layout, Slot } from './layouts.js';
import { footerIdx, numberField, numberIdx } from './master-part.js';

/** Gives the attributes by which a slide's shape finds its placeholder. */
export function placeholderOf(slot: Slot): string {
  return slot.idx === 0 ? `type="${slot.type}"` : `type="${slot.type}" idx="${slot.idx}"`;
}

/** Gives the part of a layout. */
export function layoutPart(layout: Layout, lang: string): string {
  let id = 1;
  const next = (): number => ++id;
  const shapes = [
    ...(layout.ground === null ? [] : [bandXml(layout.ground, 'ground', { id: next(), name: 'Ground' })]),
    bandXml(layout.bar, 'accent', { id: next(), name: 'Bar' }),
    ...layout.slots.map((slot) => slotXml(slot, next(), lang)),
    ...(layout.footer === 'none' ? [] : footerXml(next, lang, layout.footer === 'onGround')),
  ];
  const type = layout.type === null ? ' userDrawn="1"' : ` type="${layout.type}"`;
  return (
    `${declaration}<p:sldLayout ${namespaces} preserve="1"${type}><p:cSld name="${escapeAttribute(layout.name)}">` +
    `${shapeTreeXml(shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  );
}

function slotXml(slot: Slot, id: number, lang: string): string {
  const anchor = slot.anchor === undefined ? '' : ` anchor="${slot.anchor === 'bottom' ? 'b' : 'ctr'}"`;
  const colour = { paper: 'bg1', ink: 'tx1', muted: 'accent6' }[slot.colour ?? 'ink'];
  const size = slot.size === undefined ? '' : ` sz="${slot.size * 100}"`;
  const style = `<a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr${size}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${slot.prompt} ${slot.idx}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholderOf(slot)}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"${anchor}><a:normAutofit/></a:bodyPr>${style}` +
    `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${slot.prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

/** Places come from the master. */
function footerXml(next: () => number, lang: string, onGround: boolean): readonly string[] {
  const light =
    '<a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>';
  const style = onGround ? light : '<a:lstStyle/>';
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
