import { checkDocument } from '../config/check-document.js';
import type { ConfigProblem } from '../config/config.js';
import { type ParsedYaml, parseYaml } from '../config/parse-yaml.js';
import { checkWording } from './check-wording.js';
import { type TemplateYaml, templateSchema } from './schema.js';

/** What a template's file says; null where something in it is wrong. */
export interface YamlReading {
  readonly yaml: TemplateYaml | null;
  readonly problems: readonly ConfigProblem[];
  /** Returns a problem at a value of the file. */
  readonly problemAt: ParsedYaml['problemAt'];
}

/**
 * Returns what the YAML text of a template says. Nothing is thrown: whatever is wrong is gathered as `problems`, each with its
 * line and column. `file` is the name used in the problems.
 */
export async function readTemplate(text: string, file: string): Promise<YamlReading> {
  const parsed = parseYaml(text, file);
  const { problemAt } = parsed;
  const { output, problems } = checkDocument(
    parsed,
    templateSchema,
    'A template is a list of names and values, such as `marking: OFFICIAL`.',
  );
  if (output === null || problems.length > 0) return { yaml: null, problems, problemAt };
  // The schema has just checked it; its type is lost on the way through the table of names.
  const yaml = output as TemplateYaml;
  const wrong = await checkWording(yaml.wording ?? {});
  const listed = wrong.map(({ key, sentence, what }) => problemAt(['wording', key], what, sentence));
  return { yaml: listed.length > 0 ? null : yaml, problems: listed, problemAt };
}
