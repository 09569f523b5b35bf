/** Where a JSON text breaks, counted from 1, and what could be there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const space = /[ \t\n\r]*/y;

/** What may come next. */
type State = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/**
 * Returns the first place where a text stops being JSON, or null when it never does. Node's own messages do not always tell
 * it. Lists and objects that are open are kept in a list of their own, so that depth does not matter.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = skip(space, text, 0);
  for (;;) {
    if (state === 'comma or end' && open.length === 0) {
      return at === text.length ? null : faultAt(text, at, 'the end of the file');
    }
    const mark = text[at];
    const inside = open.at(-1);
    const end = inside === '[' ? ']' : '}';
    if ((state === 'value or end' || state === 'key or end' || state === 'comma or end') && mark === end) {
      open.pop();
      state = 'comma or end';
      at++;
    } else if (state === 'comma or end') {
      if (mark !== ',') return faultAt(text, at, `\`,\` or \`${end}\``);
      state = inside === '[' ? 'value' : 'key';
      at++;
    } else if (state === 'colon') {
      if (mark !== ':') return faultAt(text, at, '`:`');
      state = 'value';
      at++;
    } else if (state === 'key' || state === 'key or end') {
      const after = skip(string, text, at);
      if (after === at) return faultAt(text, at, 'a name in double quotation marks');
      state = 'colon';
      at = after;
    } else if (mark === '[' || mark === '{') {
      open.push(mark);
      state = mark === '[' ? 'value or end' : 'key or end';
      at++;
    } else {
      const after = Math.max(skip(string, text, at), skip(scalar, text, at));
      if (after === at) return faultAt(text, at, mark === '"' ? 'a text that ends in its line' : 'a value');
      state = 'comma or end';
      at = after;
    }
    at = skip(space, text, at);
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n'), expected };
}
