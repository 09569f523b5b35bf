import { load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import type { Diagnose } from '../diagnostics/index.js';
import type { Cell, Grid, GridDocument } from '../model/index.js';
import { blocksOfNodes, textOfBlocks } from './blocks.js';

/** Gives the tables of an HTML page with the headings above each. A table inside a table's cell is part of that cell. */
export function readHtml(file: string, text: string, _diagnose: Diagnose): GridDocument {
  const $ = load(text);
  const grids: Grid[] = [];
  const open: { level: number; text: string }[] = [];
  let title: string | null = null;
  const words = (element: Element) => $(element).text().replace(/\s+/g, ' ').trim();

  for (const element of $('h1, h2, h3, h4, h5, h6, table').toArray()) {
    if (element.name !== 'table') {
      const level = Number(element.name.slice(1));
      const heading = words(element);
      if (heading === '') continue;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, text: heading });
      title ??= heading;
      continue;
    }
    if ($(element).parents('table').length > 0) continue;
    const caption = $(element).children('caption').first().text().replace(/\s+/g, ' ').trim();
    const headings = [...open.map((heading) => heading.text), ...(caption === '' ? [] : [caption])];
    const part = `table ${grids.length + 1}`;
    const place = { file, part };
    grids.push({ place, headings, rows: readRows(element, place) });
  }
  return {
    file,
    title: title ?? ($('title').first().text().replace(/\s+/g, ' ').trim() || null),
    grids,
    passages: [],
  };

  function readRows(table: Element, place: { file: string; part: string }): Cell[][] {
    const rows = $(table)
      .find('tr')
      .toArray()
      .filter((row) => $(row).closest('table').get(0) === table);
    return rows.map((row, rowIndex) => {
      const cells: Cell[] = [];
      for (const cell of $(row).children('td, th').toArray()) {
        const blocks = blocksOfNodes(cell.children, false);
        const at = { ...place, row: rowIndex + 1, column: cells.length + 1 };
        cells.push({ text: textOfBlocks(blocks), blocks, place: at });
        const span = Math.min(200, Number($(cell).attr('colspan') ?? 1) || 1);
        for (let extra = 1; extra < span; extra++) {
          cells.push({ text: '', blocks: [], place: { ...at, column: cells.length + 1 } });
        }
      }
      return cells;
    });
  }
}
