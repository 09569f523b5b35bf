import * as v from 'valibot';

const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));
const texts = (one: string, sentence: string) => v.optional(v.array(text(one), sentence), []);

const theme = v.pipe(
  v.strictObject(
    {
      name: text('A theme has a name.'),
      description: v.exactOptional(text('The description is a text.')),
      words: texts('A word is a text.', 'The words are a list, such as `[pay, salary]`.'),
      phrases: texts('A phrase is a text.', 'The phrases are a list, such as `[pay band]`.'),
      examples: texts('An example is a text.', 'The examples are a list of texts.'),
    },
    'A theme has a `name`, and `words`, `phrases` or `examples`.',
  ),
  v.forward(
    v.check(
      ({ words, phrases, examples }) => words.length + phrases.length + examples.length > 0,
      'Nothing marks that theme: give it `words`, `phrases` or `examples`.',
    ),
    ['name'],
  ),
);

const synonym = v.strictObject(
  {
    say: text('What is said is a word or a phrase.'),
    also: v.pipe(
      v.array(text('A synonym is a word or a phrase.'), 'The synonyms are a list, such as `[JD, JDs]`.'),
      v.nonEmpty('The list of synonyms is empty.'),
    ),
  },
  'Synonyms are what to `say`, and under `also` what means the same.',
);

/** A codebook's file, as it is checked. */
export const codebookSchema = v.strictObject({
  name: v.exactOptional(text('The name is a text.')),
  lang: v.exactOptional(text('The language is a tag such as `en`.')),
  themes: v.pipe(v.array(theme, 'The themes are a list.'), v.nonEmpty('There is no theme in the list.')),
  synonyms: v.optional(v.array(synonym, 'The synonyms are a list.'), []),
  ignore: texts('A word to ignore is a text.', 'The words to ignore are a list.'),
});

export type CodebookFile = v.InferOutput<typeof codebookSchema>;
