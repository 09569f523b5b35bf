import { collectRelationships, type Part } from '../../opc/index.js';
import { plainPart } from '../../opc/part.js';
import { layoutsOf } from '../look/layouts.js';
import type { Look } from '../look/look.js';
import { contentType } from './content-type.js';
import { corporateParts } from './corporate-parts.js';
import { layoutPart } from './layout-part.js';
import { masterPart } from './master-part.js';
import { notesMasterPart } from './notes-master-part.js';
import { paths } from './paths.js';
import { tableStylePart } from './table-style-part.js';
import { themePart } from './theme-part.js';

/** Returns the parts of a look: theme, master, layouts, table style and, where there are notes, their master and theme. */
export function lookParts(look: Look, lang: string, hasNotes: boolean): readonly Part[] {
  if (look.corporate !== null) return corporateParts(look.corporate.deck, look, { lang, hasNotes });
  const layouts = layoutsOf(look);
  const relationships = collectRelationships();
  const layoutIds = layouts.map((_, i) => relationships.to('slideLayout', paths.layout(i + 1)));
  relationships.to('theme', paths.theme(1));
  return [
    {
      path: paths.master,
      contentType: contentType.slideMaster,
      data: masterPart(look, layoutIds, lang),
      relationships: relationships.all(),
    },
    ...layouts.map((layout, i): Part => {
      const own = collectRelationships();
      own.to('slideMaster', paths.master);
      const logo =
        look.logo === null || layout.logo === null ? null : own.to('image', paths.logo(look.logo.kind));
      return {
        path: paths.layout(i + 1),
        contentType: contentType.slideLayout,
        data: layoutPart(layout, look, lang, logo),
        relationships: own.all(),
      };
    }),
    ...(look.logo === null
      ? []
      : [{ path: paths.logo(look.logo.kind), contentType: null, data: look.logo.bytes, relationships: [] }]),
    plainPart(paths.theme(1), contentType.theme, themePart(look)),
    plainPart(paths.tableStyles, contentType.tableStyles, tableStylePart(look)),
    ...(hasNotes ? notesParts(look, lang) : []),
  ];
}

/** Masters must not share a theme. */
function notesParts(look: Look, lang: string): readonly Part[] {
  return [
    {
      path: paths.notesMaster,
      contentType: contentType.notesMaster,
      data: notesMasterPart(lang),
      relationships: [{ id: 'rId1', type: 'theme', target: paths.theme(2) }],
    },
    plainPart(paths.theme(2), contentType.theme, themePart({ ...look, name: `${look.name} notes` })),
  ];
}
