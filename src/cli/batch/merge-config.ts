import type { Config, Options } from '../../index.js';
import { isCodebookFile } from '../codebooks.js';
import { isTemplateFile } from '../templates.js';
import type { PlainConfig } from './tasks.js';

/** A configuration that says nothing. */
export const noConfig: PlainConfig = { options: {}, run: {}, accept: [] };

/** Gives a configuration with the files it names under the folder it stands in. */
export function anchorConfig(
  { options, run, accept }: Omit<Config, 'problems'>,
  folder: string,
): PlainConfig {
  const at = (file: string) => (/^([\\/]|[A-Za-z]:)/.test(file) ? file : `${folder}${file}`);
  const { review, since, template, codebook, ...plain } = options;
  const anchored: Options = {
    ...plain,
    ...(review === undefined ? {} : { review: typeof review === 'string' ? at(review) : review }),
    ...(since === undefined ? {} : { since: typeof since === 'string' ? at(since) : since }),
    ...(template === undefined
      ? {}
      : { template: typeof template === 'string' && isTemplateFile(template) ? at(template) : template }),
    ...(codebook === undefined
      ? {}
      : {
          codebook: codebook.map((one) => (typeof one === 'string' && isCodebookFile(one) ? at(one) : one)),
        }),
  };
  return {
    options: anchored,
    run: run.redactNames === undefined ? run : { ...run, redactNames: at(run.redactNames) },
    accept,
  };
}

/** Gives the whole paths of the files that a configuration names. */
export function filesOfConfig({ options, run }: PlainConfig): string[] {
  const { review, since, template, codebook = [] } = options;
  return [review, since, template, run.redactNames, ...codebook].filter((file) => typeof file === 'string');
}

/**
 * Gives what holds for an event: what is said of all, but for the combined playback's own title, review and earlier event, then what is
 * said of it alone. A later one wins, key by key; accepted findings add up, the event's own first.
 */
export function mergeConfigs(shared: PlainConfig, own: readonly PlainConfig[]): PlainConfig {
  const { title: _title, review: _review, since: _since, ...common } = shared.options;
  return own.reduce(layConfig, { ...shared, options: common });
}

/** Gives a configuration with what another says laid over it. */
export function layConfig(below: PlainConfig, above: PlainConfig): PlainConfig {
  const isMapped = below.options.mapping !== undefined || above.options.mapping !== undefined;
  return {
    options: {
      ...below.options,
      ...above.options,
      ...(isMapped ? { mapping: { ...below.options.mapping, ...above.options.mapping } } : {}),
    },
    run: { ...below.run, ...above.run },
    accept: [...above.accept, ...below.accept],
  };
}
