import { checkDocument } from '../config/check-document.js';
import { parseYaml } from '../config/parse-yaml.js';
import { type TemplateYaml, templateSchema } from './schema.js';

/** Returns the files that a template names, by the paths it names them with; none for a text that is no template. */
export function filesNamed(text: string): readonly string[] {
  const { value } = parseYaml(text, '');
  const result = checkDocument(parseYaml(text, ''), templateSchema, '');
  if (value === null || result.output === null) return [];
  // Checked by the schema.
  const { logo, corporate } = result.output as TemplateYaml;
  return [logo?.file, corporate].filter((path) => path !== undefined);
}
