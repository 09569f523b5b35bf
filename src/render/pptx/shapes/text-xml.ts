import type { Rich, Run } from '../../../model/storyboard.js';
import type { Paint, Para } from '../lay-out/blocks.js';
import type { Look } from '../look/look.js';
import { lineHeight } from '../measure/index.js';
import { escapeAttribute, escapeText } from './markup.js';
import { colourXml, fillXml } from './paint.js';

/** What text is written with: its language, and the relationship that leads to a slide. */
export interface TextContext {
  readonly look: Look;
  /** Whether text takes its alignment from the layout. */
  readonly inherits: boolean;
  readonly lang: string;
  linkTo(slideId: string): string;
  /** Title of the slide a link leads to, said where the pointer rests. */
  titleOf(slideId: string): string;
}

/** Returns paragraphs as `a:p` elements, one at least. */
export function parasXml(paras: readonly Para[], context: TextContext): string {
  if (paras.length === 0) return `<a:p><a:endParaRPr lang="${context.lang}"/></a:p>`;
  let list: { start: number; next: number } | null = null;
  return paras
    .map((para, i) => {
      const number = typeof para.bullet === 'object' ? para.bullet.number : null;
      // Numbers that follow each other are one list only if each says where the list starts.
      list =
        number === null ? null : { start: list?.next === number ? list.start : number, next: number + 1 };
      return paraXml(para, i === 0, list?.start ?? 1, context);
    })
    .join('');
}

function paraXml(para: Para, first: boolean, startAt: number, context: TextContext): string {
  const runs = resolveLinks(para.runs.filter((run) => run.text !== '')).map((run) =>
    runXml(run, para, context),
  );
  const size = Math.round(para.size * 100);
  return `<a:p>${paraProperties(para, { first, startAt }, context)}${runs.join('')}<a:endParaRPr lang="${context.lang}" sz="${size}"/></a:p>`;
}

/** A run as it is written: `likeLink` has the colour of a link and leads nowhere. */
interface WrittenRun extends Run {
  readonly likeLink?: true;
}

/**
 * LibreOffice paints a link in the colour of what follows it, and of two links side by side the first like no link: so
 * the first character behind a link has the link's colour, and the blank between the lines of a long link is no link.
 */
function resolveLinks(runs: Rich): readonly WrittenRun[] {
  return runs.flatMap((run, i): readonly WrittenRun[] => {
    const isLink = run.link !== undefined;
    if (isLink && runs[i + 1]?.link !== undefined) return cutAt(run, run.text.trimEnd().length, 'tail');
    if (!isLink && runs[i - 1]?.link !== undefined) return cutAt(run, firstLength(run.text), 'head');
    return [run];
  });
}

/** Returns a run as two, of which one has the colour of a link and leads nowhere. */
function cutAt({ link, ...run }: Run, length: number, plain: 'head' | 'tail'): readonly WrittenRun[] {
  const linked = link === undefined ? {} : { link };
  const head = { ...run, text: run.text.slice(0, length) };
  const tail = { ...run, text: run.text.slice(length) };
  const parts: readonly WrittenRun[] =
    plain === 'head'
      ? [
          { ...head, likeLink: true },
          { ...tail, ...linked },
        ]
      : [
          { ...head, ...linked },
          { ...tail, likeLink: true },
        ];
  return parts.filter((part) => part.text !== '');
}

function firstLength(text: string): number {
  return String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}

function paraProperties(
  para: Para,
  { first, startAt }: { first: boolean; startAt: number },
  { look, inherits }: TextContext,
): string {
  const indent = Math.round((para.indent ?? 0) * 12_700);
  const hanging = para.bullet === undefined ? 0 : -indent;
  // A presentation's master may have any alignment and space; ours has the usual.
  const foreign = look.corporate !== null;
  const usual = foreign && !inherits ? ' algn="l"' : '';
  const align = para.align === undefined ? usual : ` algn="${para.align === 'end' ? 'r' : 'ctr'}"`;
  const after = foreign ? '<a:spcAft><a:spcPts val="0"/></a:spcAft>' : '';
  const before = first ? 0 : Math.round(para.before * 100);
  return (
    `<a:pPr marL="${indent}" indent="${hanging}"${align}>` +
    `${lineSpacing(para, look)}<a:spcBef><a:spcPts val="${before}"/></a:spcBef>${after}${bulletXml(para, startAt, look)}</a:pPr>`
  );
}

/** Fonts and masters differ in the height of a line: where they are not those measured, it is said. */
function lineSpacing(para: Para, { fontMargin, corporate }: Look): string {
  if (fontMargin === 1 && corporate === null) return '';
  return `<a:lnSpc><a:spcPts val="${Math.round(para.size * lineHeight * 100)}"/></a:lnSpc>`;
}

function bulletXml(para: Para, startAt: number, { scheme }: Look): string {
  if (para.bullet === undefined) return '<a:buNone/>';
  const paint = colourXml(para.bulletPaint ?? 'accent', scheme);
  const colour = paint === '' ? '' : `<a:buClr>${paint}</a:buClr>`;
  if (para.bullet === 'dot') return `${colour}<a:buFont typeface="Arial"/><a:buChar char="•"/>`;
  return `${colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${startAt === 1 ? '' : ` startAt="${startAt}"`}/>`;
}

/** Programs show links in the theme's colour whatever the run says; newer ones can be reported not to. */
function linkColour({ scheme }: Look): string {
  if (!scheme.link.startsWith('#')) return '/>';
  return (
    '><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr' +
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>'
  );
}

function runXml(run: WrittenRun, para: Para, context: TextContext): string {
  const plain = context.look.corporate === null ? '' : ' b="0"';
  const bold = para.bold === true || run.strong === true ? ' b="1"' : plain;
  const paint = paintOf(run, para);
  const link =
    run.link === undefined
      ? ''
      : `<a:hlinkClick r:id="${context.linkTo(run.link)}" action="ppaction://hlinksldjump" tooltip="${escapeAttribute(context.titleOf(run.link))}"${linkColour(context.look)}`;
  return (
    `<a:r><a:rPr lang="${run.lang ?? context.lang}" sz="${Math.round(para.size * 100)}"${bold} dirty="0">` +
    `${fillXml(paint, context.look.scheme)}${link}</a:rPr><a:t>${escapeText(run.text)}</a:t></a:r>`
  );
}

function paintOf(run: WrittenRun, para: Para): Paint {
  if (run.link !== undefined || run.likeLink === true) return 'link';
  return run.muted === true ? 'muted' : (para.paint ?? 'ink');
}
