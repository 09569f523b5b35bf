import { declaration, escapeText } from '../shapes/markup.js';

/** Returns the part with the counts that programs show. */
export function appProperties(slides: number, notes: number, format: string): string {
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>ddat-playback</Application><PresentationFormat>' +
    `${escapeText(format)}</PresentationFormat>` +
    `<Slides>${slides}</Slides><Notes>${notes}</Notes></Properties>`
  );
}
