import { readableOn } from '../../../model/contrast.js';
import type { LayoutSlot, RoleLayout } from '../../../model/corporate.js';
import type { Page } from '../lay-out/page.js';
import type { Look } from '../look/look.js';
import { boxOf } from '../look/look-of-corporate.js';
import { inches, points } from '../measure/length.js';
import { escapeAttribute, escapeText } from '../shapes/markup.js';
import { fillXml } from '../shapes/paint.js';
import { bandXml, placeXml } from '../shapes/shape-xml.js';

/** What is written on every slide of a presentation's layouts besides its contents. */
export interface CorporateShapes {
  readonly layout: RoleLayout;
  readonly look: Look;
  readonly lang: string;
  /** The playback's title. */
  readonly footer: string;
  next(): number;
}

/** Returns the panel behind contents, which is below all else and says nothing. */
export function corporatePanel({ layout, look, next }: CorporateShapes): string {
  if (layout.panel === null) return '';
  return bandXml(boxOf(layout.panel), 'paper', { id: next(), name: 'Panel' }, look.scheme);
}

/** Returns the title: place, font and colour are the layout's, and so is the size, if the title fits at it. */
export function corporateTitle(page: Page, { layout, lang, next }: CorporateShapes): string {
  const { title } = layout;
  const size = page.title.size < title.size ? ` sz="${Math.round(page.title.size * 100)}"` : '';
  return holderXml(
    { id: next(), name: 'Title', slot: title, body: '<a:bodyPr><a:normAutofit/></a:bodyPr>' },
    `<a:p><a:r><a:rPr lang="${lang}"${size} dirty="0"/><a:t>${escapeText(page.title.text)}</a:t></a:r></a:p>`,
  );
}

/** Returns footer and number where the layout has them, and the protective marking. */
export function corporateFoot(shapes: CorporateShapes): readonly string[] {
  const { layout, look, lang, footer, next } = shapes;
  const { marking } = look;
  const style = (slot: LayoutSlot): string =>
    // LibreOffice does not take all of these from layout and master.
    `lang="${lang}"${sizeOf(slot)}>${fillXml(slot.colour.startsWith('#') ? (slot.colour as `#${string}`) : 'ink', { ...look.scheme, ink: slot.colour })}<a:latin typeface="${escapeAttribute(slot.font)}"/>`;
  const foot = (name: string, slot: LayoutSlot | null, run: string): string =>
    slot === null
      ? ''
      : holderXml(
          { id: next(), name, slot, body: '<a:bodyPr/>' },
          `<a:p><a:pPr algn="${slot.align}"/>${run}</a:p>`,
        );
  // What the template says at the foot is its own to say.
  const text = look.footer ?? (layout.footer?.text || footer);
  return [
    marking === null ? '' : markingXml(marking, shapes),
    foot(
      'Footer',
      layout.footer,
      layout.footer === null
        ? ''
        : `<a:r><a:rPr ${style(layout.footer)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r>`,
    ),
    foot(
      'Slide number',
      layout.number,
      layout.number === null
        ? ''
        : `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${style(layout.number)}</a:rPr><a:t>‹#›</a:t></a:fld>`,
    ),
  ];
}

/** A size smaller than any of ours is the layout's alone to say. */
function sizeOf({ size }: LayoutSlot): string {
  return size < 11 ? '' : ` sz="${Math.round(size * 100)}"`;
}

/** Where the marking is on a picture it has a ground of its own. */
function markingXml(marking: string, { layout, look, lang, next }: CorporateShapes): string {
  const { box, ground } = layout.marking;
  const [colour] = ground;
  const { ink, paper } = look.colours;
  const paint = colour === undefined ? 'ink' : (`#${readableOn(colour, [ink, paper])}` as const);
  const fill = colour === undefined ? fillXml('paper', look.scheme) : '<a:noFill/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${next()}" name="Marking"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${placeXml(boxOf(box))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${inches(0.05)}" tIns="${points(1)}" rIns="${inches(0.05)}" bIns="${points(1)}" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>` +
    `<a:p><a:pPr marL="0" indent="0" algn="ctr"><a:buNone/></a:pPr><a:r><a:rPr lang="${lang}" sz="${look.small * 100}" b="1" dirty="0">${fillXml(paint, look.scheme)}<a:latin typeface="+mn-lt"/></a:rPr>` +
    `<a:t>${escapeText(marking)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

interface ShapeHolder {
  readonly id: number;
  readonly name: string;
  readonly slot: LayoutSlot;
  readonly body: string;
}

function holderXml({ id, name, slot, body }: ShapeHolder, paragraphs: string): string {
  const idx = slot.idx === 0 ? '' : ` idx="${slot.idx}"`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="${slot.type}"${idx}/></p:nvPr></p:nvSpPr><p:spPr/>` +
    `<p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}
