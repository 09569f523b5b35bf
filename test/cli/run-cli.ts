import { run } from '../../src/cli/main.js';
import { createNodeEffects, type Effects } from '../../src/io/index.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line on the real disk and gives what it said. */
export async function runCli(args: readonly string[], changes: Partial<Effects> = {}): Promise<Ran> {
  let [out, error] = ['', ''];
  const effects: Effects = {
    ...createNodeEffects(),
    isTerminal: false,
    colours: false,
    outColours: false,
    outWidth: 80,
    environment: () => undefined,
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    ...changes,
  };
  const code = await run(args, effects);
  return { code, out, error };
}
