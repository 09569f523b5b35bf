/** What an Office file marks in its text, put as a reader of the page sees it. */
export interface WordText {
  readonly xml: string;
  /** How many pieces of hidden text were left out. */
  readonly hidden: number;
  /** Ids of the relations to pieces of other files, in order; the text has `chunkSign` where each was. */
  readonly chunks: readonly string[];
}

/** Stands where a piece of another file was; no text holds it, as control characters are cleaned away. */
export const chunkSign = (number: number) => `\u0001${number}\u0001`;

// A run holds no other run but for its text boxes and readings; these patterns take the innermost only and never look past its end.
const run = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|<\/w:r>)[\s\S])*<\/w:r>/g;
const vanish = /<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/;
const reading =
  /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:ruby>(?:(?!<w:rubyBase>|<\/w:ruby>)[\s\S])*<w:rubyBase>((?:(?!<\/w:rubyBase>)[\s\S])*)<\/w:rubyBase>\s*<\/w:ruby>\s*<\/w:r>/g;
const control = /<w:sdt>(?:(?!<w:sdt>|<\/w:sdt>)[\s\S])*<\/w:sdt>/g;
const row =
  /(<w:tr(?: [^>]*)?>)((?:(?!<w:tc[ >]|<\/w:tr>)[\s\S])*<w:gridBefore w:val="(\d{1,2})"\/>(?:(?!<w:tc[ >]|<\/w:tr>)[\s\S])*)/g;
const chunk =
  /<w:altChunk (?:[^>]*?)r:id="([^"]+)"[^>]*?(?:\/>|>(?:(?!<\/w:altChunk>)[\s\S])*<\/w:altChunk>)/g;
const emptyCell = '<w:tc><w:p/></w:tc>';

/**
 * Gives the XML of a Word document without hidden text and prompts of empty fields, with the base of readings (ruby), breaks as breaks,
 * and blank cells where a row begins late (ECMA-376 part 1: 17.3.2.41, 17.5.2.39, 17.3.3.25, 17.4.15, 17.17.2.1).
 */
export function readWordMarks(xml: string): WordText {
  let hidden = 0;
  const chunks: string[] = [];
  let text = xml.replace(/<w:cr\s*\/>/g, '<w:br/>');
  if (text.includes('<w:ruby>')) text = text.replace(reading, '$1');
  if (text.includes('<w:vanish'))
    text = text.replace(run, (whole) => {
      if (!vanish.test(whole)) return whole;
      if (/<w:t[ >]/.test(whole)) hidden++;
      return '';
    });
  if (text.includes('<w:showingPlcHdr'))
    text = text.replace(control, (whole) =>
      whole.includes('<w:showingPlcHdr') ? whole.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, '') : whole,
    );
  if (text.includes('<w:gridBefore'))
    text = text.replace(
      row,
      (_, open: string, before: string, count: string) => open + before + emptyCell.repeat(Number(count)),
    );
  if (text.includes('<w:altChunk'))
    text = text.replace(chunk, (_, id: string) => {
      chunks.push(id);
      return `<w:p><w:r><w:t>${chunkSign(chunks.length)}</w:t></w:r></w:p>`;
    });
  return { xml: text, hidden, chunks };
}
