import type { Rich, Run } from '../../../model/storyboard.js';
import { type TypeSize, wrapRuns } from '../measure/index.js';
import { inset, type Length, points, subtract } from '../measure/length.js';
import type { Para, Placed } from './blocks.js';
import { cellMargin } from './fit-columns.js';

/**
 * Returns what was placed with each link that takes several lines as one run a line, all leading to the same slide:
 * LibreOffice breaks a longer link in the middle of a word.
 */
export function breakLinks(placed: Placed, panelPadding: Length): Placed {
  switch (placed.kind) {
    case 'picture':
      return placed;
    case 'text': {
      const { width } = placed.panel === true ? inset(placed.box, panelPadding) : placed.box;
      return { ...placed, paras: breakAll(placed.paras, width) };
    }
    case 'table': {
      const widths = placed.widths.map((width) => subtract(width, points(2 * cellMargin.side)));
      const rows = placed.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, i) => ({ ...cell, paras: breakAll(cell.paras, widths[i] ?? points(0)) })),
      }));
      return { ...placed, rows };
    }
  }
}

function breakAll(paras: readonly Para[], width: Length): readonly Para[] {
  return paras.map((para) =>
    para.runs.some((run) => run.link !== undefined)
      ? { ...para, runs: breakRuns(para.runs, para, subtract(width, points(para.indent ?? 0))) }
      : para,
  );
}

function breakRuns(runs: Rich, type: TypeSize, width: Length): Rich {
  const starts = wrapRuns(runs, type, width);
  return runs.flatMap((run, index): readonly Run[] => {
    if (run.link === undefined) return [run];
    const cuts = starts
      .filter((start) => start.run === index && start.offset > 0)
      .map(({ offset }) => offset);
    return [0, ...cuts].map((from, i) => ({
      ...run,
      text: run.text.slice(from, cuts[i] ?? run.text.length),
    }));
  });
}
