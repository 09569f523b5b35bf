import type { FontSet, InputFile, OutputFile } from '../model/index.js';

/** A file of a person's own that stood where a new one was to be written. */
export interface KeptFile {
  /** Path inside the out folder. */
  readonly path: string;
  /** Where it is now. */
  readonly keptAs: string;
}

export interface WriteReport {
  readonly kept: readonly KeptFile[];
}

/** The program's only ways to touch the world, passed in so that tests can play the world. */
export interface Effects {
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Whether stderr is a terminal that a person watches. */
  readonly isTerminal: boolean;
  /** Whether colours are wanted: a terminal, and no `NO_COLOR`. */
  readonly colours: boolean;
  environment(name: string): string | undefined;
  /**
   * Gives the files that paths name: a file, a folder, a pattern with `*` or `?`, or `-` for standard input. Files named
   * one by one keep their order; those of a folder or pattern are sorted. Throws `WorldError` for a path that cannot be read.
   */
  readInputs(paths: readonly string[], out: string | null): Promise<InputFile[]>;
  loadFonts(): Promise<FontSet>;
  sha256(bytes: Uint8Array): string;
  /** Writes files into a folder, whole or not at all; see `writePlayback`. */
  writePlayback(out: string, files: readonly OutputFile[]): Promise<WriteReport>;
}

/** Something in the world that stops us and that a person can mend: its message says what and how. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

/** True for an error whose message is for the person. */
export function isWorldError(error: unknown): error is WorldError {
  return error instanceof WorldError;
}
