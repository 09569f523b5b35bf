import { joinBytes } from './join-bytes.js';

/**
 * Gives bytes compressed by the platform's own deflate, which runs in its threads: with a zlib frame (`deflate`, for PNG) or
 * without (`deflate-raw`, for ZIP). The stream is read by hand: `Response` would load the whole of fetch.
 */
export async function deflate(bytes: Uint8Array, format: 'deflate' | 'deflate-raw'): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream(format);
  const writer = writable.getWriter();
  void writer.write(new Uint8Array(bytes));
  void writer.close();
  const parts: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
  return joinBytes(parts);
}
