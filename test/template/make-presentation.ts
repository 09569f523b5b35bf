import { strToU8, type Zippable, zipSync } from 'fflate';

/** A placeholder; `at` is left, top, width, height in inches, or none to take the master's. */
export interface MadePlaceholder {
  readonly type: string;
  readonly idx?: number;
  readonly at?: readonly [number, number, number, number];
  /** Attributes and children of the first level of its list style. */
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'ctr' | 'r';
  readonly colour?: string;
  readonly caps?: boolean;
  readonly text?: string;
  readonly locked?: boolean;
}

export interface MadeLayout {
  readonly name: string;
  readonly type?: string;
  readonly holders: readonly MadePlaceholder[];
  /** Shapes that are no placeholders, as XML. */
  readonly shapes?: string;
  readonly background?: string;
  readonly colourMap?: string;
}

/** A master, its theme and its layouts. */
export interface MadeMaster {
  /** Of its theme. */
  readonly name?: string;
  readonly colours: Readonly<Record<string, string>>;
  readonly fonts: readonly [string, string];
  readonly colourMap?: string;
  readonly background?: string;
  readonly master: readonly MadePlaceholder[];
  readonly masterShapes?: string;
  readonly layouts: readonly MadeLayout[];
}

/** A presentation as an organisation might hand out as its template. */
export interface MadePresentation extends MadeMaster {
  /** In inches. */
  readonly page: readonly [number, number];
  readonly second?: MadeMaster;
  readonly notesMaster?: boolean;
  /** Further parts, with their content types by extension. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly macros?: boolean;
  /** Whether its layouts have a link to the second sample slide. */
  readonly linked?: boolean;
}

/** Numbers of masters begin here. */
const firstMaster = 2_147_483_648;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const usualMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

export const darkMap = usualMap
  .replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
  .replace('bg2="lt2" tx2="dk2"', 'bg2="dk2" tx2="lt2"');

/** Words that stand on the sample slides only. */
export const sampleWords = 'Sample slide of the brand team';

