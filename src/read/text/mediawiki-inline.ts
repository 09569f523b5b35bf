/** A wiki text without its templates, and the names of those that were taken out. */
export interface WithoutTemplates {
  readonly text: string;
  readonly names: readonly string[];
}

/** Takes out `{{templates}}`, those in each other too; line ends stay, so that every line keeps its number. */
export function takeOutTemplates(text: string): WithoutTemplates {
  const open: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/\{\{\{|\}\}\}|\{\{|\}\}/g)) {
    if (match[0].startsWith('{')) {
      open.push(match.index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const end = match.index + match[0].length;
    while ((ranges.at(-1)?.start ?? -1) > start) ranges.pop();
    ranges.push({ start, end });
  }
  const pieces: string[] = [];
  const names: string[] = [];
  let kept = 0;
  for (const { start, end } of ranges) {
    const own = text.slice(start, end);
    pieces.push(text.slice(kept, start), own === '{{!}}' ? '|' : own.replace(/[^\n]+/g, ''));
    const name =
      own
        .replace(/^\{+|\}+$/g, '')
        .split('|')[0]
        ?.trim() ?? '';
    if (own !== '{{!}}') names.push(name.slice(0, 40));
    kept = end;
  }
  return { text: pieces.join('') + text.slice(kept), names };
}

const link = /\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,500}))?\]\]/g;
const unseenLink =
  /^\s*:?(?:category|file|image|media|kategorie|datei|bild|catégorie|fichier|categoría|archivo|categorie|bestand)\s*:/i;
const webLink =
  /\[(?:https?:|ftp:|mailto:)?\/\/[^\s\]]{1,2000}(?:\s+([^\]\n]{1,500}))?\]|\[(mailto:[^\s\]]{1,300})(?:\s+([^\]\n]{1,500}))?\]/g;

/** Returns a line or cell of wiki text as words with HTML: emphasis and targets of links go, tags stay to be read. */
export function readWikiInline(text: string): string {
  return text
    .replace(/<ref(?:\s[^<>]{0,200})?\/>|<references[^<>]{0,200}\/?>/gi, '')
    .replace(link, readLink)
    .replace(link, readLink)
    .replace(
      webLink,
      (whole: string, words?: string, mail?: string, name?: string) =>
        words ?? name ?? mail?.replace('mailto:', '') ?? whole.slice(1, -1),
    )
    .replace(/'{2,5}/g, '')
    .replace(/~{3,5}|__[A-Z]{3,20}__/g, '');
}

/** A caption of a picture may hold links of its own: they are read first, then the picture. */
function readLink(_: string, target: string, words?: string): string {
  return unseenLink.test(target) ? '' : (words ?? target.replace(/^:/, ''));
}

/** Tells whether all words of a line are bold. */
export function isBoldWikiLine(text: string): boolean {
  return /^'''(?!')[^']+(?:'[^']+)*'''\s*:?$/.test(text.trim());
}
