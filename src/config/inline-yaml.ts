import { stringify } from 'yaml';

/** Returns a value as YAML on one line, in quotation marks where it would be read as something else, by YAML 1.1 as well: `yes`, `12`. */
export function inlineYaml(value: unknown): string {
  return stringify(value, {
    schema: 'yaml-1.1',
    lineWidth: 0,
    blockQuote: false,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trimEnd();
}
