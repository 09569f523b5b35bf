import { describe, expect, it } from 'vitest';
import { readFile, showPassages, showRows } from '../show-grids.js';
import { makeArchive, makeDocument, makeEncryptedFile } from './make-office-files.js';

const p = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const based = (id: string) => `<w:basedOn w:val="${id}"/>`;
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;

describe('readWord', () => {
  it('reads headings by Word’s own styles, translated ones, and those a person made from them', async () => {
    const styles = [
      style('Titel', 'Title'),
      style('Untertitel', 'Subtitle', based('Standard')),
      style('berschrift1', 'heading 1', outline(0)),
      style('Mine', 'Session name', based('berschrift1')),
      style('Mine2', 'Room name', based('Mine') + outline(1)),
      style('Plain', 'Small print', based('berschrift1') + outline(9)),
      style('Verzeichnis1', 'toc 1', based('Standard')),
      style('Loop', 'Loop', based('Loop2')),
      style('Loop2', 'Loop 2', based('Loop')),
    ].join('');
    const body =
      p('Museums', 'Titel') +
      p('May', 'Untertitel') +
      p('Leeds 3', 'Verzeichnis1') +
      p('Leeds', 'berschrift1') +
      p('Session 1', 'Mine') +
      p('Loft', 'Mine2') +
      p('small', 'Plain') +
      p('round', 'Loop');
    const { document } = await readFile('a.docx', makeDocument(body, { styles }));
    expect(document.title).toBe('Museums');
    expect(showPassages(document)).toEqual([
      '1# Museums',
      '2# May',
      '2# Leeds',
      '2# Session 1',
      '3# Loft',
      '- small',
      '- round',
    ]);
  });

  it('keeps the levels of headings where there is no title', async () => {
    const styles = style('Heading1', 'heading 1') + style('Heading2', 'heading 2');
    const { document } = await readFile(
      'a.docx',
      makeDocument(p('Leeds', 'Heading1') + p('Loft', 'Heading2'), { styles }),
    );
    expect(showPassages(document)).toEqual(['1# Leeds', '2# Loft']);
  });

  it('reads tables with merged cells, paragraphs and line breaks', async () => {
    const merge = (kind: string) => `<w:vMerge w:val="${kind}"/>`;
    const body = table(
      row(cell(p('Topic')), cell(p('Points')), cell(p('Actions'))),
      row(cell(p('Loans'), merge('restart')), cell(p('one') + p('two')), cell(p('Ask Kim'))),
      row(
        cell('<w:p/>', merge('continue')),
        cell('<w:p><w:r><w:t>three</w:t><w:br/><w:t>four</w:t></w:r></w:p>', '<w:gridSpan w:val="2"/>'),
      ),
    );
    const { document } = await readFile('a.docx', makeDocument(body));
    expect(showRows(document.grids[0])).toEqual([
      ['Topic', 'Points', 'Actions'],
      ['[2×1] Loans', 'one / two', 'Ask Kim'],
      ['^', '[1×2] three / four', '^'],
    ]);
  });

  it('leaves out deleted text, comments and footnotes, and counts the latter two', async () => {
    const body =
      '<w:p><w:r><w:t>Keep </w:t></w:r><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>';
    const file = makeDocument(body, {
      comments: `<w:comment w:id="0" w:author="Kim">${p('said Otto')}</w:comment>`,
      footnotes: `<w:footnote w:id="3">${p('a note')}</w:footnote>`,
    });
    const { document, codes } = await readFile('a.docx', file);
    expect(showPassages(document)).toEqual(['- Keep new']);
    expect(codes).toEqual(['comments-left-out', 'footnotes-left-out']);
  });

  it('refuses entities, what is no document inside, elements in each other without end, and passwords', async () => {
    const laughs = makeArchive({
      'word/document.xml': '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
    });
    expect((await readFile('a.docx', laughs)).codes).toEqual(['file-damaged']);
    expect((await readFile('a.docx', makeArchive({ 'word/document.xml': '<' }))).codes).toEqual([
      'file-damaged',
    ]);
    const deep = makeDocument('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000));
    expect((await readFile('a.docx', deep)).codes).toEqual(['file-damaged']);
    expect((await readFile('a.docx', makeEncryptedFile())).codes).toEqual(['file-encrypted']);
  });

  it('refuses a document that is larger than a tree of it could be held', async () => {
    const large = makeDocument(p('word').repeat(280_000));
    expect((await readFile('a.docx', large)).codes).toEqual(['file-holds-too-much']);
  });
});
