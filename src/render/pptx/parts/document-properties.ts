import { declaration, escapeText } from '../shapes/markup.js';

/** What the file says about itself. */
export interface DeckProperties {
  readonly title: string;
  readonly lang: string;
  /** ISO date, or null: then no time stands in the file. */
  readonly date: string | null;
}

/** Gives the part with title, language and, where given, the date. */
export function coreProperties({ title, lang, date }: DeckProperties): string {
  const times =
    date === null
      ? ''
      : ['created', 'modified']
          .map(
            (name) =>
              `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(date)}T00:00:00Z</dcterms:${name}>`,
          )
          .join('');
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title><dc:language>${escapeText(lang)}</dc:language>${times}</cp:coreProperties>`
  );
}

/** Gives the part with the counts that programs show. */
export function appProperties(slides: number, notes: number, format: string): string {
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>ddat-playback</Application><PresentationFormat>' +
    `${escapeText(format)}</PresentationFormat>` +
    `<Slides>${slides}</Slides><Notes>${notes}</Notes></Properties>`
  );
}
