import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Sets up a process that is ours; a program that calls the library sets up its own. What is computed stays the same, figures are in
 * `test/bench/README.md`.
 */
export function tuneProcess(): void {
  // A playback is made in two seconds, in which much code runs a few times: optimising all of it costs more than it gains, so V8
  // waits four times as long before it does. Only on releases that know the setting: Node 20, 22 and 24.
  if (/^1[1-3]\./.test(process.versions.v8 ?? '')) setFlagsFromString('--interrupt-budget=500000');
  // Clouds are drawn with the fonts that come with the package; to read all those of the machine first takes as long as to draw.
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
}
