import { loadWording } from '../text/index.js';
import { nearestName } from '../text/nearest-name.js';
import type { Message } from '../text/wording.js';

/** A message of a template's that cannot stand for ours. */
export interface WrongMessage {
  readonly key: string;
  readonly what: 'key' | 'value';
  readonly sentence: string;
}

/** Returns what is wrong with messages that are to be said otherwise: names there are not, and blanks that nothing fills. */
export async function checkWording(wording: Readonly<Record<string, Message>>): Promise<WrongMessage[]> {
  const keys = Object.keys(wording);
  if (keys.length === 0) return [];
  const known = await loadWording('en-GB');
  return keys.flatMap((key): WrongMessage[] => {
    const ours = Object.hasOwn(known, key) ? known[key] : undefined;
    if (ours === undefined) {
      const near = nearestName(key, Object.keys(known));
      const sentence = `There is no message \`${key}\`${near === null ? '; templates/wording/en-GB.json holds them all.' : `; did you mean \`${near}\`?`}`;
      return [{ key, what: 'key', sentence }];
    }
    const own = wording[key] ?? '';
    const blanks = new Set(formsOf(ours).flatMap(blanksOf));
    const strange = formsOf(own)
      .flatMap(blanksOf)
      .find((blank) => !blanks.has(blank));
    if (strange !== undefined) {
      const listed = blanks.size === 0 ? 'It has none.' : `There are ${[...blanks].join(', ')}.`;
      return [{ key, what: 'value', sentence: `Nothing fills ${strange} in \`${key}\`. ${listed}` }];
    }
    if (typeof own !== 'string' && own.other === undefined)
      return [{ key, what: 'value', sentence: `\`${key}\` needs a form \`other\`.` }];
    if (typeof own !== 'string' && typeof ours === 'string')
      return [{ key, what: 'value', sentence: `\`${key}\` is one text, whatever the number.` }];
    return [];
  });
}

function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function blanksOf(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}
