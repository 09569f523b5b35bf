import type { Cloud } from '../../../model/cloud.js';
import type { Placed, PlacedText } from '../lay-out/blocks.js';
import type { Page } from '../lay-out/page.js';
import { footnoteIdx, markingIdx, type SlideLayout, type Slot, subtitleIdx } from '../look/layout.js';
import type { Look } from '../look/look.js';
import { type Box, emu, inches } from '../measure/length.js';
import { declaration, escapeText, namespaces } from '../shapes/markup.js';
import { fillXml } from '../shapes/paint.js';
import { bandXml, pictureXml, shapeTreeXml, textShapeXml } from '../shapes/shape-xml.js';
import { tableXml } from '../shapes/table-xml.js';
import type { TextContext } from '../shapes/text-xml.js';
import { corporateFoot, corporatePanel, corporateTitle } from './corporate-shapes.js';
import { placeholderOf } from './layout-part.js';
import { footerIdx, numberField, numberIdx } from './master-part.js';

/** What a slide is written with besides its page. */
export interface SlideContext extends TextContext {
  readonly layout: SlideLayout;
  /** The deck's name at the foot. */
  readonly footer: string;
  readonly clouds: ReadonlyMap<string, Cloud>;
  /** Returns the relationships of a cloud's pictures. */
  imagesOf(cloudId: string): { readonly png: string; readonly svg: string | null };
}

/** Which kinds of placeholder take what. */
const takenBy: Readonly<Record<Placed['kind'], readonly Slot['type'][]>> = {
  text: ['body', 'subTitle', 'obj'],
  table: ['tbl', 'obj'],
  picture: ['pic', 'obj'],
};

/** Returns the XML of a slide. Shapes are in the order they are read: title, subtitle, body, footnote, number. */
export function slidePart(page: Page, context: SlideContext): string {
  const { look, layout } = context;
  let last = 1;
  const next = (): number => ++last;
  const corporate = layout.corporate && { ...context, layout: layout.corporate, next };
  const free = layout.slots.filter(
    (slot) => slot.idx > 0 && ![subtitleIdx, footnoteIdx, markingIdx].includes(slot.idx),
  );
  const takeSlot = (kind: Placed['kind']): string | undefined => {
    const at = free.findIndex((slot) => takenBy[kind].includes(slot.type));
    const [slot] = at < 0 ? [] : free.splice(at, 1);
    return slot && placeholderOf(slot);
  };
  const counts = { text: 0, table: 0, picture: 0 };
  const numbered = (kind: Placed['kind'], word: string): string => `${word} ${++counts[kind]}`;
  const line = (text: PlacedText | null, name: string, idx: number): string =>
    text === null
      ? ''
      : textShapeXml(
          text,
          { id: next(), name, placeholder: corporate ? undefined : `type="body" idx="${idx}"` },
          look,
          context,
        );
  const body = (placed: Placed): string => {
    const placeholder = takeSlot(placed.kind);
    const id = next();
    switch (placed.kind) {
      case 'text':
        return textShapeXml(placed, { id, name: numbered('text', 'Text'), placeholder }, look, context);
      case 'table':
        return tableXml(placed, { id, name: numbered('table', 'Table'), placeholder }, context);
      case 'picture':
        return pictureXml(
          placed,
          { id, name: numbered('picture', 'Picture'), placeholder },
          context.imagesOf(placed.cloudId),
        );
    }
  };
  const shapes = [
    corporate ? corporatePanel(corporate) : '',
    corporate ? corporateTitle(page, corporate) : titleXml(page, next(), context),
    line(page.subtitle, 'Subtitle', subtitleIdx),
    ...page.body.map(body),
    line(page.footnote, 'Footnote', footnoteIdx),
    ...(corporate ? corporateFoot(corporate) : [markingXml(next, context)]),
    ...(layout.footer === 'none' ? [] : footerXml(next, context)),
    page.mark === null || layout.ground !== null || corporate
      ? ''
      : bandXml(markBox(look), `#${page.mark}`, { id: next(), name: 'Theme mark' }, look.scheme),
  ];
  return (
    `${declaration}<p:sld ${namespaces}><p:cSld>${shapeTreeXml(shapes.join(''))}</p:cSld>` +
    `<p:clrMapOvr>${layout.corporate?.colourMap ?? '<a:masterClrMapping/>'}</p:clrMapOvr></p:sld>`
  );
}

function titleXml(page: Page, id: number, context: SlideContext): string {
  const slot = context.layout.slots.find((each) => each.idx === 0);
  const onGround = slot?.colour === 'onGround';
  const text: PlacedText = {
    kind: 'text',
    box: page.title.box,
    paras: [
      {
        runs: [{ text: page.title.text }],
        size: page.title.size,
        bold: true,
        before: 0,
        paint: onGround ? 'onGround' : 'ink',
      },
    ],
    anchor: slot?.anchor ?? 'bottom',
  };
  const placeholder = slot === undefined ? 'type="title"' : placeholderOf(slot);
  const placed = slot?.anchor === undefined ? withoutAnchor(text) : text;
  return textShapeXml(placed, { id, name: 'Title', placeholder }, context.look, context);
}

function withoutAnchor({ anchor: _, ...text }: PlacedText): PlacedText {
  return text;
}

/** The deck's name is on slides without a coloured ground. */
function footerXml(next: () => number, { layout, footer, look, lang }: SlideContext): readonly string[] {
  const holder = (name: string, placeholder: string, text: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${next()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`;
  // LibreOffice takes neither place nor look of a footer from the master.
  const name =
    `<a:p><a:pPr algn="l"/><a:r><a:rPr lang="${lang}" sz="${look.small * 100}">${fillXml('muted', look.scheme)}` +
    `<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeText(footer)}</a:t></a:r><a:endParaRPr lang="${lang}" sz="${look.small * 100}"/></a:p>`;
  return [
    ...(layout.ground === null && footer.trim() !== ''
      ? [holder('Footer', `type="ftr" sz="quarter" idx="${footerIdx}"`, name)]
      : []),
    holder(
      'Slide number',
      `type="sldNum" sz="quarter" idx="${numberIdx}"`,
      numberField(
        lang,
        look.small,
        fillXml(layout.footer === 'onGround' ? 'onGround' : 'muted', look.scheme),
      ),
    ),
  ];
}

/** The marking stands last, so that the title is read first. */
function markingXml(next: () => number, context: SlideContext): string {
  const { look, layout } = context;
  const slot = layout.slots.find(({ idx }) => idx === markingIdx);
  if (look.marking === null || slot === undefined) return '';
  const text: PlacedText = {
    kind: 'text',
    box: slot.box,
    anchor: 'middle',
    paras: [
      {
        runs: [{ text: look.marking }],
        size: look.small,
        bold: true,
        before: 0,
        align: 'centre',
        paint: slot.colour ?? 'ink',
      },
    ],
  };
  return textShapeXml(text, { id: next(), name: 'Marking', placeholder: placeholderOf(slot) }, look, context);
}

/** A band down the left edge of the slide. */
function markBox(look: Look): Box {
  return { x: emu(0), y: emu(0), width: inches(0.16), height: look.page.height };
}
