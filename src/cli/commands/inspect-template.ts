import { inspectTemplate, OptionError } from '../../index.js';
import type { Effects } from '../../io/index.js';
import type { TemplateFlags } from '../inputs/flags.js';
import { readOptionFiles } from '../inputs/option-files.js';
import { formatTemplateUse } from '../report/format-template-use.js';
import { exitCodes } from '../shell/exit-codes.js';

/** Says how a template is understood, to standard output. Gives 0; throws for a template that cannot be used. */
export async function inspectTemplateFile(
  name: string,
  flags: TemplateFlags,
  effects: Effects,
): Promise<number> {
  const { template } = await readOptionFiles({ template: name }, effects);
  const found = await inspectTemplate(template ?? name);
  if (!('layouts' in found)) throw new OptionError(found.join('\n'));
  effects.writeOut(
    flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : formatTemplateUse(found, effects.outWidth),
  );
  return exitCodes.done;
}
