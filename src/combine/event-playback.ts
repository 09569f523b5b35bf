/** An event with the `playback.json` that was made of it. */
export interface EventPlayback {
  /** What ids and the names of files are distinguished by: a slug, see `nameEvent`. */
  readonly id: string;
  /** What it is called, in front of people. */
  readonly name: string;
  /** The bytes of its `data/playback.json`. */
  readonly playback: Uint8Array;
}
