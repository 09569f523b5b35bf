import { unzipSync } from 'fflate';
import {
  createPlayback,
  OptionError,
  type Options,
  type PlaybackResult,
  readConfig,
  readEvent,
  renderPlayback,
} from '../../src/index.js';
import { lintPackage } from '../lint/lint-package.js';
import { parseXml } from '../lint/xml.js';
import { resources } from '../resources.js';
import { withValidJson } from '../shared/valid-json.js';
import type { Case } from './make-case.js';

/** How far a case goes: reading alone; on to themes, summary and JSON; or every output there is. */
export type Depth = 'read' | 'json' | 'all';

/** Runs a case. Throws what is wrong: anything thrown but a refusal in words, an output that is not valid, a changed prototype. */
export async function tryCase(one: Case, depth: Depth): Promise<void> {
  try {
    await runCase(one, depth);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    if (error.message.trim() === '') throw new Error(`It was refused without a word. ${error.stack}`);
  }
  const strays = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
  if (strays.length > 0) throw new Error(`Every object now has the keys ${strays.join(', ')}.`);
}

async function runCase({ kind, inputs, options, config }: Case, depth: Depth): Promise<void> {
  let asked: Options = options;
  if (config !== null) asked = { ...(await readConfig(config, 'ddat-playback.yaml')).options };
  // What a configuration names is a file on the disk; here is none.
  const { codebook, template, since, review, ...named } = asked;
  if (config !== null) asked = named;
  const hasFiles = [options.template, options.codebook, options.review, options.since].some(Boolean);
  if (depth === 'read' && !hasFiles && config === null) {
    await readEvent(inputs);
    const [input] = inputs;
    if (kind === 'stored' && input) await renderPlayback(input.bytes, { formats: [] }, resources);
    return;
  }
  const formats = depth === 'all' ? {} : { formats: ['json' as const] };
  judge(await createPlayback(inputs, { ...asked, ...formats }, resources));
  const [input] = inputs;
  if (kind === 'stored' && input && !hasFiles) judge(await renderPlayback(input.bytes, formats, resources));
}

function judge(result: Pick<PlaybackResult, 'files'> & { failures: PlaybackResult['failures'] }): void {
  const [failure] = result.failures;
  if (failure) throw failure.error;
  withValidJson(result);
  for (const { path, bytes } of result.files) {
    if (path.split('/').includes('..')) throw new Error(`${path} leaves its folder.`);
    if (path.endsWith('.pptx')) {
      // What a person typed is shown, also an entity or half a letter.
      const faults = lintPackage(bytes).filter((fault) => !/shows `.*`$/.test(fault));
      if (faults.length > 0) throw new Error(`The deck is not valid: ${faults.slice(0, 3).join('; ')}`);
    }
    if (path.endsWith('.xlsx')) {
      for (const [part, xml] of Object.entries(unzipSync(bytes))) {
        if (/\.(xml|rels)$/.test(part)) parseXml(new TextDecoder().decode(xml));
      }
    }
    if (path.endsWith('.svg')) parseXml(new TextDecoder().decode(bytes));
  }
}
