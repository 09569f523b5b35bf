import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Block, FrontMatterField } from '../../model/index.js';
import { cellOf } from '../cells/cell.js';

/** The lines above a text that say what it is. */
export interface FrontMatter {
  readonly fields: readonly FrontMatterField[];
  readonly title: string | null;
  /** How many lines it takes, its borders included. */
  readonly lineCount: number;
}

/** No front matter is longer than this. */
const maxLines = 1_000;

/** A field and the line it is in, counted from the first one below the border. */
interface Field {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: number;
}

/** Returns the front matter of a text: YAML between `---` or TOML between `+++`; null where the text begins with none. */
export function readFrontMatter(file: string, lines: readonly string[]): FrontMatter | null {
  const border = lines[0]?.trimEnd();
  if (border !== '---' && border !== '+++') return null;
  const closing = border === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
  const end = lines.slice(1, maxLines).findIndex((line) => closing.test(line)) + 1;
  if (end < 2) return null;
  const own = lines.slice(1, end);
  const read = border === '---' ? readYaml(own) : readToml(own);
  if (read === null || read.length === 0) return null;
  const fields = read.map(({ name, values, line }): FrontMatterField => {
    const blocks = values.map((text): Block => ({ text, kind: values.length > 1 ? 'listItem' : 'line' }));
    return { name, cell: cellOf(blocks, { file, row: line + 2 }) };
  });
  const title = fields.find(({ name }) => name.toLowerCase() === 'title')?.cell.text || null;
  return { fields, title, lineCount: end + 1 };
}

/** Templates and typing slips break YAML; then each line that reads as a field is one, if no other line is left. */
function readYaml(lines: readonly string[]): Field[] | null {
  const counter = new LineCounter();
  const document = parseDocument(lines.join('\n'), { lineCounter: counter, uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return readFieldLines(lines);
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const line = counter.linePos(key.range?.[0] ?? 0).line - 1;
    return [{ name: String(key.value), values: valuesOf(value as Node | null), line }]; // Read from text: always nodes.
  });
}

/** Returns the texts in a node: one for a scalar, else one for each entry. Aliases are not followed. */
function valuesOf(node: Node | null, depth = 0): string[] {
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    return text.trim() === '' ? [] : [text.trim().replace(/\s+/g, ' ')];
  }
  if (!isCollection(node) || depth > 4) return [];
  return node.items.flatMap((item) => {
    if (!isPair(item)) return valuesOf(item as Node, depth + 1);
    const values = valuesOf(item.value as Node | null, depth + 1);
    return values.map((value) => `${String(item.key)}: ${value}`);
  });
}

function readFieldLines(lines: readonly string[]): Field[] | null {
  const fields: Field[] = [];
  for (const [line, text] of lines.entries()) {
    const match = /^([\p{L}\w][\p{L}\w .-]{0,40}):(?:[ \t]+(.*)|)$/u.exec(text);
    if (match?.[1]) {
      const value = unquote((match[2] ?? '').trim());
      fields.push({ name: match[1].trim(), values: value === '' ? [] : [value], line });
    } else if (!/^(?:\s|#|-\s|$)/.test(text)) return null;
  }
  return fields;
}

/** A field a line; lists may run over several. What stands in a table (`[params]`) has its name before it. */
function readToml(lines: readonly string[]): Field[] | null {
  const fields: Field[] = [];
  let table = '';
  for (let line = 0; line < lines.length; line++) {
    const text = (lines[line] ?? '').trim();
    if (text === '' || text.startsWith('#')) continue;
    const heading = /^\[{1,2}([^[\]]+)\]{1,2}$/.exec(text);
    if (heading?.[1]) {
      table = `${heading[1]}.`;
      continue;
    }
    const match = /^([\w".-]+)\s*=\s*(.*)$/.exec(text);
    if (!match?.[1]) return null;
    const from = line;
    let value = match[2] ?? '';
    while (value.startsWith('[') && !/\]\s*$/.test(value) && line + 1 < lines.length) {
      line++;
      value += ` ${(lines[line] ?? '').trim()}`;
    }
    const values = value.startsWith('[') ? splitTomlList(value) : [unquote(value.replace(/\s+#.*$/, ''))];
    fields.push({ name: table + unquote(match[1]), values: values.filter((one) => one !== ''), line: from });
  }
  return fields;
}

function splitTomlList(list: string): string[] {
  return [...list.matchAll(/"([^"]*)"|'([^']*)'|([^\s,[\]"']+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
