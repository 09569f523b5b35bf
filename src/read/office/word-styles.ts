import { readXmlEvents } from './xml-events.js';

/** What a paragraph style is for: a heading of a level from 1, a title, or a line of the table of contents. */
export type StyleRole = number | 'title' | 'subtitle' | 'contents';

export interface WordStyles {
  /** Returns what a style is for, or null for running text. */
  roleOf(styleId: string | null): StyleRole | null;
}

interface Style {
  name: string;
  basedOn: string | null;
  /** 0 for the outermost level, 9 for running text. */
  outlineLevel: number | null;
}

/**
 * Returns what the paragraph styles of a document are for, out of its part `styles.xml`. The names of Word's own styles are English
 * in every language; a style made by a person tells its outline level or the style it was made from.
 */
export function readWordStyles(xml: string): WordStyles {
  const styles = readStyles(xml);
  const roles = new Map<string, StyleRole | null>();
  for (const id of styles.keys()) roles.set(id, roleOfStyle(id, styles));
  return { roleOf: (id) => (id === null ? null : (roles.get(id) ?? null)) };
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const event of readXmlEvents(xml)) {
    if (event.kind !== 'open') continue;
    const value = event.attributes.get('w:val') ?? '';
    if (event.name === 'w:style') {
      style = { name: '', basedOn: null, outlineLevel: null };
      const id = event.attributes.get('w:styleId');
      const isParagraph = (event.attributes.get('w:type') ?? 'paragraph') === 'paragraph';
      if (isParagraph && id !== undefined && !styles.has(id)) styles.set(id, style);
    } else if (style === null) continue;
    else if (event.name === 'w:name') style.name = value;
    else if (event.name === 'w:basedOn') style.basedOn = value;
    else if (event.name === 'w:outlineLvl') style.outlineLevel = Number.parseInt(value, 10);
  }
  return styles;
}

/** Words for the title of a document, for programs that translate it. */
const titleName = /^(title|titel|titre|título|titolo)$/i;
const subtitleName = /^(subtitle|untertitel|ondertitel|sous-titre|subtítulo|sottotitolo)$/i;

function roleOfStyle(id: string, styles: ReadonlyMap<string, Style>): StyleRole | null {
  const seen = new Set<string>();
  for (let style = styles.get(id); style; style = next(style)) {
    if (/^(toc|contents?) ?(heading|\d)/i.test(style.name)) return 'contents';
    if (titleName.test(style.name)) return 'title';
    if (subtitleName.test(style.name)) return 'subtitle';
    if (style.outlineLevel !== null) return style.outlineLevel < 9 ? style.outlineLevel + 1 : null;
    const level = /^heading (\d)/i.exec(style.name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return null;

  function next({ basedOn }: Style): Style | undefined {
    if (basedOn === null || seen.has(basedOn)) return undefined;
    seen.add(basedOn);
    return styles.get(basedOn);
  }
}
