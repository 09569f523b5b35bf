import process from 'node:process';

/** Writes a text to standard output: results that programs read. */
export function writeOut(text: string): void {
  process.stdout.write(text);
}
