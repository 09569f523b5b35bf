/** A theme that a person names, with what marks it. */
export interface CodebookTheme {
  readonly name: string;
  /** For people; it decides nothing. */
  readonly description?: string;
  /** Single words, in any form. */
  readonly words: readonly string[];
  /** Words that are together, in any form. */
  readonly phrases: readonly string[];
  /** Texts of sessions that belong to it, such as topics. */
  readonly examples: readonly string[];
}

/** Words and phrases that mean what `say` means: `JD` for `job description`. */
export interface SynonymSet {
  readonly say: string;
  readonly also: readonly string[];
}

/** Named themes given by a person; several codebooks put together make one. */
export interface Codebook {
  readonly themes: readonly CodebookTheme[];
  readonly synonyms: readonly SynonymSet[];
  /** Words that mark no theme. */
  readonly ignore: readonly string[];
}
