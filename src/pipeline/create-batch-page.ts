import type { OutputFile } from '../model/index.js';
import type { BatchPageSources } from '../render/html/batch-page.js';

export type { BatchPageEvent, BatchPageSources } from '../render/html/batch-page.js';

/** Returns the page that leads to the playbacks of many events and to their combined one, in a language such as `en-GB`. */
export async function createBatchPage(sources: BatchPageSources, lang: string): Promise<OutputFile> {
  const { createSay, loadWording } = await import('../text/index.js');
  const { renderBatchPage } = await import('../render/html/batch-page.js');
  return renderBatchPage(sources, createSay(await loadWording(lang), lang), lang);
}
