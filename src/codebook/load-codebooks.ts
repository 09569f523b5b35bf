import type { ConfigProblem } from '../config/config.js';
import type { Codebook, CodebookTheme } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';
import { type CodebookReading, readCodebook } from './read-codebook.js';
import { shippedCodebooks } from './shipped.js';

/** The name of a codebook that comes with the program, or the text of a person's own and the name of its file. */
export type CodebookSource = string | { readonly file: string; readonly text: string };

/**
 * Gives several codebooks as one, in the order given: a theme that two of them name has the marks of both, under the name
 * first given. Null where there is none, or where there are problems, of which all are given.
 */
export async function loadCodebooks(sources: readonly CodebookSource[]): Promise<CodebookReading> {
  const readings: CodebookReading[] = [];
  for (const source of sources) readings.push(await load(source));
  const problems = readings.flatMap((reading) => reading.problems);
  const codebooks = readings.flatMap(({ codebook }) => codebook ?? []);
  return { codebook: problems.length > 0 || codebooks.length === 0 ? null : merge(codebooks), problems };
}

async function load(source: CodebookSource): Promise<CodebookReading> {
  if (typeof source !== 'string') return readCodebook(source.text, source.file);
  const shipped = Object.hasOwn(shippedCodebooks, source) ? shippedCodebooks[source] : undefined;
  if (shipped) return readCodebook((await shipped()).default, `${source}.yaml`);
  return { codebook: null, problems: [unknownCodebook(source)] };
}

function unknownCodebook(name: string): ConfigProblem {
  const names = Object.keys(shippedCodebooks);
  const near = nearestName(name, names);
  const listed =
    near === null ? `there are ${names.map((one) => `\`${one}\``).join(', ')}` : `did you mean \`${near}\``;
  const text = `There is no codebook of that name; ${listed}${near === null ? '.' : '?'} Give your own codebook by its file, such as \`mine.yaml\`.`;
  return { file: `codebook \`${name}\``, line: null, column: null, text };
}

function merge(codebooks: readonly Codebook[]): Codebook {
  const themes = new Map<string, CodebookTheme>();
  for (const theme of codebooks.flatMap((codebook) => codebook.themes)) {
    const key = theme.name.toLowerCase();
    const before = themes.get(key);
    themes.set(key, before === undefined ? theme : join(before, theme));
  }
  return {
    themes: [...themes.values()],
    synonyms: codebooks.flatMap(({ synonyms }) => synonyms),
    ignore: [...new Set(codebooks.flatMap(({ ignore }) => ignore))],
  };
}

function join(a: CodebookTheme, b: CodebookTheme): CodebookTheme {
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    ...a,
    words: both(a.words, b.words),
    phrases: both(a.phrases, b.phrases),
    examples: both(a.examples, b.examples),
  };
}
