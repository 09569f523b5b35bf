import { checkDocument } from '../config/check-document.js';
import type { ConfigProblem } from '../config/config.js';
import { parseYaml } from '../config/parse-yaml.js';
import type { Codebook } from '../model/index.js';
import { type CodebookFile, codebookSchema } from './schema.js';

/** What a codebook's file says; null where something in it is wrong. */
export interface CodebookReading {
  readonly codebook: Codebook | null;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Returns the codebook of a YAML text. Nothing is thrown: whatever is wrong is gathered as `problems`, each with its line and
 * column. `file` is the name used in the problems.
 */
export function readCodebook(text: string, file: string): CodebookReading {
  const parsed = parseYaml(text, file);
  const { output, problems } = checkDocument(
    parsed,
    codebookSchema,
    'A codebook is a list of names and values that begins with `themes:`.',
  );
  if (output === null || problems.length > 0) return { codebook: null, problems };
  // The schema has just checked it; its type is lost on the way through the table of names.
  const { themes, synonyms, ignore } = output as CodebookFile;
  const names = themes.map(({ name }) => name.toLowerCase());
  const repeated = names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
  if (repeated.length > 0) {
    const text = 'Another theme has this name already. Give each its own.';
    const listed = repeated.map((index) => parsed.problemAt(['themes', index, 'name'], 'value', text));
    return { codebook: null, problems: listed };
  }
  return { codebook: { themes, synonyms, ignore }, problems };
}
