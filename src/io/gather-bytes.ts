import { WorldError } from './effects.js';

/** How large an input may be: what is larger is no grid, and might not fit into the memory once it is read. */
export const largestInput = 256 * 1024 * 1024;

/** Returns what a stream yields as one. Throws `WorldError` when it is larger than an input may be, with its name as given. */
export async function gatherBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestInput) throw tooLarge(name, null);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Returns what to throw for an input that is too large; its size is null where it was not read to its end. */
export function tooLarge(name: string, size: number | null): WorldError {
  const has = size === null ? 'has more' : `has ${Math.ceil(size / 1024 / 1024)} MB`;
  return new WorldError(
    `${name} ${has}; a grid may have at most ${largestInput / 1024 / 1024} MB. Check that it is the grid, and delete pictures and empty rows, or part it into several files.`,
  );
}