/** Gives the bytes of a presentation with two sample slides, notes, a custom show, a section and a comment. */
export function makePresentation(made: MadePresentation): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {};
  const types: string[] = [];
  const put = (path: string, type: string, xml: string, rels: readonly Rel[] = []) => {
    parts[path] = head + xml;
    types.push(
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    );
    if (rels.length === 0) return;
    const cut = path.lastIndexOf('/') + 1;
    parts[`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`] = relsXml(rels);
  };
  const layoutPath = (i: number) => `ppt/slideLayouts/slideLayout${i + 1}.xml`;
  const pictures = Object.keys(made.more ?? {}).map((path) => ['image', `/${path}`] as const);
  const putMaster = (master: MadeMaster, number: number, before: number) => {
    const path = `/ppt/slideMasters/slideMaster${number}.xml`;
    // Each master's theme stands beside those of notes.
    const theme = `/ppt/theme/theme${number === 1 ? 1 : 3}.xml`;
    master.layouts.forEach((layout, i) => {
      put(layoutPath(before + i), 'presentationml.slideLayout', layoutXml(layout), [
        ['slideMaster', path],
        ...pictures,
        ...(made.linked ? [['slide', '/ppt/slides/slide2.xml', 'rIdLink'] as const] : []),
      ]);
    });
    // Numbers of masters and layouts are one series.
    const first = firstMaster + 1 + before + number - 1;
    put(path.slice(1), 'presentationml.slideMaster', masterXml(master, first), [
      ...master.layouts.map((_, i) => ['slideLayout', `/${layoutPath(before + i)}`] as const),
      ['theme', theme],
      ...pictures,
    ]);
    put(theme.slice(1), 'theme', themeXml(master));
  };
  putMaster(made, 1, 0);
  if (made.second) putMaster(made.second, 2, made.layouts.length);
  for (const number of [1, 2]) {
    put(`ppt/slides/slide${number}.xml`, 'presentationml.slide', slideXml(), [
      ['slideLayout', `/${layoutPath(0)}`],
      ...(made.notesMaster ? [['notesSlide', `/ppt/notesSlides/notesSlide${number}.xml`] as const] : []),
    ]);
    if (!made.notesMaster) continue;
    put(`ppt/notesSlides/notesSlide${number}.xml`, 'presentationml.notesSlide', notesXml(), [
      ['slide', `/ppt/slides/slide${number}.xml`],
      ['notesMaster', '/ppt/notesMasters/notesMaster1.xml'],
    ]);
  }
  if (made.notesMaster) {
    put('ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster', notesMasterXml(), [
      ['theme', '/ppt/theme/theme2.xml'],
    ]);
    put('ppt/theme/theme2.xml', 'theme', themeXml(made));
  }
  put(
    'ppt/tableStyles.xml',
    'presentationml.tableStyles',
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
  );
  put(
    'docProps/core.xml',
    'package.core-properties',
    '<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  );
  put('ppt/presentation.xml', 'presentationml.template.main', presentationXml(made), [
    ['slideMaster', '/ppt/slideMasters/slideMaster1.xml'],
    ['slide', '/ppt/slides/slide1.xml'],
    ['slide', '/ppt/slides/slide2.xml'],
    ['theme', '/ppt/theme/theme1.xml'],
    ['tableStyles', '/ppt/tableStyles.xml'],
    ...(made.notesMaster ? [['notesMaster', '/ppt/notesMasters/notesMaster1.xml'] as const] : []),
    ...(made.second ? [['slideMaster', '/ppt/slideMasters/slideMaster2.xml', 'rIdSecond'] as const] : []),
    ...(made.macros
      ? [
          [
            'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
            '/ppt/vbaProject.bin',
          ] as const,
        ]
      : []),
  ]);
  if (made.macros) parts['ppt/vbaProject.bin'] = strToU8('Sub AutoOpen()');
  Object.assign(parts, made.more);
  parts['_rels/.rels'] = relsXml([['officeDocument', '/ppt/presentation.xml']]);
  parts['[Content_Types].xml'] =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${types.join('')}</Types>`;
  const files: Zippable = {};
  for (const [path, data] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
    files[path] = typeof data === 'string' ? strToU8(data) : data;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** Gives a filled rectangle, or a picture where the fill is a relationship. */
export function block(at: readonly [number, number, number, number], fill: string, id = 90): string {
  const place = `<a:xfrm>${placeXml(at)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  if (fill.startsWith('rId'))
    return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${fill}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place}</p:spPr></p:pic>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Block"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place}<a:solidFill><a:schemeClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;
}

/** What a part leads to: kind, target and, where its place in the list does not give it, its id. */
type Rel = readonly [type: string, target: string, id?: string];

function relsXml(rels: readonly Rel[]): string {
  const lines = rels.map(
    ([type, target, id], i) =>
      `<Relationship Id="${id ?? `rId${i + 1}`}" Type="${type.startsWith('http') ? type : `${office}/${type}`}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function placeXml([x, y, width, height]: readonly [number, number, number, number]): string {
  const emu = (inches: number) => Math.round(inches * 914_400);
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

function holderXml(holder: MadePlaceholder, id: number): string {
  const { type, idx, at, size, font, align, colour, caps, text = '', locked } = holder;
  const place =
    at === undefined ? '' : `<a:xfrm>${placeXml(at)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const run = `<a:defRPr${size === undefined ? '' : ` sz="${size * 100}"`}${caps ? ' cap="all"' : ''}>${colour === undefined ? '' : `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`}${font === undefined ? '' : `<a:latin typeface="${font}"/>`}</a:defRPr>`;
  const style = `<a:lvl1pPr${align === undefined ? '' : ` algn="${align}"`}>${run}</a:lvl1pPr>`;
  const lock = locked
    ? '<a:spLocks noGrp="1" noMove="1" noResize="1" noTextEdit="1"/>'
    : '<a:spLocks noGrp="1"/>';
  const field =
    type === 'sldNum'
      ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
      : '';
  const words = text === '' ? '' : `<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r>`;
  const of = type === 'obj' ? '' : ` type="${type}"`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id}"/><p:cNvSpPr>${lock}</p:cNvSpPr><p:nvPr><p:ph${of}${idx === undefined ? '' : ` idx="${idx}"`}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${style}</a:lstStyle><a:p>${field}${words}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
  );
}

