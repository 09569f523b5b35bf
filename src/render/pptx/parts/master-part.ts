import { band, type Look, titleBand } from '../look/look.js';
import { add } from '../measure/length.js';
import { declaration, namespaces } from '../shapes/markup.js';
import { placeXml, shapeTreeXml } from '../shapes/shape-xml.js';

/** How the colours of a theme are used: every master says so. */
export const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"' +
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Placeholder numbers of the deck's name and the slide's number. */
export const footerIdx = 20;
export const numberIdx = 21;

/** Identifiers from here on are the master's and its layouts'. */
export const firstMasterId = 2_147_483_648;

/** Returns the slide master: the placeholders that layouts build on, and the levels of text. */
export function masterPart(look: Look, layoutIds: readonly string[], lang: string): string {
  const { zones } = look;
  const title = titleBand(look, zones.titleTop, add(zones.titleTop, zones.titleHeight));
  const body = band(look, zones.bodyTop, zones.bodyBottom);
  const plain = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const holder = (id: number, name: string, ph: string, place: string, text: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}${plain}</p:spPr><p:txBody>${text}</p:txBody></p:sp>`;
  const flat = (anchor: string): string =>
    `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
  const small = (align: string): string =>
    `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="${look.small * 100}"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
  const line = (text: string): string => `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${text}</a:t></a:r></a:p>`;
  const shapes =
    holder(2, 'Title', 'type="title"', placeXml(title), `${flat('t')}<a:lstStyle/>${line('Title')}`) +
    holder(3, 'Text', 'type="body" idx="1"', placeXml(body), `${flat('t')}<a:lstStyle/>${line('Text')}`) +
    holder(
      4,
      'Footer',
      `type="ftr" sz="quarter" idx="${footerIdx}"`,
      placeXml(zones.footer),
      `${flat('ctr')}${small('l')}<a:p><a:endParaRPr lang="${lang}"/></a:p>`,
    ) +
    holder(
      5,
      'Slide number',
      `type="sldNum" sz="quarter" idx="${numberIdx}"`,
      placeXml(zones.number),
      `${flat('ctr')}${small('r')}${numberField(lang)}`,
    );
  const layouts = layoutIds
    .map((id, i) => `<p:sldLayoutId id="${firstMasterId + 1 + i}" r:id="${id}"/>`)
    .join('');
  return (
    `${declaration}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
    `${shapeTreeXml(shapes)}</p:cSld>${colourMap}<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst>` +
    `<p:txStyles>${titleStyle(look)}${bodyStyle()}<p:otherStyle>${level(1, 0, 1800, '')}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** Returns the paragraph with the slide's number, which the program fills in. */
export function numberField(lang: string, size?: number, fill = ''): string {
  const look = size === undefined ? '' : ` sz="${size * 100}"`;
  return (
    `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"${look}>${fill}</a:rPr>` +
    `<a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"${look}/></a:p>`
  );
}

function titleStyle(look: Look): string {
  return (
    '<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">' +
    '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>' +
    `<a:defRPr sz="${look.title.full * 100}" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>'
  );
}

/** Level 1 is plain text, the levels below are lists. */
function bodyStyle(): string {
  const bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  const levels = [1, 2, 3, 4, 5].map((each) =>
    each === 1
      ? level(1, 0, 1800, '<a:buNone/>')
      : level(each, (each - 1) * 228_600, each === 2 ? 1800 : 1600, bullet),
  );
  return `<p:bodyStyle>${levels.join('')}</p:bodyStyle>`;
}

function level(number: number, margin: number, size: number, bullet: string): string {
  const indent = margin === 0 ? 0 : -228_600;
  return (
    `<a:lvl${number}pPr marL="${margin}" indent="${indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${number === 1 && bullet === '' ? 0 : 600}"/></a:spcBef>${bullet}` +
    `<a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${number}pPr>`
  );
}
