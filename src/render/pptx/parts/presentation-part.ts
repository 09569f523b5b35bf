import type { Look } from '../look/look.js';
import { declaration, escapeAttribute, namespaces } from '../shapes/markup.js';
import { guidOf } from './guid-of.js';

/** A named section and how many slides it holds. */
export interface DeckSection {
  readonly id: string;
  readonly name: string;
  readonly slides: number;
}

/** Relationships that the presentation uses. */
export interface PresentationIds {
  /** Of the masters, each with its number. */
  readonly masters: readonly { readonly id: number; readonly relationship: string }[];
  readonly notesMaster: string | null;
  readonly handoutMaster: string | null;
  readonly slides: readonly string[];
}

/** Slides are numbered from here: smaller ids are reserved. */
const firstSlideId = 256;

/** Returns the presentation part. The order of its lists matters: PowerPoint offers a repair otherwise. */
export function presentationPart(
  look: Look,
  ids: PresentationIds,
  sections: readonly DeckSection[],
  lang: string,
  corporate: string | null = null,
): string {
  const usual = usualFrame(look, lang);
  const notes =
    ids.notesMaster === null
      ? ''
      : `<p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst>`;
  const handout =
    ids.handoutMaster === null
      ? ''
      : `<p:handoutMasterIdLst><p:handoutMasterId r:id="${ids.handoutMaster}"/></p:handoutMasterIdLst>`;
  const masters = ids.masters
    .map(({ id, relationship }) => `<p:sldMasterId id="${id}" r:id="${relationship}"/>`)
    .join('');
  const slides = ids.slides.map((id, i) => `<p:sldId id="${firstSlideId + i}" r:id="${id}"/>`).join('');
  return (
    `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1">` +
    `<p:sldMasterIdLst>${masters}</p:sldMasterIdLst>${notes}${handout}` +
    `<p:sldIdLst>${slides}</p:sldIdLst>${corporate ?? usual}${sectionList(sections)}</p:presentation>`
  );
}

/** What follows the list of slides where no presentation says otherwise. */
function usualFrame({ page }: Look, lang: string): string {
  return (
    `<p:sldSz cx="${page.width}" cy="${page.height}"/>` +
    `<p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${lang}"/></a:defPPr>` +
    '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">' +
    '<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>'
  );
}

function sectionList(sections: readonly DeckSection[]): string {
  let next = firstSlideId;
  const lines = sections.map((section) => {
    const slides = Array.from({ length: section.slides }, () => `<p14:sldId id="${next++}"/>`).join('');
    const id = guidOf(`section ${section.id}`);
    return `<p14:section name="${escapeAttribute(section.name)}" id="${id}"><p14:sldIdLst>${slides}</p14:sldIdLst></p14:section>`;
  });
  if (lines.length === 0) return '';
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${lines.join('')}</p14:sectionLst></p:ext></p:extLst>`
  );
}

/** Returns the parts that hold only defaults and that PowerPoint looks for. */
export function presentationProperties(): string {
  return `${declaration}<p:presentationPr ${namespaces}/>`;
}

export function viewProperties(): string {
  return `${declaration}<p:viewPr ${namespaces}/>`;
}
