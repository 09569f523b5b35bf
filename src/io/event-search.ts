/** An event as it lies on the disk: a folder of grids, or one file. */
export interface FoundEvent {
  /** What it is called: its path inside the folder of events, with forward slashes, without the ending of a file. */
  readonly name: string;
  /** Its whole path. */
  readonly path: string;
  /** Its grids, by whole paths, where a playback is in the same folder; else null: all that is in `path`. */
  readonly grids: readonly string[] | null;
  /** The configuration in its folder, or null. */
  readonly config: string | null;
}

export interface FoundEvents {
  /** The whole path of the folder that all events are in, with a slash at its end. */
  readonly root: string;
  readonly events: readonly FoundEvent[];
  /** Grids that are in the out folder where that lies among the events, and so are not read; by whole paths. */
  readonly inOut: readonly string[];
}

export interface EventSearch {
  /** The folder that is written into, which holds no event. */
  readonly out: string;
  /** Files that are no grids: those that a configuration or an option names. */
  readonly except: readonly string[];
}
