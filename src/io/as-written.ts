import { lineEndForms } from '../model/line-ends.js';

/** What a file is known by. */
export interface Known {
  readonly path: string;
  /** Any of these is the file; one that is not known is none. */
  readonly hashes: readonly (string | undefined)[];
}

/** Returns the bytes of a file as we wrote them: a text may have other line ends now. Null where somebody changed it otherwise. */
export function asWritten(
  bytes: Uint8Array,
  { path, hashes }: Known,
  sha256: (bytes: Uint8Array) => string,
): Uint8Array | null {
  const isKnown = (form: Uint8Array) => hashes.includes(sha256(form));
  if (isKnown(bytes)) return bytes;
  return lineEndForms(path, bytes).find(isKnown) ?? null;
}
