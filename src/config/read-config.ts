import type { Options } from '../options/settings.js';
import { checkDocument } from './check-document.js';
import type { Acceptance, Config, RunOptions } from './config.js';
import { configKeys, configSchema } from './keys.js';

/**
 * Returns what a `ddat-playback.yaml` says. Nothing is thrown: whatever is wrong is gathered as `problems`, each with its line
 * and column, and left out of the rest. `file` is the name used in the problems.
 */
export async function readConfig(text: string, file: string): Promise<Config> {
  // Most people have no configuration: its parser loads for those who do.
  const { parseYaml } = await import('./parse-yaml.js');
  const parsed = parseYaml(text, file);
  const nothing = { options: {}, run: {}, accept: [] };
  if (parsed.problems.length === 0 && parsed.value === null) return { ...nothing, problems: [] };
  const { output, problems } = checkDocument(
    parsed,
    configSchema,
    'The file is a list of names and values, such as `title: My event`.',
  );
  // The schema gives a value for each name; `unknown` is what its table of schemas makes of that.
  return { ...(output === null ? nothing : distribute(output as Record<string, unknown>)), problems };
}

/** Puts each value where its key says it goes. */
export function distribute(values: Record<string, unknown>): Pick<Config, 'options' | 'run' | 'accept'> {
  const goals: Record<string, Record<string, unknown>> = { options: {}, mapping: {}, run: {}, accept: {} };
  for (const [key, { goal, as }] of Object.entries(configKeys)) {
    const value = values[key];
    if (value !== undefined && goals[goal]) goals[goal][as] = value;
  }
  const { options, mapping, run, accept } = goals;
  // The schema of each key is the one its goal has, so the values fit; the compiler cannot follow them through the table.
  return {
    options: { ...options, ...(Object.keys(mapping ?? {}).length > 0 ? { mapping } : {}) } as Options,
    run: run as RunOptions,
    accept: (accept?.accept ?? []) as readonly Acceptance[],
  };
}
