import { filesNamed, isPresentation } from '../index.js';
import type { Effects } from '../io/index.js';
import { anchorConfig, filesOfConfig } from './batch/merge-config.js';
import type { PlainConfig } from './batch/tasks.js';
import type { BuildFlags } from './flags.js';
import { isTemplateFile } from './templates.js';

type NamingFlags = Pick<BuildFlags, 'review' | 'since' | 'template' | 'redactNames' | 'codebook'>;

/**
 * Gives the files that flags and a configuration name, and those that a template of theirs names: in a folder of grids they are no
 * grids. `folder` is that of the configuration, with a slash at its end, or nothing. Where a template cannot be read, who needs it says so.
 */
export async function filesBeside(
  { options, run, folder }: Pick<PlainConfig, 'options' | 'run'> & { readonly folder: string },
  { review, since, template, redactNames, codebook = [] }: NamingFlags,
  effects: Effects,
): Promise<string[]> {
  const config = anchorConfig({ options, run, accept: [] }, folder);
  const flagged = [review, since, template, redactNames, ...codebook].filter((file) => file !== undefined);
  const templates = [template, config.options.template].filter((file) => typeof file === 'string');
  const further = await Promise.all(templates.map((file) => filesOfTemplate(file, effects)));
  return [...flagged, ...filesOfConfig(config), ...further.flat()];
}

async function filesOfTemplate(file: string, effects: Effects): Promise<string[]> {
  if (!isTemplateFile(file) || isPresentation(file)) return [];
  const bytes = await effects.readTemplateFile(file).catch(() => null);
  const folder = file.replace(/[^\\/]*$/, '');
  return bytes === null ? [] : filesNamed(new TextDecoder().decode(bytes)).map((path) => `${folder}${path}`);
}
