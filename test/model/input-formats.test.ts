import { describe, expect, it } from 'vitest';
import { hasGridName, hasReadableName, readableFormats } from '../../src/model/index.js';

describe('the names of input files', () => {
  it.each(['grid.csv', 'Grid.TAB', 'notes.markdown', 'a.b.xlsm', 'page.htm'])('%s: can be read', (name) => {
    expect(hasReadableName(name)).toBe(true);
  });

  it.each(['letter.odt', 'talk.odp', 'letter.rtf', 'sheet.fods'])(
    '%s: is handed in, but cannot be read',
    (name) => {
      expect(hasReadableName(name)).toBe(false);
      expect(hasGridName(name)).toBe(true);
    },
  );

  it.each(['csv', 'grid.csv.bak', 'picture.png', 'gridcsv'])('%s: is no grid', (name) => {
    expect(hasGridName(name)).toBe(false);
  });

  it('are told in one sentence', () => {
    expect(readableFormats).toBe(
      'XLSX, ODS, CSV, TSV, HTML, MHTML, EML, DOCX, PPTX, Markdown, AsciiDoc, reStructuredText, MediaWiki, JSON, YAML and text',
    );
  });
});
