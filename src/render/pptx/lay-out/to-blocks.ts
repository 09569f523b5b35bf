import type { CloudSizes } from '../../../model/cloud.js';
import { mix, readableOn } from '../../../model/contrast.js';
import { colourOfTheme } from '../../../model/palette.js';
import type {
  CloudPicture,
  Content,
  Counts,
  List,
  Rich,
  StoryWords,
  Table,
} from '../../../model/storyboard.js';
import type { Look } from '../look/look.js';
import { naturalWidth, unitsPerEm } from '../measure/index.js';
import { inPoints } from '../measure/length.js';
import type { Block, Paint, Para, PlacedCell, TableBlock, TableRow } from './blocks.js';
import { splitWideTable } from './split-wide-table.js';

/** Sizes in points of one step of the type scale. */
export interface Scale {
  readonly body: number;
  readonly heading: number;
  readonly table: number;
}

/** What blocks are made with. */
export interface BlockContext {
  readonly look: Look;
  readonly scale: Scale;
  readonly words: StoryWords;
  readonly themeIds: readonly string[];
  readonly clouds: CloudSizes;
  /** Colour of headings and bullets. */
  readonly accent: Paint;
  /** Whether the last of columns is on a panel. */
  readonly panels: boolean;
}

/** The most that a column of numbers takes, in points. */
const numberColumn = 150;

/** Returns the blocks of contents at one step of the type scale. Neighbouring texts become one block; blank texts none. */
export function toBlocks(contents: readonly Content[], context: BlockContext): readonly Block[] {
  const blocks: Block[] = [];
  const panels = context.panels ? contents.findIndex((content) => content.kind === 'columns') : -1;
  for (const [i, content] of contents.entries()) {
    const below = panels >= 0 && i > panels;
    for (const block of below ? smallBlocks(content, context) : blocksOf(content, context)) {
      const last = blocks[blocks.length - 1];
      if (block.kind === 'text' && last?.kind === 'text') {
        blocks[blocks.length - 1] = { kind: 'text', paras: [...last.paras, ...block.paras] };
      } else if (block.kind !== 'text' || block.paras.length > 0) blocks.push(block);
    }
  }
  return blocks;
}

/** What is below panels says where they come from: small, a list in two columns where no line of it would wrap. */
function smallBlocks(content: Content, context: BlockContext): readonly Block[] {
  const size = context.look.small;
  const scale = { ...context.scale, body: size, heading: size };
  const blocks = blocksOf(content, { ...context, scale, panels: false }).map(tighten);
  const { page, zones } = context.look;
  const half = (inPoints(page.width) - 2 * inPoints(zones.margin) - inPoints(zones.gutter)) / 2;
  const short = (text: Rich): boolean =>
    (naturalWidth(text).line / unitsPerEm) * size * 1.03 + size * 1.05 < half;
  const narrow = content.kind === 'list' && content.items.length > 1 && content.items.every(short);
  return narrow ? [{ kind: 'flow', count: 2, blocks }] : blocks;
}

/** Lines of small print stand close together. */
function tighten(block: Block): Block {
  if (block.kind !== 'text') return block;
  const paras = block.paras.map((para) =>
    para.bullet === undefined ? para : { ...para, before: para.size * 0.2 },
  );
  return { ...block, paras };
}

function blocksOf(content: Content, context: BlockContext): readonly Block[] {
  switch (content.kind) {
    case 'paragraph':
      return [{ kind: 'text', paras: isBlank(content.text) ? [] : [parasOf(content.text, context)] }];
    case 'list':
      return [{ kind: 'text', paras: parasOfList(content, context) }];
    case 'table':
      return splitWideTable(tableBlock(content, context));
    case 'counts':
      return splitWideTable(countsBlock(content, context));
    case 'cloud':
      return [cloudBlock(content, context)];
    case 'columns': {
      const columns = content.columns
        .map((column) => ({ weight: column.weight, blocks: toBlocks(column.body, context) }))
        .filter((column) => column.blocks.length > 0);
      return columns.length === 0
        ? []
        : [
            {
              kind: 'columns',
              columns: columns.map((column, i) => ({
                ...column,
                panel: context.panels && columns.length > 1 && i + 1 === columns.length,
              })),
            },
          ];
    }
  }
}

function parasOf(runs: Rich, { scale }: BlockContext): Para {
  return { runs, size: scale.body, before: scale.body * 0.6 };
}

