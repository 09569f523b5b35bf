import { declaration, escapeText } from './markup.js';

/** What the file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly lang: string;
  /** ISO date, or null: then no time is in the file. */
  readonly date: string | null;
}

/** Returns the part with title, language and, where given, the date. */
export function coreProperties({ title, lang, date }: DocumentProperties): string {
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
