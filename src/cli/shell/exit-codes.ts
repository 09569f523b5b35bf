/** What the command's exit code tells a script. */
export const exitCodes = {
  /** Written, no errors. */
  done: 0,
  /** Written, with errors in the input, warnings under `--strict`, or without a format that failed. */
  doneWithErrors: 1,
  /** Nothing written: wrong option, unreadable path, no session found, full disk, our bug. */
  nothing: 2,
  /** `check` found that the playback is not the one that would be made now. */
  differs: 3,
  /** Stopped by the person. */
  interrupted: 130,
} as const;
