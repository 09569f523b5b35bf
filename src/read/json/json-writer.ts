import type { Block } from '../../model/index.js';
import { readBlocks } from '../cells/blocks.js';
import { cleanText } from '../source/clean-text.js';

/** Makes blocks of the texts of a JSON file, and counts the invisible characters taken out of them. */
export interface JsonWriter {
  /** A text that is one block as it is. */
  item(text: unknown, kind?: Block['kind']): Block[];
  /** A text that a person wrote, which may have lines, lists or markup. */
  prose(text: unknown): Block[];
  cleaned(): number;
}

/** Returns a writer that has counted nothing yet. A value that is no text or number gives no block. */
export function createJsonWriter(): JsonWriter {
  let cleaned = 0;
  const clean = (value: unknown): string => {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') return '';
    const { text, count } = cleanText(value.replace(/\r\n?/g, '\n'));
    cleaned += count;
    return text;
  };
  return {
    item: (value, kind = 'listItem') => {
      const text = clean(value).replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [{ text, kind }];
    },
    prose: (value) => readBlocks(clean(value)),
    cleaned: () => cleaned,
  };
}
