import type { InputFile, Options } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { version } from '../shell/version.js';

/** Everything the files of a playback depend on. */
export interface Fingerprinted {
  readonly name: string;
  readonly inputs: readonly Pick<InputFile, 'path' | 'bytes'>[];
  /** With the texts and bytes of the files they name. */
  readonly options: Options;
  readonly strict: boolean;
  readonly accept: unknown;
}

/** Returns the hash of all that a playback is made from, this program's version with it. No path of the machine is in it. */
export function fingerprintOf(
  { name, inputs, options, strict, accept }: Fingerprinted,
  sha256: Effects['sha256'],
): string {
  const text = JSON.stringify(
    {
      version,
      name,
      inputs: inputs.map(({ path, bytes }) => [path, sha256(bytes)]),
      options,
      strict,
      accept,
    },
    (_key, value: unknown) => (value instanceof Uint8Array ? sha256(value) : value),
  );
  return sha256(new TextEncoder().encode(text));
}