function parasOfList(list: List, context: BlockContext): readonly Para[] {
  const { body, heading } = context.scale;
  const items = list.items.filter((item) => !isBlank(item));
  const title: Para | undefined =
    list.heading === undefined || list.heading.trim() === ''
      ? undefined
      : {
          runs: [{ text: list.heading }],
          size: heading,
          bold: true,
          paint: context.accent,
          before: body * 1.1,
          heading: items.length > 0,
        };
  const paras = items.map((runs, i): Para => {
    const numbered = list.numbered === true;
    return {
      runs,
      size: body,
      before: body * (numbered ? 0.6 : 0.42),
      indent: body * (numbered ? (items.length > 99 ? 2.4 : 1.9) : 1.05),
      bullet: numbered ? { number: i + 1 } : 'dot',
      bulletPaint: context.accent,
      ...(title === undefined ? {} : { under: title }),
    };
  });
  return title === undefined ? paras : [title, ...paras];
}

function tableBlock(table: Table, context: BlockContext): TableBlock {
  return {
    kind: 'table',
    description: table.description,
    columns: table.columns.map((column) => ({ weight: column.weight ?? 1, max: null })),
    header: table.columns.map((column) =>
      headerPara(column.heading, context, column.align === 'end' ? 'end' : undefined),
    ),
    rows: table.rows.map((row, r): TableRow => {
      const themeId = table.themeIds?.[r];
      return {
        cells: table.columns.map((column, c) => ({
          paras: cellParas(row[c] ?? [], context, column.align === 'end' ? 'end' : undefined),
        })),
        ...(themeId == null
          ? {}
          : { mark: `#${colourOfTheme(themeId, context.themeIds, context.look.palette)}` }),
      };
    }),
    fills: true,
  };
}

function cellParas(cell: readonly Rich[], context: BlockContext, align: Para['align']): readonly Para[] {
  const size = context.scale.table;
  const texts = cell.filter((text) => !isBlank(text));
  if (texts.length === 0) {
    return [
      { runs: [{ text: context.words.noneRecorded, muted: true }], size, before: 0, ...(align && { align }) },
    ];
  }
  if (texts.length === 1) return [{ runs: texts[0]!, size, before: 0, ...(align && { align }) }];
  return texts.map((runs) => ({ runs, size, before: size * 0.25, indent: size * 0.9, bullet: 'dot' }));
}

function headerPara(heading: string, { scale, words }: BlockContext, align: Para['align']): Para {
  const text = heading.trim() === '' ? words.noneRecorded : heading;
  return { runs: [{ text }], size: scale.table, bold: true, before: 0, ...(align && { align }) };
}

function countsBlock(counts: Counts, context: BlockContext): TableBlock {
  const { colours } = context.look;
  return {
    kind: 'table',
    description: counts.description,
    columns: [{ weight: 1, max: null }, ...counts.columns.map(() => ({ weight: 1, max: numberColumn }))],
    header: [
      headerPara(counts.rowHeading, context, undefined),
      ...counts.columns.map((column) => headerPara(column, context, 'centre')),
    ],
    rows: counts.rows.map((row): TableRow => {
      const cells = counts.columns.map((_, i): PlacedCell => {
        const cell = row.cells[i];
        const ground = mix(colours.paper, colours.accent, cell?.shade ?? 0);
        const ink = readableOn(ground, [colours.ink, colours.paper]);
        const [para] = cellParas([[{ text: cell?.text ?? '' }]], context, 'centre');
        return {
          paras: para === undefined ? [] : [{ ...para, runs: plain(para.runs), paint: `#${ink}` }],
          ...((cell?.shade ?? 0) > 0 ? { fill: `#${ground}` as const } : {}),
        };
      });
      return {
        cells: [{ paras: cellParas([row.label], context, undefined) }, ...cells],
        ...(row.themeId === undefined
          ? {}
          : { mark: `#${colourOfTheme(row.themeId, context.themeIds, context.look.palette)}` }),
      };
    }),
    fills: false,
  };
}

/** Muted text would be too faint on a shade. */
function plain(runs: Rich): Rich {
  return runs.map(({ muted: _, ...run }) => run);
}

function cloudBlock(content: CloudPicture, context: BlockContext): Block {
  const cloud = context.clouds.get(content.cloudId);
  if (cloud === undefined)
    throw new Error(`The storyboard shows the cloud \`${content.cloudId}\`, which was not drawn.`);
  const { cloudId, description } = content;
  const picture: Block = { kind: 'picture', cloudId, description, aspect: cloud.width / cloud.height };
  const ranked = tableBlock(content.ranked, context);
  if (ranked.rows.length === 0) return picture;
  return {
    kind: 'columns',
    columns: [
      { weight: 2, blocks: [picture], panel: false },
      { weight: 1, blocks: [ranked], panel: false },
    ],
  };
}

function isBlank(text: Rich): boolean {
  return text.every((run) => run.text.trim() === '');
}
