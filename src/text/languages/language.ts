import type { Field } from '../../model/field.js';

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Sentences by key: a text, or one for each plural form. */
type WordingFile = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Words of time and place in headings and cells, in lower case. Months and weekdays begin with January and Monday. */
export interface TimeWords {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** A word for a day before its number: `Tag 2`. */
  readonly day: readonly string[];
  /** A word for a slot before its number: `Sitzung 2`. */
  readonly session: readonly string[];
  readonly partOfDay: readonly string[];
  /** What is between two times: `9:00 bis 10:00`. */
  readonly until: readonly string[];
  /** What is no session: breaks, meals, arrival, the end of the day. */
  readonly breaks: readonly string[];
  /** What is in a cell until somebody offers a session. */
  readonly placeholders: readonly string[];
  readonly room: readonly string[];
  /** What a table of sessions is called in its heading: `Grid Leeds`, `Raster Ulm`. */
  readonly grid: readonly string[];
  /** A cell that says the session before it continues. */
  readonly continues: readonly string[];
}

/** What is known of a language other than English. A field that is missing does not compile. */
export interface Language extends EnglishLanguage {
  /** English forms are patterns in `normalise/places` and `normalise/words`: most grids are in English, and they know more forms. */
  readonly time: TimeWords;
}

/** What is known of English, and of every other language too. */
export interface EnglishLanguage extends WordForms {
  /** Its name in English, for messages. */
  readonly name: string;
  /** Its tag with a country, so that a spelling check knows what to look up. */
  readonly fullTag: string;
  /** Loads its sentences: `templates/wording/<tag>.json`. */
  readonly wording: () => Promise<{ readonly default: WordingFile }>;
  /** The forms that whole numbers below a million take, in the order of the numbers (Unicode CLDR, cardinal plural rules). */
  readonly pluralForms: readonly PluralForm[];
  /** Returns the form of a whole number; `lang` is the whole tag. */
  readonly pluralFormOf: (count: number, lang: string) => PluralForm;
  /** Verbs that open suggestions. */
  readonly actionVerbs: ReadonlySet<string>;
  /** Words that blame or belittle. A line with one is never put forward; the organiser decides. Short lists, kept short. */
  readonly harshWords: RegExp;
  /** Words that no sentence ends with. */
  readonly unfinishedEnding: RegExp;
  /** Verbs by which a line says how things are. */
  readonly statementVerbs: readonly string[];
  /** Matches an opening that marks a line as a statement; matches nothing in languages without one. */
  readonly statementOpening: RegExp;
  /** Words by which a line asks for something. */
  readonly requestWords: readonly string[];
  /** What comes before the date by which something is due: the source of a pattern. */
  readonly dueOpening: string;
  /** Headings of columns, in lower case without punctuation, the likelier ones first. No word is in two fields. */
  readonly headings: Readonly<Record<Field, readonly string[]>>;
  /** Headings inside notes that name no field of a session, by what is below them; in lower case without punctuation. */
  readonly sections: Readonly<Record<SectionMeaning, readonly string[]>>;
  /** Headings of the columns of a list of people, in lower case without punctuation. Some head other tables too: two are evidence. */
  readonly personalHeadings: readonly string[];
}

/**
 * What is below a heading of notes. `people`: who was there, hosted or took notes. `aside`: links, slides and other matter beside what was
 * said. `detail`: a part of what was said. `rules`: what the page says of the event itself, such as house rules and how to get there.
 */
export type SectionMeaning = 'people' | 'aside' | 'detail' | 'rules';

/** Words and forms that analysis of text needs. Words are in lower case with straight apostrophes. */
export interface WordForms {
  /** What joins the last two parts of a list: `and`. A comma where it is not known. */
  readonly and: string;
  /** Function words. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that any session may hold and that name nothing. */
  readonly fillerWords: ReadonlySet<string>;
  /** Function words that may come and go without changing what a line says. */
  readonly lightWords: ReadonlySet<string>;
  /** Returns the stem of a word that is in lower case. */
  readonly stem: (word: string) => string;
  /** Returns the singular of a word that is in lower case, or the word. */
  readonly singular: (word: string) => string;
  /** Stem and singular beside words of another language, where they differ. */
  readonly beside?: Pick<Language, 'stem' | 'singular'>;
  /** True for a word in lower case whose form says that it names nothing by itself, such as `based` and `digitally`. */
  readonly isUnlikelyNoun: (word: string) => boolean;
  /** Letters and endings by which a word in lower case looks like one of this language rather than another. */
  readonly looks: RegExp;
}
