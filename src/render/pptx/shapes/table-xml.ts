import type { Paint, PlacedCell, PlacedTable } from '../lay-out/blocks.js';
import { cellMargin } from '../lay-out/fit-columns.js';
import { tableStyleId } from '../look/table-style.js';
import { points } from '../measure/length.js';
import { escapeAttribute } from './markup.js';
import { fillXml } from './paint.js';
import { placeholderXml, placeXml, type ShapeName } from './shape-xml.js';
import { parasXml, type TextContext } from './text-xml.js';

/** Width of the mark at the start of a row, in EMU: 4 points. */
const markWidth = 50_800;

/** Returns a native table: header row flagged, rules and header from the table style, so that added rows look alike. */
export function tableXml(
  table: PlacedTable,
  { id, name, placeholder }: ShapeName,
  context: TextContext,
): string {
  const columns = table.widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const header = rowXml(
    table.header.map((para) => ({ paras: [para] })),
    table.headerHeight,
    { mark: undefined, anchor: 'b', edge: table.edge },
    context,
  );
  const rows = table.rows.map((row) =>
    rowXml(row.cells, row.height, { mark: row.mark, anchor: 't', edge: table.edge }, context),
  );
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(table.description)}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>' +
    `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr></p:nvGraphicFramePr>${placeXml(table.box, 'p')}` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">' +
    `<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${tableStyleId}</a:tableStyleId></a:tblPr>` +
    `<a:tblGrid>${columns}</a:tblGrid>${header}${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

interface RowLook {
  readonly mark: Paint | undefined;
  readonly anchor: 't' | 'b';
  /** In points. */
  readonly edge: number;
}

function rowXml(cells: readonly PlacedCell[], height: number, look: RowLook, context: TextContext): string {
  const written = cells.map((cell, i) =>
    cellXml(cell, i === 0 ? look : { ...look, mark: undefined }, context),
  );
  return `<a:tr h="${height}">${written.join('')}</a:tr>`;
}

function cellXml(cell: PlacedCell, look: RowLook, context: TextContext): string {
  const { mark, anchor } = look;
  const side = points(cellMargin.side);
  const edge = points(look.edge);
  const line =
    mark === undefined
      ? ''
      : `<a:lnL w="${markWidth}" cap="flat">${fillXml(mark, context.look.scheme)}</a:lnL>`;
  const fill = cell.fill === undefined ? '' : fillXml(cell.fill, context.look.scheme);
  const stand = cell.paras[0]?.align === 'centre' && anchor === 't' ? 'ctr' : anchor;
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${parasXml(cell.paras, context)}</a:txBody>` +
    `<a:tcPr marL="${side}" marR="${side}" marT="${edge}" marB="${edge}" anchor="${stand}">${line}${fill}</a:tcPr></a:tc>`
  );
}
