import type { CorporateDeck } from '../../../model/corporate.js';
import type { Part } from '../../opc/index.js';
import { plainPart } from '../../opc/part.js';
import type { Look } from '../look/look.js';
import { escapeAttribute } from '../shapes/markup.js';
import { contentType } from './content-type.js';
import { notesMasterPart } from './notes-master-part.js';
import { paths } from './paths.js';
import { tableStylePart } from './table-style-part.js';
import { themePart } from './theme-part.js';

/** Returns the parts that are kept of a presentation, our table style among its own, and a notes master where it has none. */
export function corporateParts(
  deck: CorporateDeck,
  look: Look,
  { lang, hasNotes }: { readonly lang: string; readonly hasNotes: boolean },
): readonly Part[] {
  const kept = deck.parts.map(
    ({ path, contentType: type, bytes }): Part => ({
      path,
      contentType: type,
      data: bytes,
      relationships: [],
    }),
  );
  const styles = tableStylePart(look).replace('</a:tblStyleLst>', `${deck.tableStyles}</a:tblStyleLst>`);
  return [
    ...kept,
    plainPart(paths.tableStyles, contentType.tableStyles, styles),
    ...(hasNotes && deck.notesMaster === null ? ownNotesMaster(deck, look, lang) : []),
  ];
}

/** Returns where the notes master stands: the template's, or ours beside its parts. */
export function notesMasterOf(deck: CorporateDeck): string {
  return deck.notesMaster ?? freePath(paths.notesMaster, deck);
}

/** Returns a path that no part of the template has. */
export function freePath(path: string, deck: CorporateDeck): string {
  const taken = new Set(deck.parts.map((part) => part.path.toLowerCase()));
  let free = path;
  for (let number = 2; taken.has(free.toLowerCase()); number++)
    free = path.replace(/(\.\w+)$/, `-${number}$1`);
  return free;
}

/** Returns what a presentation says of sizes, fonts and text behind the list of slides, in the order of the format. */
export function corporateFrameXml(deck: CorporateDeck, relate: (path: string) => string): string {
  const { page, notesSize, embeddedFonts, defaultTextStyle } = deck;
  const type = page.type === null ? '' : ` type="${escapeAttribute(page.type)}"`;
  const fonts =
    embeddedFonts?.xml.replace(/r:id="([^"]*)"/g, (_, id: string) => {
      return `r:id="${relate(embeddedFonts.targets.get(id) ?? '')}"`;
    }) ?? '';
  return (
    `<p:sldSz cx="${page.width}" cy="${page.height}"${type}/>` +
    `<p:notesSz cx="${notesSize.width}" cy="${notesSize.height}"/>${fonts}${defaultTextStyle ?? ''}`
  );
}

function ownNotesMaster(deck: CorporateDeck, look: Look, lang: string): readonly Part[] {
  const theme = freePath('ppt/theme/playbackNotes.xml', deck);
  return [
    {
      path: notesMasterOf(deck),
      contentType: contentType.notesMaster,
      data: notesMasterPart(lang),
      relationships: [{ id: 'rId1', type: 'theme', target: theme }],
    },
    plainPart(theme, contentType.theme, themePart({ ...look, name: `${look.name} notes` })),
  ];
}
