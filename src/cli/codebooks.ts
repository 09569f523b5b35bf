import type { Options } from '../index.js';
import type { Effects } from '../io/index.js';

type Sources = NonNullable<Options['codebook']>;

/**
 * Gives options with the text of each codebook that is named by a file: by a name that ends in `.yaml` or `.yml`, or holds a slash. One
 * that a configuration names stands in its `folder`. Throws for a file that cannot be read.
 */
export async function withCodebooks(options: Options, folder: string, effects: Effects): Promise<Options> {
  if (options.codebook === undefined) return options;
  const codebook: Sources[number][] = [];
  for (const source of options.codebook) {
    if (typeof source !== 'string' || !isCodebookFile(source)) {
      codebook.push(source);
      continue;
    }
    const isWhole = /^([\\/]|[A-Za-z]:)/.test(source);
    const { path, text } = await effects.readConfigFile(isWhole ? source : `${folder}${source}`, 'codebook');
    codebook.push({ file: path, text });
  }
  return { ...options, codebook };
}

/** Gives codebooks as the manifest lists them: of a file its name without folders, and its hash. */
export function tellCodebooks(
  codebook: Options['codebook'],
  hash: Effects['sha256'],
): { codebook?: unknown } {
  if (codebook === undefined) return {};
  const tell = (source: Sources[number]) =>
    typeof source === 'string'
      ? source
      : {
          file: source.file.replace(/^.*[\\/]/, ''),
          sha256: hash(new TextEncoder().encode(source.text)),
        };
  return { codebook: codebook.map(tell) };
}

/** True where a codebook is named by a file. */
export function isCodebookFile(name: string): boolean {
  return /\.ya?ml$|[\\/]/i.test(name);
}