function treeXml(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`;
}

const holdersXml = (holders: readonly MadePlaceholder[]) =>
  holders.map((each, i) => holderXml(each, i + 2)).join('');

function layoutXml({ name, type, holders, shapes = '', background = '', colourMap }: MadeLayout): string {
  const map = colourMap === undefined ? '<a:masterClrMapping/>' : `<a:overrideClrMapping ${colourMap}/>`;
  return (
    `<p:sldLayout ${names}${type === undefined ? '' : ` type="${type}"`} preserve="1"><p:cSld name="${name}">${background}${treeXml(shapes + holdersXml(holders))}</p:cSld>` +
    `<p:clrMapOvr>${map}</p:clrMapOvr></p:sldLayout>`
  );
}

function masterXml(
  { master, masterShapes = '', background, layouts, colourMap = usualMap }: MadeMaster,
  firstId: number,
): string {
  const ground = background ?? '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  const ids = layouts.map((_, i) => `<p:sldLayoutId id="${firstId + i}" r:id="rId${i + 1}"/>`).join('');
  const level = (size: number, bullet: string) =>
    `<a:lvl1pPr marL="228600" indent="-228600" algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef>${bullet}<a:defRPr sz="${size * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="4000"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;
  return (
    `<p:sldMaster ${names}><p:cSld>${ground}${treeXml(masterShapes + holdersXml(master))}</p:cSld><p:clrMap ${colourMap}/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${level(28, '<a:buFont typeface="Arial"/><a:buChar char="•"/>')}</p:bodyStyle><p:otherStyle>${level(18, '<a:buNone/>')}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

function themeXml({ name = 'House', colours, fonts }: MadeMaster): string {
  const scheme = Object.entries(colours)
    .map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`)
    .join('');
  const [major, minor] = fonts.map(
    (face) => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`,
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="House">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="House"><a:majorFont>${major}</a:majorFont><a:minorFont>${minor}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="House"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function slideXml(): string {
  const shape = holderXml({ type: 'title', text: sampleWords }, 2);
  return `<p:sld ${names}><p:cSld>${treeXml(shape)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function notesXml(): string {
  const shape = holderXml({ type: 'body', idx: 1, text: sampleWords }, 2);
  return `<p:notes ${names}><p:cSld>${treeXml(shape)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

function notesMasterXml(): string {
  const shape = holderXml({ type: 'body', idx: 1, at: [0.75, 5, 6, 4] }, 2);
  return `<p:notesMaster ${names}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${treeXml(shape)}</p:cSld><p:clrMap ${usualMap}/></p:notesMaster>`;
}

function presentationXml({ page, layouts, second, notesMaster }: MadePresentation): string {
  const [width, height] = page.map((inches) => Math.round(inches * 914_400));
  const style =
    '<a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';
  const notes = notesMaster ? '<p:notesMasterIdLst><p:notesMasterId r:id="rId6"/></p:notesMasterIdLst>' : '';
  const other = second ? `<p:sldMasterId id="${firstMaster + layouts.length + 1}" r:id="rIdSecond"/>` : '';
  return (
    `<p:presentation ${names} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${firstMaster}" r:id="rId1"/>${other}</p:sldMasterIdLst>${notes}` +
    `<p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/>` +
    `<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst>` +
    `<p:defaultTextStyle>${style}</p:defaultTextStyle><p:modifyVerifier cryptProviderType="rsaAES"/>` +
    `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="${sampleWords} of ${layouts.length}" id="{6F2B1C5A-0E4D-4F8B-9C36-0A5D1E2F3B47}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`
  );
}
