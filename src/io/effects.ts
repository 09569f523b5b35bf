import type { FontSet, InputFile, OutputFile } from '../model/index.js';
import type { CloudThread } from './cloud-thread.js';

import type { EventSearch, FoundEvents } from './event-search.js';

import type { Workers } from './workers.js';

/** A user's file that was in the way of a new one. */
export interface KeptFile {
  /** Path inside the out folder. */
  readonly path: string;
  /** Where it is now. */
  readonly keptAs: string;
}

/** A file that was read, and where it is on the disk; standard input stands nowhere. */
export interface ReadFile extends InputFile {
  readonly full?: string;
}

export interface WriteReport {
  readonly kept: readonly KeptFile[];
}

/** The line typed, without its line break; or `ended` at end of input, or `interrupted` on Ctrl-C. */
export type Answer = { readonly line: string } | 'ended' | 'interrupted';

/** A configuration file as it is on the disk. */
export interface ConfigFile {
  /** Where it is, in the way the paths of the command are written. */
  readonly path: string;
  readonly text: string;
}

/** The program's only ways to touch the world, passed in so that tests can play the world. */
export interface Effects {
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Whether stderr is a terminal that a person watches. */
  readonly isTerminal: boolean;
  /** Whether colours are wanted on stderr: a terminal, and no `NO_COLOR`. */
  readonly colours: boolean;
  /** The same of stdout, and how many letters a line of it holds. */
  readonly outColours: boolean;
  readonly outWidth: number;
  environment(name: string): string | undefined;
  /**
   * Returns the files that paths name: a file, a folder, a pattern with `*` or `?`, or `-` for standard input. Files named
   * one by one keep their order; those of a folder or pattern are sorted. Configurations are skipped. So are files in `except` (those named by options) when found through a folder or pattern.
   * Throws `WorldError` for a path that cannot be read.
   */
  readInputs(paths: readonly string[], out: string | null, except?: readonly string[]): Promise<ReadFile[]>;
  /** Returns the configuration beside the first grid, else in the working folder, else null. */
  findConfig(paths: readonly string[]): Promise<ConfigFile | null>;
  /** Returns the configuration, the codebook or the review of that name. Throws `WorldError`. */
  readConfigFile(
    path: string,
    what?: 'configuration' | 'codebook' | 'review' | 'playback.json' | 'list of names' | 'list of events',
  ): Promise<ConfigFile>;
  /** Returns the bytes of a template, or of a file that one names. Throws `WorldError`. */
  readTemplateFile(path: string): Promise<Uint8Array>;
  /** Returns where a configuration for these grids is looked for first. */
  configPathFor(paths: readonly string[]): Promise<string>;
  /** Writes a configuration; one that is there is moved aside only where asked for, and its new path given. Throws `WorldError`. */
  writeConfigFile(path: string, text: string, replace: boolean): Promise<string | null>;
  /** Throws `WorldError` for the first of some paths where a file is. */
  requireFree(paths: readonly string[]): Promise<void>;
  /** Returns the manifest of what was written into a folder before, or null. */
  readManifest(out: string): Promise<Uint8Array | null>;
  /** Whether a person can be asked: standard input and stderr are a terminal. */
  readonly canAsk: boolean;
  /** Asks on stderr and gives what is answered. */
  ask(question: string): Promise<Answer>;
  exists(path: string): Promise<boolean>;
  /** Returns the files in a folder itself, by name, with their size in bytes; none where it cannot be read. */
  listFiles(folder: string): Promise<readonly { readonly name: string; readonly size: number }[]>;
  /** Makes a folder and those above it, where they are not there. Throws `WorldError`. */
  makeFolder(path: string): Promise<void>;
  /** Returns a path relative to a folder (default: the working folder), with forward slashes; null if outside it. */
  pathWithin(full: string, folder: string | undefined): string | null;
  /** Adds a text at the end of a file, which is made where there is none. Throws `WorldError`. */
  appendText(path: string, text: string): Promise<void>;
  /** Returns the bytes of a file that was written before, or null where there is none. */
  readWritten(path: string): Promise<Uint8Array | null>;
  /** Whether a path is a folder, or lies in it at any depth; links that are there are followed. */
  standsIn(path: string, folder: string): Promise<boolean>;
  /** Returns the whole path of the folder in which paths name events, with no slash at its end. */
  rootOfEvents(paths: readonly string[]): Promise<string>;
  /** Returns the events that paths name; see `findEvents`. Throws `WorldError`. */
  findEvents(paths: readonly string[], search: EventSearch): Promise<FoundEvents>;
  /** Returns the folders that hold a file, under paths and patterns; see `findFoldersWith`. Throws `WorldError`. */
  findFoldersWith(paths: readonly string[], file: string): Promise<string[]>;
  /** How many processes may work at the same time. */
  readonly cores: number;
  /** Returns processes that tasks are handed to; none is started yet. */
  openWorkers(): Workers;
  /** Starts a cloud-drawing thread if a spare core is available; otherwise null. */
  openCloudThread(): CloudThread | null;
  /** Calls back instead of exiting when the user or system asks to stop. Returns a function that removes the handler. */
  onInterrupt(ask: () => void): () => void;
  loadFonts(): Promise<FontSet>;
  sha256(bytes: Uint8Array): string;
  /** Writes files into a folder, whole or not at all; see `writePlayback`. */
  writePlayback(out: string, files: readonly OutputFile[]): Promise<WriteReport>;
}

/** An external problem the user can fix; the message says what is wrong and how to fix it. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

/** A path that names nothing. */
export class MissingPath extends WorldError {
  readonly path: string;
  /** Names that are where it was looked for. Default: the files there */
  readonly beside: readonly string[];

  constructor(path: string, beside: readonly string[] = []) {
    super(`There is no \`${path}\`. Check the name, or drag the file into the terminal window.`);
    this.path = path;
    this.beside = beside;
  }
}

/** True for an error whose message is for the person. */
export function isWorldError(error: unknown): error is WorldError {
  return error instanceof WorldError;
}
