import { declaration, escapeText, namespaces } from '../shapes/markup.js';
import { shapeTreeXml } from '../shapes/shape-xml.js';

/** Returns the notes of a slide: a heading and a paragraph each. */
export function notesPart(heading: string, notes: readonly string[], lang: string): string {
  const para = (text: string, bold = ''): string =>
    `<a:p><a:r><a:rPr lang="${lang}"${bold}/><a:t>${escapeText(text)}</a:t></a:r><a:endParaRPr lang="${lang}"/></a:p>`;
  const shapes =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
    `${heading.trim() === '' ? '' : para(heading, ' b="1"')}${notes.map((text) => para(text)).join('')}</p:txBody></p:sp>`;
  return (
    `${declaration}<p:notes ${namespaces}><p:cSld>${shapeTreeXml(shapes)}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}
