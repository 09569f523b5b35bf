import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { ConfigProblem } from './config.js';
import { explainYamlError } from './explain-yaml-error.js';

/** A step into a file: the key of a list of named values, or the position in a list from 0. */
export type Step = string | number;

export interface ParsedYaml {
  /** Plain values; null for an empty file. */
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  /** Returns a problem at the value a path leads to, or at the last key of the path. */
  problemAt(path: readonly Step[], what: 'key' | 'value', text: string): ConfigProblem;
}

/** Real configurations are shorter than this; a longer file was probably given by mistake. */
const maxLength = 1_000_000;

/** A value may be repeated by reference so many times: enough for a person, too little to fill the memory. */
const maxAliases = 100;

const keyIsNoText =
  'The name of a setting is a text; this is a list, a map or a reference. A text that begins with `[`, `{`, `?` or `*` needs quotation marks.';

const tooDeep = 'The file is nested too deeply to be read.';

/** The lexer's mark that the next token is the text of a value. */
const scalarFollows = '\u001f';

/** Lists within lists on one line: no configuration has more, and the parser ends the process on a hundred thousand. */
const deepest = 100;

/** Returns what a YAML file says. What is wrong with its form is a problem in plain words; nothing is thrown. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const at = (offset: number | null | undefined, words: string): ConfigProblem => {
    if (offset === null || offset === undefined) return { file, line: null, column: null, text: words };
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), text: words };
  };
  const failed = (problems: readonly ConfigProblem[]): ParsedYaml => ({
    value: null,
    problems,
    problemAt: (_path, _what, words) => at(null, words),
  });
  if (text.length > maxLength) return failed([at(null, 'The file is too long to be a configuration.')]);
  if (text.includes('\0')) return failed([at(null, 'The file is not a text.')]);
  if (isNestedTooDeeply(text)) return failed([at(null, tooDeep)]);
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0 || document.warnings.length > 0) {
      const found = [...document.errors, ...document.warnings];
      return failed(
        found.slice(0, 5).map(({ pos, code, message }) => at(pos[0], explainYamlError(code, message))),
      );
    }
    const lost = findLostReference(document);
    if (lost !== null) return failed([at(lost, explainYamlError('BAD_ALIAS', ''))]);
    const key = findKeyThatIsNoText(document);
    if (key !== null) return failed([at(key, keyIsNoText)]);
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    const root = document.contents;
    return {
      value,
      problems: [],
      problemAt: (path, what, words) => at(offsetOf(root, path, what), words),
    };
  } catch (error) {
    return failed([
      at(
        null,
        error instanceof ReferenceError
          ? 'Values are repeated by reference (`&` and `*`) too many times. Write them out.'
          : tooDeep,
      ),
    ]);
  }
}

/**
 * Whether lists stand within lists more than `deepest` times by brackets, or by marks in one line. Checked before parsing: a stack overflow while a regular expression is compiled kills the process. File length already limits indentation.
 */
function isNestedTooDeeply(text: string): boolean {
  let [brackets, marks, beforeScalar] = [0, 0, false];
  for (const token of new Lexer().lex(text)) {
    if (!beforeScalar) {
      if (token === '[' || token === '{') brackets += 1;
      else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
      else if (token === '-' || token === '?') marks += 1;
      else if (token.endsWith('\n')) marks = 0;
    }
    if (brackets > deepest || (brackets === 0 && marks > deepest)) return true;
    beforeScalar = token === scalarFollows;
  }
  return false;
}

/** Offset of the first reference to a value that has no such name, or null. */
function findLostReference(document: Document.Parsed): number | null {
  const named = new Set<string>();
  let lost: number | null = null;
  visit(document, (_key, node) => {
    if (isAlias(node) && !named.has(node.source)) lost ??= node.range?.[0] ?? 0;
    else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) named.add(node.anchor);
  });
  return lost;
}

/** Offset of the first key that is a list or a map, or null. Converting such a key to text takes twice as long for each level of nesting. */
function findKeyThatIsNoText(document: Document.Parsed): number | null {
  let found: number | null = null;
  visit(document, {
    Pair: (_key, { key }) => {
      if (key === null || isScalar(key)) return undefined;
      found = startOf(key as Node) ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** Offset of the node a path leads to; where the path leads out of the file, of the last node met on it. */
function offsetOf(root: Node | null, path: readonly Step[], what: 'key' | 'value'): number | null {
  let node: unknown = root;
  let last = startOf(root) ?? 0;
  path.forEach((step, index) => {
    const isLast = index === path.length - 1;
    if (isAlias(node)) return;
    if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      last = startOf(pair?.key) ?? last;
      if (isLast && what === 'key') return;
      node = pair?.value;
    } else return;
    last = startOf(node) ?? last;
  });
  return last;
}

function startOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}
