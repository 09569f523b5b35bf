import { type Box, emu, inches } from '../measure/length.js';
import { declaration, namespaces } from '../shapes/markup.js';
import { placeXml, shapeTreeXml } from '../shapes/shape-xml.js';
import { colourMap } from './master-part.js';

const image: Box = { x: emu(685_800), y: emu(1_143_000), width: emu(5_486_400), height: emu(3_086_100) };
const text: Box = { x: emu(685_800), y: emu(4_400_550), width: emu(5_486_400), height: inches(3.94) };

/** Returns the notes master: a picture of the slide above its notes. */
export function notesMasterPart(lang: string): string {
  const shapes =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:ln></p:spPr></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(text)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${lang}"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`;
  return (
    `${declaration}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
    `${shapeTreeXml(shapes)}</p:cSld>${colourMap}<p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    '<a:spcBef><a:spcPts val="300"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>'
  );
}
