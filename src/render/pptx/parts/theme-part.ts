import { themeColours } from '../../../model/palette.js';
import type { Look } from '../look/look.js';
import { declaration, escapeAttribute } from '../shapes/markup.js';

/** Returns a theme part: colours and fonts of a look, plain fills and lines, no effects. */
export function themePart(look: Look): string {
  const { colours, fonts } = look;
  const scheme: readonly (readonly [string, string])[] = [
    ['dk1', colours.ink],
    ['lt1', colours.paper],
    ['dk2', colours.ground],
    ['lt2', colours.tint],
    ['accent1', colours.accent],
    ['accent2', themeColours[0] ?? colours.accent],
    ['accent3', themeColours[1] ?? colours.accent],
    ['accent4', themeColours[2] ?? colours.accent],
    ['accent5', colours.rule],
    ['accent6', colours.muted],
    ['hlink', colours.link],
    ['folHlink', colours.linkSeen],
  ];
  const name = escapeAttribute(look.name);
  const font = (face: string): string =>
    `<a:latin typeface="${escapeAttribute(face)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${scheme.map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`).join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${font(fonts.headings)}</a:majorFont><a:minorFont>${font(fonts.body)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}
