import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait four times as long before it optimises a function. A playback is made in two seconds, in which much code runs a few
 * times: optimising all of it costs more than it gains (figures: `test/bench/README.md`). What is computed stays the same. Only on
 * releases of V8 that know the setting: Node 20, 22 and 24.
 */
export function calmCompiler(): void {
  if (/^1[1-3]\./.test(process.versions.v8 ?? '')) setFlagsFromString('--interrupt-budget=500000');
}
