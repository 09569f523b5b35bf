import { LineCounter, parseDocument } from 'yaml';
import type { Diagnose } from '../../diagnostics/index.js';
import type { GridDocument } from '../../model/index.js';
import { readJsonValue } from '../json/json.js';
import { Unreadable } from '../source/unreadable.js';

/** Returns the table of a list of sessions in YAML, as the same list in JSON gives it. Throws `Unreadable` for any other YAML. */
export function readYaml(file: string, text: string, diagnose: Diagnose): GridDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line } = lineCounter.linePos(fault.pos[0]);
    throw new Unreadable((report, place) => report('yaml-broken', { ...place, row: line }, { line }));
  }
  return readJsonValue(file, toValue(document), diagnose, 'YAML');
}

/** Aliases that repeat each other would fill the memory: more of them than a list of sessions has are refused. */
function toValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}
