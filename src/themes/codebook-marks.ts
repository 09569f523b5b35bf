import type { CodebookTheme } from '../model/index.js';
import { type Mark, stemsOfMark } from '../text/index.js';

/** A word or phrase that marks one or more themes of a codebook. */
export interface ThemeMark extends Mark {
  /** Positions of the themes it marks, in the order of the codebook. */
  readonly themes: readonly number[];
}

/** Returns the marks of a codebook's themes; words to ignore mark nothing. */
export function listMarks(
  themes: readonly CodebookTheme[],
  ignore: ReadonlySet<string>,
  lang: string,
): ThemeMark[] {
  const marks = new Map<string, { text: string; stems: string[]; themes: Set<number> }>();
  for (const [index, { words, phrases }] of themes.entries()) {
    for (const text of [...words, ...phrases]) {
      const stems = stemsOfMark(text, lang);
      const key = stems.join(' ');
      if (stems.length === 0 || ignore.has(key)) continue;
      const mark = marks.get(key) ?? { text, stems, themes: new Set<number>() };
      mark.themes.add(index);
      marks.set(key, mark);
    }
  }
  return [...marks.values()].map(({ text, stems, themes: of }) => ({ text, stems, themes: [...of] }));
}
