import { promisify } from 'node:util';
import { deflate as deflateFramed, deflateRaw, deflateRawSync, deflateSync } from 'node:zlib';

const framed = promisify(deflateFramed) as (bytes: Uint8Array) => Promise<Buffer>;
const raw = promisify(deflateRaw) as (bytes: Uint8Array) => Promise<Buffer>;

/** Below this size another thread takes longer to reach than the work takes, in bytes. */
const worthAThread = 64 * 1024;

/** Gives bytes compressed by Node's zlib, large ones in another thread; see `Deflate` of `bytes`. */
export async function deflate(bytes: Uint8Array, format: 'deflate' | 'deflate-raw'): Promise<Uint8Array> {
  const isSmall = bytes.length < worthAThread;
  if (format === 'deflate') return isSmall ? deflateSync(bytes) : framed(bytes);
  return isSmall ? deflateRawSync(bytes) : raw(bytes);
}
